package vn.motcua.web.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;

/**
 * The places that an address is made of, since there are two levels only (1/7/2025): provinces by Decision 19/2025/QĐ-TTg, and
 * the wards of the own province. Those come from the agencies, which name them, so that an import of agencies is an import of
 * wards. The wards of other provinces are typed.
 */
@Component
class Places {

  private static final Pattern COMMITTEE = Pattern.compile("Ủy ban nhân dân ((?:phường|xã|đặc khu|tỉnh|thành phố|Thành phố) .+)");
  private static final Pattern WARD = Pattern.compile("(?:phường|xã|đặc khu) .+");

  private final Agencies agencies;
  private final List<String> provinces;

  Places(Agencies agencies) {
    this.agencies = agencies;
    this.provinces = read();
  }

  /** @param wards empty for other provinces */
  record Province(String name, List<String> wards) {}

  List<Province> all() {
    List<Agency> known = agencies.all();
    List<Province> all = new ArrayList<>();
    Optional<String> own = known.stream().filter(Places::isHighest).map(Places::place).flatMap(Optional::stream).findFirst();
    List<String> wards = known.stream().map(Places::place).flatMap(Optional::stream)
        .filter(place -> WARD.matcher(place).matches()).sorted().toList();
    own.ifPresent(name -> all.add(new Province(name, wards)));
    provinces.stream().filter(name -> !own.equals(Optional.of(name)))
        .forEach(name -> all.add(new Province(name, List.of())));
    return List.copyOf(all);
  }

  private static boolean isHighest(Agency agency) {
    return agency.parentCode() == null || agency.parentCode().isBlank();
  }

  private static Optional<String> place(Agency agency) {
    Matcher committee = COMMITTEE.matcher(agency.name());
    return committee.matches() ? Optional.of(committee.group(1)) : Optional.empty();
  }

  private static List<String> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = Places.class.getResourceAsStream("/law/provinces.csv");
        InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return format.parse(text).stream().map(row -> row.get("name")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
