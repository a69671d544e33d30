package vn.motcua.lateness;

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
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** What is owed and by whom, many decided in one act, and lateness that an officer foresees. Due Wed 14/10/2026 17:00. */
@CentreTest
class LatenessRestTest {

  private static final Map<String, Object> FORESEEN =
      Map.of("causeClass", "system", "reason", "Mất mạng cả ngày", "measure", "Làm thêm giờ", "days", 3);

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  LateLetters letters;
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

  @Test
  void the_head_and_procedure_control_see_what_is_owed_since_when_and_nobody_else_does() {
    String code = accepted();
    centre.walkTo("2026-10-14T17:01");
    List<JsonNode> owed = of(code, door.get("lanhdao.100", "/api/lateness?most=200"));
    assertThat(owed).extracting(line -> line.path("kind").asText()).containsExactlyInAnyOrder("APOLOGY", "EXPLANATION");
    assertThat(owed).allSatisfy(line -> {
      assertThat(line.path("since").asText()).startsWith("2026-10-14T17:01").endsWith("+07:00");
      assertThat(line.path("late").asBoolean()).isTrue();
    });
    assertThat(of(code, door.get("kiemsoat", "/api/lateness?agency=H99.100&kind=APOLOGY&most=200"))).hasSize(1);
    assertThat(of(code, door.get("lanhdao.101", "/api/lateness?most=200"))).isEmpty();
    assertThat(door.get("lanhdao.101", "/api/lateness?agency=H99.100").status()).isEqualTo(403);
    assertThat(door.get("thuly.100", "/api/lateness").status()).isEqualTo(403);
    assertThat(door.get("kiemsoat", "/api/lateness?kind=NOTHING").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/lateness?most=201").status()).isEqualTo(400);
  }

  @Test
  void one_cause_is_written_once_and_each_chosen_dossier_gets_its_own_letter_and_number() {
    List<String> codes = List.of(accepted(), accepted(), accepted());
    centre.walkTo("2026-10-14T17:01");
    centre.complete("lanhdao.100", codes.get(2), "Task_SignApology", Map.of("apologyCause", "own", "apologyDays", 1));
    Door.Answer answer = decide("lanhdao.100", codes, "sign");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(done(answer)).containsExactly(true, true, false);
    assertThat(answer.json().get(2).path("problem").asText()).contains(codes.get(2));
    centre.settle();
    assertThat(codes.subList(0, 2)).allSatisfy(code -> {
      assertThat(letters.apologies(code)).extracting(LateLetters.Apology::reason).containsExactly("Mất mạng toàn tỉnh hai ngày");
      assertThat(dossiers.facts(code)).filteredOn(LatenessRestTest::isLetter).hasSize(1);
    });
    assertThat(codes.stream().flatMap(code -> dossiers.facts(code).stream()).filter(LatenessRestTest::isLetter)
        .map(fact -> fact.detail("number")).distinct()).hasSize(3);
  }

  @Test
  void explained_and_concluded_in_one_act_each_by_whom_it_is_given_to() {
    List<String> codes = List.of(accepted(), accepted());
    centre.walkTo("2026-10-14T17:01");
    assertThat(done(decide("thuly.100", codes, "accept"))).containsExactly(false, false);
    assertThat(done(decide("thuly.100", codes, "explain"))).containsExactly(true, true);
    assertThat(done(decide("thuly.100", codes, "accept"))).containsExactly(false, false);
    assertThat(done(decide("lanhdao.101", codes, "accept"))).containsExactly(false, false);
    assertThat(done(decide("lanhdao.100", List.of(codes.get(0)), "accept"))).containsExactly(true);
    assertThat(done(decide("lanhdao.100", List.of(codes.get(1)), "sendBack"))).containsExactly(true);
    assertThat(centre.openTasks(codes.get(0))).doesNotContain("Task_ExplainLateness", "Task_ReadExplanation");
    assertThat(centre.openTasks(codes.get(1))).contains("Task_ExplainLateness");
  }

  @Test
  void requests_for_a_new_date_are_granted_or_refused_together() {
    List<String> codes = List.of(accepted(), accepted());
    codes.forEach(code -> assertThat(foresee("thuly.100", code).status()).isEqualTo(202));
    centre.settle();
    assertThat(done(decide("lanhdao.100", List.of(codes.get(0)), "approve"))).containsExactly(true);
    assertThat(done(decide("lanhdao.100", List.of(codes.get(1)), "refuse"))).containsExactly(true);
    assertThat(dossiers.get(codes.get(0)).dueCurrent()).isEqualTo(Centre.instant("2026-10-16T17:00"));
    assertThat(dossiers.facts(codes.get(1))).anyMatch(fact -> fact.kind() == FactKind.EXTENSION_REFUSED);
  }

  @Test
  void only_the_handling_officer_foresees_and_only_once_at_a_time_before_the_date_and_without_a_new_one() {
    String code = accepted();
    assertThat(foresee("tiepnhan.100", code).status()).isEqualTo(403);
    assertThat(foresee("thuly.101", code).status()).isEqualTo(403);
    assertThat(foresee("thuly.100", code).status()).isEqualTo(202);
    assertThat(foresee("thuly.100", code).status()).isEqualTo(409);
    centre.settle();
    centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
    assertThat(foresee("thuly.100", code).status()).isEqualTo(409);
    String late = accepted();
    centre.walkTo("2026-10-14T17:01");
    assertThat(foresee("thuly.100", late).status()).isEqualTo(409);
  }

  @Test
  void what_is_foreseen_must_have_a_known_cause_a_reason_and_one_to_sixty_days() {
    String code = accepted();
    for (Map.Entry<String, Object> bad : List.<Map.Entry<String, Object>>of(Map.entry("causeClass", "weather"),
        Map.entry("reason", "  "), Map.entry("days", 0), Map.entry("days", 61))) {
      Map<String, Object> body = new HashMap<>(FORESEEN);
      body.put(bad.getKey(), bad.getValue());
      assertThat(door.post("thuly.100", "/api/dossiers/" + code + "/lateness/foreseen", body).status()).as("%s", bad)
          .isEqualTo(400);
    }
  }

  private static boolean isLetter(ClockFact fact) {
    return fact.kind() == FactKind.LETTER_ISSUED && "04".equals(fact.detail("form"));
  }

  private Door.Answer foresee(String officer, String code) {
    return door.post(officer, "/api/dossiers/" + code + "/lateness/foreseen", FORESEEN);
  }

  private Door.Answer decide(String officer, List<String> codes, String decision) {
    return door.post(officer, "/api/lateness/decisions", Map.of("dossiers", codes, "decision", decision,
        "causeClass", "system", "reason", "Mất mạng toàn tỉnh hai ngày", "measure", "Đã có đường truyền dự phòng", "days", 2));
  }

  private static List<Boolean> done(Door.Answer answer) {
    return StreamSupport.stream(answer.json().spliterator(), false).map(line -> line.path("done").asBoolean()).toList();
  }

  private static List<JsonNode> of(String code, Door.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false)
        .filter(line -> line.path("code").asText().equals(code)).toList();
  }

  private String accepted() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }
}
