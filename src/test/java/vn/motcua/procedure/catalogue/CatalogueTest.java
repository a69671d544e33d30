package vn.motcua.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.procedure.Deployed;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProceduresOf;

class CatalogueTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-10-12");

  private final Deployed deployed = new Deployed();
  private final Catalogue catalogue = new Catalogue(deployed, ProceduresOf.deployed(deployed));

  private void deploy(String key, String code, String name, String... more) {
    Map<String, String> properties = Deployed.properties(code, name);
    for (int at = 0; at < more.length; at += 2) {
      properties.put("procedure." + more[at], more[at + 1]);
    }
    deployed.diagram(key, properties);
  }

  private List<String> names(CatalogueQuery query) {
    return catalogue.find(query).stream().map(entry -> entry.procedure().name()).toList();
  }

  private List<String> found(String words) {
    return names(CatalogueQuery.inForce(TODAY).like(words));
  }

  @Test
  void words_are_found_without_accents_in_any_order_in_name_code_field_and_level() {
    deploy("a", "1.001193", "Đăng ký khai sinh");
    deploy("b", "1.004222", "Đăng ký thường trú", "field", "Cư trú");

    assertThat(found("dang ky")).containsExactly("Đăng ký thường trú", "Đăng ký khai sinh");
    assertThat(found("SINH khai")).containsExactly("Đăng ký khai sinh");
    assertThat(found("thường trú")).containsExactly("Đăng ký thường trú");
    assertThat(found("cu tru")).containsExactly("Đăng ký thường trú");
    assertThat(found("1.001193 cap xa")).containsExactly("Đăng ký khai sinh");
    assertThat(found("khai tu")).isEmpty();
    assertThat(found("  ")).hasSize(2);
  }

  @Test
  void a_day_shows_what_is_in_force_what_is_over_and_what_is_to_come() {
    deploy("a", "1.000001", "Cũ", "validFrom", "2025-07-01", "validTo", "2026-10-11");
    deploy("b", "1.000002", "Nay", "validFrom", "2025-07-01");
    deploy("c", "1.000003", "Mới", "validFrom", "2026-10-13");

    assertThat(names(CatalogueQuery.inForce(TODAY))).containsExactly("Nay");
    assertThat(names(CatalogueQuery.inForce(TODAY.minusDays(1)))).containsExactly("Cũ", "Nay");
    assertThat(names(CatalogueQuery.inForce(TODAY.plusDays(1)))).containsExactly("Mới", "Nay");
    assertThat(names(new CatalogueQuery(TODAY, null, null, null, null, null, Standing.ENDED))).containsExactly("Cũ");
    assertThat(names(new CatalogueQuery(TODAY, null, null, null, null, null, Standing.COMING))).containsExactly("Mới");
  }

  @Test
  void an_older_version_is_found_on_the_days_it_was_in_force() {
    deploy("a", "1.000001", "Đăng ký cũ", "validFrom", "2025-07-01");
    deploy("a", "1.000001", "Đăng ký mới", "validFrom", "2027-03-01");

    assertThat(found("dang ky")).containsExactly("Đăng ký cũ");
    assertThat(catalogue.find("1.000001", LocalDate.parse("2027-02-28")).orElseThrow().version().diagram().version()).isEqualTo(1);
    assertThat(catalogue.find("1.000001", LocalDate.parse("2027-03-01")).orElseThrow().version().diagram().version()).isEqualTo(2);
    assertThat(catalogue.find("1.000001", LocalDate.parse("2025-06-30")).orElseThrow().standing()).isEqualTo(Standing.COMING);
    assertThat(catalogue.find("1.999999", TODAY)).isEmpty();
  }

  @Test
  void what_is_deployed_meanwhile_is_seen_by_the_next_question() {
    deploy("a", "1.000001", "Một");
    assertThat(found("")).containsExactly("Một");
    deploy("b", "1.000002", "Hai");
    assertThat(found("")).containsExactly("Hai", "Một");
  }

  @Test
  void field_level_and_online_level_restrict() {
    deploy("a", "1.000001", "Một", "field", "Cư trú", "onlineLevel", "full");
    deploy("b", "1.000002", "Hai", "level", "Cấp tỉnh");

    assertThat(names(new CatalogueQuery(TODAY, null, "Cư trú", null, null, null, null))).containsExactly("Một");
    assertThat(names(new CatalogueQuery(TODAY, null, null, "cấp tỉnh", null, null, null))).containsExactly("Hai");
    assertThat(names(new CatalogueQuery(TODAY, null, null, null, null, OnlineLevel.FULL, null))).containsExactly("Một");
    assertThat(catalogue.fields(TODAY)).containsExactly(Map.entry("Cư trú", 1L), Map.entry("Hộ tịch", 1L));
  }

  @Test
  void a_diagram_that_an_older_program_took_and_this_one_cannot_read_hides_no_other() {
    deploy("a", "not-a-code", "Lỗi");
    deploy("b", "1.000002", "Hai");

    assertThat(found("")).containsExactly("Hai");
  }

  @Test
  void a_dossier_is_refused_on_the_day_after_the_last_charge_of_its_fee_table() throws IOException {
    deploy("a", "2.000815", "Chứng thực bản sao", "feeDecision", "fee-chung-thuc-ban-sao");
    deployed.table("fee-chung-thuc-ban-sao", Files.readString(Path.of("processes/chung-thuc/ban-sao/fee.dmn"))
        .replace("&gt;= \"2017-01-01\"", "[\"2017-01-01\"..\"2026-10-31\"]").getBytes(StandardCharsets.UTF_8));
    var procedure = catalogue.find("2.000815", TODAY).orElseThrow().procedure();

    catalogue.requireFee(procedure, LocalDate.parse("2026-10-31"));
    assertThatThrownBy(() -> catalogue.requireFee(procedure, LocalDate.parse("2026-11-01")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("procedure.fee.outdated"));
  }

  @Test
  void a_province_of_1905_procedures_is_searched_again_and_again_and_read_once() {
    for (int number = 0; number < 1905; number++) {
      deploy("p" + number, "1.%06d".formatted(number), "Thủ tục số " + number, "field", "Lĩnh vực " + number % 40);
    }
    assertThat(found("thu tuc so 1904")).containsExactly("Thủ tục số 1904");
    assertThat(deployed.reads()).isEqualTo(1905);
    for (int question = 0; question < 20; question++) {
      found("thu tuc so");
    }
    assertThat(deployed.reads()).isEqualTo(1905);
  }
}
