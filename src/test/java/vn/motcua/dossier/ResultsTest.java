package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Digitised results and their use by the next dossier of the same person, over HTTP. */
@CentreTest
class ResultsTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</K 1>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BETTER = "%PDF-1.4\n1 0 obj<</K 2>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String received(String number) {
    return centre.receive("tiepnhan.100", Copies.form("Lê Thử Kết Quả", number));
  }

  private String finished(String number) {
    String code = received(number);
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity", Map.of("identityDecision", "samePerson", "identityPaper", "CCCD"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    return code;
  }

  private static String result(String code) {
    return "/api/dossiers/" + code + "/result";
  }

  private static String known(String code) {
    return "/api/dossiers/" + code + "/known-results";
  }

  private Door.Answer takeOver(String officer, String code, int paper, String result) {
    return door.post(officer, "/api/dossiers/" + code + "/papers/" + paper + "/re-use", Map.of("result", result));
  }

  private ClockFact fact(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).reduce((one, other) -> other).orElseThrow();
  }

  @Test
  void a_result_is_kept_byte_for_byte_with_its_code_and_a_better_scan_stands_beside_the_first() {
    String code = finished("000300000017");
    problem(door.get("traketqua.100", result(code)), 404, null, "chưa được số hóa");
    Door.Answer stored = door.upload("traketqua.100", result(code), "ban-sao.pdf", PDF);
    assertThat(stored.status()).as(stored.toString()).isEqualTo(200);
    assertThat(stored.json().path("resultCode").asText()).isEqualTo("KQ.G15.000021");
    assertThat(door.get("thuly.100", result(code)).bytes()).isEqualTo(PDF);
    centre.at("2026-10-12T10:00");
    door.upload("traketqua.100", result(code), "ban-sao.pdf", BETTER);
    assertThat(door.get("kiemsoat", result(code)).bytes()).isEqualTo(BETTER);
    assertThat(dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.DIGITISED)).hasSize(2)
        .allSatisfy(fact -> assertThat(fact.detail("resultCode")).isEqualTo("KQ.G15.000021"));
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier_result WHERE dossier_code = ?", Integer.class, code)).isEqualTo(2);
  }

  @Test
  void a_result_that_nobody_scanned_stands_in_the_list_until_somebody_does() {
    String code = finished("000300000074");
    String list = "/api/results/missing?agency=H99.100&from=2026-10-12&to=2026-10-12";
    assertThat(door.get("traketqua.100", list).json().findValuesAsText("code")).contains(code);
    assertThat(door.get("giamsat", list + "&format=csv").text()).contains(code).startsWith("\uFEFFMã hồ sơ");
    door.upload("traketqua.100", result(code), "a.pdf", PDF);
    assertThat(door.get("traketqua.100", list).json().findValuesAsText("code")).doesNotContain(code);
    problem(door.get("tiepnhan.101", list), 403, null, "chưa số hóa của cơ quan H99.100");
  }

  @Test
  void what_is_no_result_yet_and_what_is_no_scan_are_not_digitised() {
    String open = received("000300000025");
    problem(door.upload("tiepnhan.100", result(open), "a.pdf", PDF), 409, null, "chưa có kết quả để số hóa");
    String code = finished("000300000033");
    problem(door.upload("traketqua.100", result(code), "a.pdf", "<html/>".getBytes(StandardCharsets.UTF_8)), 400, "file", "không phải PDF");
    problem(door.upload("traketqua.101", result(code), "a.pdf", PDF), 403, null, "");
    problem(door.upload("kiemsoat", result(code), "a.pdf", PDF), 403, null, "");
    assertThat(dossiers.facts(code)).noneMatch(fact -> fact.kind() == FactKind.DIGITISED);
  }

  @Test
  void the_next_dossier_of_the_same_person_takes_the_result_over_and_needs_no_paper() {
    String earlier = finished("000300000041");
    door.upload("traketqua.100", result(earlier), "ban-sao.pdf", PDF);
    String next = received("000300000041");
    Door.Answer found = door.get("tiepnhan.100", known(next));
    assertThat(found.json()).hasSize(1);
    assertThat(found.json().get(0).path("dossier").asText()).isEqualTo(earlier);
    String id = found.json().get(0).path("id").asText();
    assertThat(takeOver("tiepnhan.100", next, 1, id).status()).isEqualTo(204);
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + next + "/papers/1/file").bytes()).isEqualTo(PDF);
    assertThat(fact(next, FactKind.RE_USED).details()).containsEntry("paper", "1").containsEntry("dossier", earlier)
        .containsEntry("resultCode", "KQ.G15.000021");
    problem(takeOver("tiepnhan.100", next, 9, id), 404, null, "không có giấy tờ số 9");
    problem(takeOver("tiepnhan.100", received("000300000058"), 1, id), 400, "result", "các kết quả đã có của chủ hồ sơ");
    problem(takeOver("tiepnhan.100", next, 1, "x".repeat(40)), 400, "result", "");
  }

  @Test
  void only_the_reception_that_holds_the_dossier_is_told_and_each_question_is_logged() {
    String earlier = finished("000300000066");
    door.upload("traketqua.100", result(earlier), "ban-sao.pdf", PDF);
    String next = received("000300000066");
    String id = door.get("tiepnhan.100", known(next)).json().get(0).path("id").asText();
    for (String officer : new String[] {"thuly.100", "lanhdao.100", "traketqua.100"}) {
      problem(door.get(officer, known(next)), 403, null, "Chỉ công chức tiếp nhận");
      problem(takeOver(officer, next, 1, id), 403, null, "Chỉ công chức tiếp nhận");
    }
    problem(door.get("kiemsoat", known(next)), 403, null, "Chỉ công chức tiếp nhận");
    problem(door.get("tiepnhan.101", known(next)), 403, null, "");
    assertThat(jdbc.queryForList("SELECT officer FROM result_question WHERE dossier_code = ? AND found = 1", String.class, next))
        .containsExactly("tiepnhan.100");
  }
}
