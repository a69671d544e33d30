package vn.motcua.web.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** The visit at a counter, its combined slip, and one act for many dossiers. */
@CentreTest
class CounterRestTest {

  /** Later than whatever other tests received. */
  private static final String LAST_DAY = "2027-12-27";
  private static final String SINCE = LAST_DAY + "T02:00:00Z";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
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

  @Test
  void a_visit_is_what_one_officer_received_last_of_one_person_since_the_visit_before() {
    centre.at(LAST_DAY + "T11:00");
    receive(Copies.form("Lò Thị Hoa", "000160000017"));
    String first = receive(Copies.known());
    String second = receive(Copies.known());
    JsonNode visit = visit("tiepnhan.100", SINCE);
    assertThat(codes(visit.path("dossiers"))).containsExactly(first, second);
    assertThat(visit.path("applicant").path("fullName").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(visit.path("submitter").path("fullName").isMissingNode()).isTrue();
    assertThat(visit.path("dossiers").get(0).path("act").asText()).isEqualTo("receive");
    assertThat(visit.path("dossiers").get(0).path("fee").asLong()).isEqualTo(10_000);
    centre.at(LAST_DAY + "T11:02");
    assertThat(codes(visit("tiepnhan.100", LAST_DAY + "T04:01:00Z").path("dossiers"))).isEmpty();
    assertThat(codes(visit("tiepnhan.100", null).path("dossiers"))).as("before the first visit").isEmpty();
    assertThat(codes(visit("tiepnhan.101", SINCE).path("dossiers"))).as("elsewhere").doesNotContain(first, second);
  }

  @Test
  void only_who_receives_dossiers_asks_for_a_visit_and_only_as_an_instant() {
    assertThat(door.get("thuly.100", "/api/counter/visit").status()).isEqualTo(403);
    assertThat(door.get("kiemsoat", "/api/counter/visit").status()).isEqualTo(403);
    assertThat(door.get("lanhdao.100", "/api/counter/procedures").status()).isEqualTo(403);
    assertThat(door.get("thuly.100", "/api/hand-over-slips/waiting").status()).isEqualTo(403);
    assertThat(door.get(null, "/api/counter/waiting?act=sign").status()).isEqualTo(401);
    assertThat(door.get("tiepnhan.100", "/api/counter/visit?since=yesterday").status()).isEqualTo(400);
    assertThat(door.get("tiepnhan.100", "/api/counter/visit?since=%2B1000000000-12-31T23:59:59Z").status()).isEqualTo(200);
    assertThat(door.get("tiepnhan.100", "/api/counter/waiting?act=refuse").status()).isEqualTo(400);
    assertThat(act("tiepnhan.100", "refuse", List.of("H99.100-261012-0001")).status()).isEqualTo(400);
    assertThat(act("tiepnhan.100", "receive", List.of()).status()).isEqualTo(400);
  }

  @Test
  void procedures_are_found_without_accents_and_what_was_received_last_comes_first() {
    centre.at(LAST_DAY + "T11:05");
    receive(Copies.known());
    JsonNode all = door.get("tiepnhan.100", "/api/counter/procedures").json();
    assertThat(all.path("recent").get(0).path("key").asText()).isEqualTo(Centre.CERTIFIED_COPY);
    assertThat(all.path("total").asInt()).isGreaterThan(10);
    JsonNode found = door.get("tiepnhan.100", "/api/counter/procedures?q=CHUNG%20thuc%20chu%20ky").json();
    assertThat(found.path("recent")).isEmpty();
    assertThat(found.findValuesAsText("key")).contains("chung-thuc-chu-ky").doesNotContain(Centre.CERTIFIED_COPY);
    assertThat(found.path("total").asInt()).isEqualTo(found.findValuesAsText("key").size()).isLessThan(all.path("total").asInt());
  }

  @Test
  void received_and_paid_in_one_act_and_one_slip_for_the_visit() {
    List<String> codes = List.of(receive(Copies.known()), receive(Copies.known()));
    assertThat(slip("tiepnhan.100", codes).status()).as("no slip 01 yet").isEqualTo(409);
    assertThat(done(act("tiepnhan.100", "receiveAndCollect", codes))).containsExactly(true, true);
    centre.settle();
    Door.Answer slip = slip("tiepnhan.100", codes);
    assertThat(slip.status()).as(slip.toString()).isEqualTo(201);
    assertThat(slip.json().path("form").asText()).isEqualTo("01G");
    assertThat(slip("tiepnhan.100", List.of(codes.get(1), codes.get(0))).json().path("id")).isEqualTo(slip.json().path("id"));
    assertThat(slip("tiepnhan.100", codes.subList(0, 1)).json().path("form").asText()).isEqualTo("01");
    assertThat(codes).allSatisfy(code -> {
      assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.PAID).hasSize(1);
      assertThat(dossiers.facts(code)).anyMatch(fact ->
          fact.kind() == FactKind.LETTER_ISSUED && "01G".equals(fact.detail("form")));
    });
    assertThat(slip("tiepnhan.101", codes).status()).as("another agency").isEqualTo(403);
  }

