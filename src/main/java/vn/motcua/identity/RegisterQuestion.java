package vn.motcua.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The question as it travels: {@code CauHoi} of {@code identity/population-register.openapi.yaml}. */
record RegisterQuestion(
    @JsonProperty("MaYeuCau") String id,
    @JsonProperty("SoDinhDanh") String personalNumber,
    @JsonProperty("HoVaTen") String fullName,
    @JsonProperty("NgayThangNam") String birthDate,
    @JsonProperty("Nam") Integer birthYear,
    @JsonProperty("ThongTin") List<String> fields,
    @JsonProperty("MucDich") String purpose,
    @JsonProperty("CanCu") String legalBasis,
    @JsonProperty("MaHoSo") String dossierCode,
    @JsonProperty("MaDVC") String procedureCode,
    @JsonProperty("MaCanBo") String officer,
    @JsonProperty("MaDonVi") String agency) {

  static RegisterQuestion of(LookUpRequest request) {
    BirthDate birth = request.birthDate();
    return new RegisterQuestion(request.id(), request.personalNumber().digits(), request.fullName(),
        birth == null || birth.isYearOnly() ? null : birth.date().toString(), birth == null ? null : birth.year(),
        request.fields().stream().map(RegisterQuestion::name).toList(), request.purpose(), request.legalBasis(),
        request.dossierCode(), request.procedureCode(), request.officer(), request.agency());
  }

  private static String name(IdentityField field) {
    return switch (field) {
      case FULL_NAME -> "HoVaTen";
      case BIRTH_DATE -> "NgayThangNamSinh";
      case SEX -> "GioiTinh";
      case ADDRESS -> "ThuongTru";
    };
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "RegisterQuestion[" + id + "]";
  }
}
