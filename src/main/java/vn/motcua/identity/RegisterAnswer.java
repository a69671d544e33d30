package vn.motcua.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer as it travels: {@code CauTraLoi} of {@code identity/population-register.openapi.yaml}. What the register sends beyond that is
 * not even read.
 */
record RegisterAnswer(@JsonProperty("KetQua") Finding finding, @JsonProperty("CongDan") Citizen citizen) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  /** What the register found. */
  enum Finding {
    @JsonProperty("timThay") FOUND,
    @JsonProperty("khopMotPhan") PARTIAL,
    @JsonProperty("nhieuNguoi") SEVERAL,
    @JsonProperty("khongTimThay") NOT_FOUND
  }

  /** A name in its three parts. */
  record Name(@JsonProperty("Ho") String family, @JsonProperty("ChuDem") String middle, @JsonProperty("Ten") String given) {}

  /** A birth date; old records know only the year. */
  record Birth(@JsonProperty("Nam") Integer year, @JsonProperty("NgayThangNam") String date) {}

  /** A permanent address. */
  record Address(
      @JsonProperty("ChiTiet") String detail, @JsonProperty("TenPhuongXa") String ward,
      @JsonProperty("TenTinhThanh") String province) {}

  /** As much of a citizen as we may ask for. {@code GioiTinh}: 1 male, 2 female, 0 unknown. */
  record Citizen(
      @JsonProperty("SoDinhDanh") String personalNumber, @JsonProperty("HoVaTen") Name name,
      @JsonProperty("NgayThangNamSinh") Birth birth, @JsonProperty("GioiTinh") Integer sex,
      @JsonProperty("ThuongTru") Address address) {}

  /** @throws IllegalArgumentException when the answer breaks the contract, or is about somebody else */
  LookUpResult to(LookUpRequest request) {
    if (finding == null) {
      throw new IllegalArgumentException("No KetQua");
    }
    return switch (finding) {
      case FOUND -> LookUpResult.found(entry(request));
      case PARTIAL -> LookUpResult.partial(citizen == null ? null : entry(request));
      case SEVERAL -> LookUpResult.several();
      case NOT_FOUND -> LookUpResult.notFound();
    };
  }

  private RegisterEntry entry(LookUpRequest request) {
    if (citizen == null || !request.personalNumber().digits().equals(citizen.personalNumber())) {
      throw new IllegalArgumentException("No CongDan, or another SoDinhDanh");
    }
    Set<IdentityField> fields = request.fields();
    RegisterEntry entry = new RegisterEntry(request.personalNumber(),
        fields.contains(IdentityField.FULL_NAME) ? name(citizen.name()) : null,
        fields.contains(IdentityField.BIRTH_DATE) ? birth(citizen.birth()) : null,
        fields.contains(IdentityField.SEX) ? sex(citizen.sex()) : null,
        fields.contains(IdentityField.ADDRESS) ? address(citizen.address()) : null);
    if (Stream.of(entry.fullName(), entry.birthDate(), entry.sex(), entry.address()).allMatch(Objects::isNull)) {
      throw new IllegalArgumentException("Nothing of what was asked");
    }
    return entry;
  }

  private static String name(Name name) {
    return name == null ? null : joined(" ", LONGEST_NAME, name.family(), name.middle(), name.given());
  }

  private static String address(Address address) {
    return address == null ? null : joined(", ", LONGEST_ADDRESS, address.detail(), address.ward(), address.province());
  }

  private static String joined(String between, int longest, String... parts) {
    String text = Stream.of(parts).filter(part -> part != null && !part.isBlank()).map(String::strip)
        .collect(Collectors.joining(between));
    if (text.length() > longest) {
      throw new IllegalArgumentException("A text that long is none");
    }
    return text.isEmpty() ? null : text;
  }

  private static BirthDate birth(Birth birth) {
    if (birth == null || (birth.date() == null && birth.year() == null)) {
      return null;
    }
    try {
      return birth.date() == null ? BirthDate.ofYear(birth.year()) : BirthDate.of(LocalDate.parse(birth.date()));
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("No date", unreadable);
    }
  }

  private static String sex(Integer code) {
    if (code == null || code == 0) {
      return null;
    }
    return switch (code) {
      case 1 -> "M";
      case 2 -> "F";
      default -> throw new IllegalArgumentException("No GioiTinh");
    };
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "RegisterAnswer[" + finding + "]";
  }
}
