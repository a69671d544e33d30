package vn.motcua.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.StepBook;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** 14/9/2026 is a Monday; the ward works 07:30-11:30 and 13:00-17:00. No other test works in those months. */
@CentreTest
class StepStatisticsTest {

  @Autowired
  Centre centre;
  @Autowired
  StepBook book;
  @Autowired
  StepMonths months;
  @Autowired
  StepSums sums;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void each_step_has_the_working_time_it_took_against_what_it_was_given() {
    String code = certified("2026-09-14");
    JsonNode certify = step(ask("kiemsoat", "2026-09-14", "2026-09-14"), "Task_CertifyCopy");
    assertThat(certify.path("name").asText()).isEqualTo("Đối chiếu bản chính, ghi lời chứng");
    assertThat(certify.path("diagram").asText()).isEqualTo("chung-thuc-ban-sao");
    assertThat(certify.path("finished").asInt()).isEqualTo(1);
    assertThat(certify.path("median").asInt()).as("09:10 to 14:10 over noon").isEqualTo(140 + 70);
    assertThat(certify.path("shareMinutes").asInt()).isPositive();
    assertThat(step(ask("kiemsoat", "2026-09-14", "2026-09-14"), "Task_CheckPapers").path("diagram").asText())
        .as("what the procedure calls is shown with it").isEqualTo("common-intake");
    assertThat(book.makeAnew(List.of(code))).as("kept as the facts say").isZero();
  }

  @Test
  void a_step_that_waits_for_the_applicant_is_open_and_waiting_and_its_time_stands() {
    centre.at("2026-09-15T09:10");
    String code = accepted();
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    book.makeAnew(List.of(code));
    List<Map<String, Object>> open = jdbc.queryForList("SELECT k.task, o.waiting FROM step_open o JOIN step_kind k ON k.id = o.step "
        + "WHERE o.dossier_code = ?", code);
    assertThat(open).isNotEmpty();
    jdbc.update("DELETE FROM step_open WHERE dossier_code = ?", code);
    assertThat(book.makeAnew(List.of(code))).as("what is lost is read from the facts again").isEqualTo(1);
    assertThat(jdbc.queryForList("SELECT k.task, o.waiting FROM step_open o JOIN step_kind k ON k.id = o.step WHERE o.dossier_code = ?",
        code)).isEqualTo(open);
  }

  @Test
  void a_head_sees_his_agency_and_nobody_else_but_who_reads_the_whole_province() {
    certified("2026-09-16");
    assertThat(step(ask("lanhdao.100", "2026-09-16", "2026-09-16"), "Task_CertifyCopy").path("finished").asInt()).isEqualTo(1);
    assertThat(ask("lanhdao.101", "2026-09-16", "2026-09-16").path("steps")).as("done at the other agency")
        .allSatisfy(step -> assertThat(step.path("finished").asInt()).isZero());
    assertThat(ask("lanhdao.101", "2026-09-16", "2026-09-16").path("agencies")).hasSize(1);
    Door door = new Door(port);
    String path = "/api/supervision/steps?definition=chung-thuc-ban-sao";
    assertThat(door.get("lanhdao.101", path + "&agency=H99.100").status()).isEqualTo(403);
    assertThat(door.get("thuly.100", path).status()).isEqualTo(403);
    assertThat(door.get("quantri", path).status()).isEqualTo(403);
    assertThat(door.get(null, path).status()).isEqualTo(401);
    assertThat(door.get("giamsat", path + "&agency=H99.100").status()).isEqualTo(200);
    assertThat(door.get("kiemsoat", path + "&from=2026-09-16&to=2026-09-15").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", path + "&format=csv&from=2026-09-16&to=2026-09-16").text())
        .contains("Đối chiếu bản chính, ghi lời chứng");
    assertThat(door.post("thuly.100", "/api/supervision/steps/remake", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void the_sums_of_a_month_that_is_over_say_what_its_rows_say_until_one_changes() {
    String code = certified("2026-08-17");
    StepQuestion august = new StepQuestion("chung-thuc-ban-sao", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31), null);
    centre.at("2026-09-01T10:00");
    sumAll();
    assertThat(summed(8)).as("August may still be written to").isZero();
    List<String> rows = figures(august);
    centre.at("2026-09-02T10:00");
    sumAll();
    assertThat(summed(8)).isEqualTo(1);
    assertThat(figures(august)).isEqualTo(rows);
    jdbc.update("UPDATE step_done SET worked_minutes = worked_minutes + 1 WHERE dossier_code = ?", code);
    assertThat(figures(august)).as("taken from the sums").isEqualTo(rows);
    assertThat(book.makeAnew(List.of(code))).isEqualTo(1);
    assertThat(figures(august)).as("and from the rows once they changed").isEqualTo(rows);
    jdbc.update("UPDATE step_month SET worked_minutes = worked_minutes + 1000 WHERE month_first = DATE '2026-08-01'");
    assertThat(figures(august)).as("the sums are not asked before they were made again").isEqualTo(rows);
    sumAll();
    assertThat(figures(august)).isEqualTo(rows);
  }

  @Test
  void the_ledgers_are_followed_from_behind_the_old_dossiers_first_and_each_once() {
    centre.at("2027-03-15T09:10");
    String old = centre.receive("tiepnhan.100", Copies.known());
    jdbc.update("UPDATE step_progress SET scanned = '', read_until = NULL WHERE id = 1");
    followAll();
    assertThat(open(old)).containsExactly("Task_CheckPapers");
    centre.complete("tiepnhan.100", old, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    String young = centre.receive("tiepnhan.100", Copies.known());
    centre.at("2027-03-15T09:30");
    followAll();
    assertThat(open(old)).containsExactly("Task_CollectFee");
    assertThat(open(young)).containsExactly("Task_CheckPapers");
    assertThat(book.until()).contains(Centre.instant("2027-03-15T09:30"));
    for (String code : List.of(old, young)) {
      assertThat(book.makeAnew(List.of(code))).isZero();
    }
  }

  private void followAll() {
    while (book.follow(50)) {
      assertThat(book.until()).isPresent();
    }
  }

  private List<String> open(String code) {
    return jdbc.queryForList(
        "SELECT k.task FROM step_open o JOIN step_kind k ON k.id = o.step WHERE o.dossier_code = ?", String.class, code);
  }

  private void sumAll() {
    while (months.round()) {
      assertThat(months).isNotNull();
    }
  }

  private int summed(int month) {
    return jdbc.queryForObject("SELECT COUNT(*) FROM step_month_sum WHERE month_first = ?", Integer.class, LocalDate.of(2026, month, 1));
  }

  private List<String> figures(StepQuestion question) {
    return sums.done(sums.steps(question.definition()), question).entrySet().stream().map(each -> each.getKey() + " "
        + each.getValue().visits() + " " + each.getValue().limited() + " " + each.getValue().over() + " "
        + each.getValue().percentile(50) + " " + each.getValue().percentile(90)).sorted().toList();
  }

  private String accepted() {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private String certified(String day) {
    centre.at(day + "T09:10");
    String code = accepted();
    centre.walkTo(day + "T14:10");
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    book.makeAnew(List.of(code));
    return code;
  }

  private JsonNode ask(String officer, String from, String to) {
    Door.Answer answer = new Door(port).get(officer, "/api/supervision/steps?definition=chung-thuc-ban-sao&from=" + from + "&to=" + to);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode step(JsonNode map, String task) {
    return StreamSupport.stream(map.path("steps").spliterator(), false).filter(each -> each.path("task").asText().equals(task))
        .findFirst().orElseThrow(() -> new AssertionError(map.toString()));
  }
}