  @Test
  void dossiers_of_two_persons_get_no_common_slip() {
    Map<String, Object> other = Copies.form("Lò Thị Hoa", "000160000017");
    String one = accepted(Copies.known());
    String two = receive(other);
    centre.complete("tiepnhan.100", two, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước"));
    act("tiepnhan.100", "receiveAndCollect", List.of(two));
    centre.settle();
    Door.Answer refused = slip("tiepnhan.100", List.of(one, two));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains(one, two);
  }

  @Test
  void what_one_dossier_refuses_holds_up_no_other_and_nobody_does_anothers_work() {
    String ready = signable();
    String early = receive(Copies.known());
    assertThat(done(act("thuly.100", "sign", List.of(ready)))).containsExactly(false);
    assertThat(done(act("lanhdao.101", "sign", List.of(ready)))).containsExactly(false);
    Door.Answer answer = act("lanhdao.100", "sign", List.of(early, ready, "H99.100-261012-9999"));
    assertThat(done(answer)).containsExactly(false, true, false);
    assertThat(answer.json().get(0).path("problem").asText()).contains(early);
    assertThat(centre.openTasks(ready)).containsExactly("Task_SealAndNumber");
    assertThat(centre.openTasks(early)).containsExactly("Task_CheckPapers");
  }

  @Test
  void a_head_sees_what_waits_for_the_signature_and_others_see_nothing() {
    String code = signable();
    JsonNode line = StreamSupport.stream(waiting("lanhdao.100", "sign").spliterator(), false)
        .filter(each -> each.path("code").asText().equals(code)).findFirst().orElseThrow();
    assertThat(line.path("step").asText()).isEqualTo("Ký chứng thực");
    assertThat(line.path("applicant").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(codes(waiting("lanhdao.101", "sign"))).doesNotContain(code);
    assertThat(codes(waiting("thuly.100", "sign"))).isEmpty();
    assertThat(codes(waiting("kiemsoat", "sign"))).isEmpty();
  }

  @Test
  void results_go_to_their_applicants_together() {
    List<String> codes = List.of(signable(), signable());
    act("lanhdao.100", "sign", codes);
    codes.forEach(code -> centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true)));
    assertThat(codes(waiting("traketqua.100", "return"))).containsAll(codes);
    assertThat(done(act("traketqua.100", "return", codes))).containsExactly(true, true);
    assertThat(codes).allSatisfy(code -> assertThat(dossiers.facts(code)).anyMatch(fact ->
        fact.kind() == FactKind.RETURNED && "applicant".equals(fact.detail("receivedBy")) && fact.detail("originals") != null));
  }

  @Test
  void what_was_handed_on_today_lies_in_a_stack_until_it_has_its_slip() {
    List<String> codes = List.of(accepted(Copies.known()), accepted(Copies.known()));
    assertThat(codes(door.get("tiepnhan.100", "/api/hand-over-slips/waiting").json())).containsAll(codes);
    assertThat(codes(door.get("tiepnhan.101", "/api/hand-over-slips/waiting").json())).doesNotContainAnyElementsOf(codes);
    assertThat(door.post("tiepnhan.100", "/api/hand-over-slips", Map.of("dossiers", codes)).status()).isEqualTo(201);
    assertThat(codes(door.get("tiepnhan.100", "/api/hand-over-slips/waiting").json())).doesNotContainAnyElementsOf(codes);
  }

  private String receive(Map<String, Object> form) {
    return centre.receive("tiepnhan.100", new HashMap<>(form));
  }

  private String accepted(Map<String, Object> form) {
    String code = receive(form);
    act("tiepnhan.100", "receiveAndCollect", List.of(code));
    centre.settle();
    return code;
  }

  private String signable() {
    String code = accepted(Copies.known());
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    return code;
  }

  private JsonNode visit(String officer, String since) {
    Door.Answer answer = door.get(officer, "/api/counter/visit" + (since == null ? "" : "?since=" + since.replace("+", "%2B")));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode waiting(String officer, String act) {
    return door.get(officer, "/api/counter/waiting?act=" + act).json();
  }

  private Door.Answer act(String officer, String act, List<String> codes) {
    return door.post(officer, "/api/counter/acts", Map.of("act", act, "dossiers", codes));
  }

  private Door.Answer slip(String officer, List<String> codes) {
    return door.post(officer, "/api/visit-slips", Map.of("dossiers", codes));
  }

  private static List<String> codes(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false).map(line -> line.path("code").asText()).toList();
  }

  private static List<Boolean> done(Door.Answer answer) {
    return StreamSupport.stream(answer.json().spliterator(), false).map(line -> line.path("done").asBoolean()).toList();
  }
}
