package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** Dossiers sent online or by post: eight working hours for the first answer, waybills. Worked examples E13 to E15. */
@CentreTest
class SlowReceptionTest {

  private static final String LIST = "/api/reception/slow?agency=H99.101&from=2026-10-01&asOf=";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  SlowReceptions slowReceptions;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String sent(String at, int channel, String waybill) {
    centre.at(at);
    Map<String, Object> message = Messages.copy();
    message.put("channel", channel);
    if (waybill != null) {
      message.put("waybill", waybill);
    }
    Door.Answer answer = door.post("tiepnhan.101", "/api/dossiers", message, "Idempotency-Key", "slow-" + UUID.randomUUID());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().path("code").asText();
  }

  private List<ClockFact> late(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.ANSWER_LATE).toList();
  }

  private List<String> codes(Door.Answer list) {
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    return StreamSupport.stream(list.json().spliterator(), false).map(line -> line.path("code").asText()).toList();
  }

  @Test
  void the_answer_is_due_after_eight_working_hours_from_the_next_opening() {
    assertThat(dossiers.answerLateFrom(sent("2026-10-09T16:00", 2, null))).contains(Centre.instant("2026-10-12T16:01"));
    assertThat(dossiers.answerLateFrom(sent("2026-10-10T20:00", 2, null))).contains(Centre.instant("2026-10-12T17:01"));
    assertThat(dossiers.answerLateFrom(sent("2026-10-14T12:00", 3, "RR100000001VN"))).contains(Centre.instant("2026-10-15T11:31"));
    assertThat(dossiers.answerLateFrom(sent("2026-10-14T12:00", 1, null))).isEmpty();
  }

  @Test
  void what_nobody_answered_is_written_once_and_stands_in_the_list_also_after_it_was_answered() {
    String code = sent("2026-10-09T16:00", 2, null);
    centre.at("2026-10-12T16:00");
    slowReceptions.check(code);
    assertThat(late(code)).as("the due minute is the officer's").isEmpty();
    centre.at("2026-10-12T16:01");
    slowReceptions.check(code);
    slowReceptions.check(code);
    assertThat(late(code)).singleElement().satisfies(fact -> assertThat(fact.at()).isEqualTo(Centre.instant("2026-10-12T16:00")));
    assertThat(codes(door.get("tiepnhan.101", LIST + "2026-10-12"))).contains(code);
    assertThat(codes(door.get("tiepnhan.101", LIST + "2026-10-11"))).doesNotContain(code);
    centre.at("2026-10-13T09:00");
    centre.complete("tiepnhan.101", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.101", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(late(code)).hasSize(1);
    assertThat(dossiers.answerLateFrom(code)).isEmpty();
    assertThat(line(code, "2026-10-13").path("answeredAt").asText()).isEqualTo("2026-10-13T09:00:00+07:00");
    assertThat(line(code, "2026-10-12").hasNonNull("answeredAt")).as("as it was known that day").isFalse();
  }

  private JsonNode line(String code, String asOf) {
    return StreamSupport.stream(door.get("kiemsoat", LIST + asOf).json().spliterator(), false)
        .filter(line -> line.path("code").asText().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void an_answer_that_comes_too_late_is_written_as_late_though_no_timer_said_so() {
    String code = sent("2026-10-10T20:00", 3, "RR100000002VN");
    centre.at("2026-10-12T17:01");
    centre.complete("tiepnhan.101", code, "Task_CheckPapers",
        Map.of("intakeDecision", "refuse", "refusalReason", "Không thuộc thẩm quyền", "refusalBasis", "Điều 5 Nghị định 23/2015/NĐ-CP"));
    assertThat(late(code)).hasSize(1);
    String inTime = sent("2026-10-10T20:30", 2, null);
    centre.at("2026-10-12T17:00");
    centre.complete("tiepnhan.101", inTime, "Task_CheckPapers",
        Map.of("intakeDecision", "refuse", "refusalReason", "Không thuộc thẩm quyền", "refusalBasis", "Điều 5 Nghị định 23/2015/NĐ-CP"));
    assertThat(late(inTime)).isEmpty();
    assertThat(codes(door.get("tiepnhan.101", LIST + "2026-10-31"))).contains(code).doesNotContain(inTime);
  }

  @Test
  void the_list_is_a_table_too_and_is_kept_from_other_agencies() {
    Door.Answer csv = door.get("giamsat", LIST + "2026-10-31&format=csv");
    assertThat(csv.type()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(csv.text()).startsWith("\uFEFFMã hồ sơ,Mã thủ tục,");
    problem(door.get("tiepnhan.100", LIST + "2026-10-31"), 403, null, "chậm tiếp nhận của cơ quan H99.101");
    problem(door.get("kiemsoat", LIST + "2026-09-30"), 400, "from", "Ngày đầu phải không sau ngày cuối");
  }

  @Test
  void what_comes_by_post_has_a_waybill_and_nothing_else_has() {
    String code = sent("2026-10-14T12:00", 3, "RR100000003VN");
    assertThat(dossiers.facts(code).get(0).detail("waybill")).isEqualTo("RR100000003VN");
    refusedWaybill(3, null, "phải có số hiệu bưu gửi");
    refusedWaybill(2, "RR100000004VN", "Chỉ hồ sơ gửi qua bưu chính");
    refusedWaybill(3, "rr 1", "chữ cái in hoa");
  }

  private void refusedWaybill(int channel, String waybill, String sentence) {
    Map<String, Object> message = Messages.copy();
    message.put("channel", channel);
    message.put("waybill", waybill);
    problem(door.post("tiepnhan.101", "/api/dossiers", message, "Idempotency-Key", "w" + channel + waybill), 400, "waybill", sentence);
  }
}
