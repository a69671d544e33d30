package vn.motcua.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Door;

/** What can be done in the panel of a dossier, and by whom. */
class DossierActsTest extends PanelDossiers {

  private JsonNode acts(String officer, String code) {
    Door.Answer answer = door.get(officer, path(code, "acts"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private List<ClockFact> facts(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).toList();
  }

  @Test
  void a_handling_officer_is_offered_what_he_may_do_and_nothing_else() {
    String code = handled();
    JsonNode handler = acts(HANDLER, code);
    assertThat(handler.path("supplement").asText()).isEqualTo("Đối chiếu bản chính, ghi lời chứng");
    assertThat(handler.path("foreseenDays").asInt()).isEqualTo(60);
    assertThat(handler.path("withdrawal").asBoolean()).isFalse();
    assertThat(handler.path("note").asBoolean()).isTrue();
    assertThat(handler.path("tasks").get(0).path("colleagues")).as("nobody has it yet, and he is no leader").isEmpty();
    JsonNode counter = acts(COUNTER, code);
    assertThat(counter.path("withdrawal").asBoolean()).isTrue();
    assertThat(counter.hasNonNull("supplement")).isFalse();
    assertThat(counter.hasNonNull("foreseenDays")).isFalse();
    JsonNode supervision = acts("giamsat", code);
    assertThat(supervision.path("note").asBoolean()).isFalse();
    assertThat(supervision.path("withdrawal").asBoolean()).isFalse();
    assertThat(supervision.path("tasks").get(0).path("colleagues")).isEmpty();
  }

  @Test
  void a_supplement_is_asked_for_from_the_step_whose_form_offers_it_and_once() {
    String code = handled();
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    assertThat(facts(code, FactKind.COMPLETED)).last().satisfies(fact -> {
      assertThat(fact.detail("task")).isEqualTo("Task_CertifyCopy");
      assertThat(fact.detail("interrupted")).isNull();
    });
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_supplement_takes_the_dossier_off_the_leaders_desk_but_not_from_the_clerk_once_it_is_signed() {
    String code = signing();
    assertThat(acts(HANDLER, code).path("supplement").asText()).isEqualTo("Ký chứng thực");
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    assertThat(facts(code, FactKind.COMPLETED)).last().satisfies(fact -> {
      assertThat(fact.detail("task")).isEqualTo("Task_SignCertificate");
      assertThat(fact.detail("interrupted")).isEqualTo("true");
    });
    centre.complete(HANDLER, code, "Task_DraftRequest", Map.of("draftDecision", "drop"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    centre.complete(HANDLER, code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete(LEADER, code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    assertThat(acts(HANDLER, code).hasNonNull("supplement")).isFalse();
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(409);
  }

  @Test
  void an_agency_with_a_time_to_answer_in_is_asked_beside_the_procedure_and_once_at_a_time() {
    String code = permit();
    assertThat(texts(acts("thuly.100", code).path("consultations"), "function")).containsExactly("dat-dai", "quy-hoach");
    assertThat(texts(acts("thuly.100", code).path("consultations"), "limit")).containsOnly("12 ngày");
    assertThat(consult("tiepnhan.100", code, "quy-hoach")).as("does not handle it").isEqualTo(409);
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseDossier", "Task_GiveOpinion");
    assertThat(dossiers.entries(code)).containsEntry("consultQuestion", "Số tầng có phù hợp quy hoạch không");
    assertThat(texts(acts("thuly.100", code).path("consultations"), "function")).containsExactly("dat-dai");
    assertThat(consult("thuly.100", code, "quy-hoach")).as("is being asked").isEqualTo(409);
    assertThat(consult("thuly.100", code, "thue")).as("has no time to answer in").isEqualTo(409);
    assertThat(door.get("thuly.11", path(code, "steps")).status()).as("it is asked, so it reads").isEqualTo(200);
    centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "agreed"));
    assertThat(facts(code, FactKind.CONSULTATION_ANSWERED)).singleElement()
        .satisfies(fact -> assertThat(fact.detail("opinion")).isEqualTo("agreed"));
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseDossier");
    assertThat(door.get("thuly.11", path(code, "steps")).status()).isEqualTo(403);
  }

  @Test
  void a_question_that_is_open_when_the_dossier_ends_leaves_nobody_a_task() {
    String code = permit();
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    door.post("tiepnhan.100", path(code, "withdrawal"), Map.of("channel", 1, "reason", "Không xây nữa"));
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  private void claim(String officer, String code) {
    centre.as(officer, () -> {
      tasks.claim(centre.task(code, "Task_CertifyCopy").getId(), officer);
      return null;
    });
  }

  private int give(String officer, String code, String to) {
    return giveTask(officer, code, centre.task(code, "Task_CertifyCopy").getId(), to);
  }

  private int giveTask(String officer, String code, String task, String to) {
    return door.post(officer, path(code, "tasks/" + task + "/officer"), Map.of("officer", to, "reason", "Chia bớt việc")).status();
  }

  @Test
  void who_has_a_task_passes_it_on_and_the_ledger_says_to_whom_and_why() {
    String code = handled();
    claim(HANDLER, code);
    assertThat(texts(acts(HANDLER, code).path("tasks").get(0).path("colleagues"), "id")).contains(COLLEAGUE)
        .doesNotContain(HANDLER);
    assertThat(give(HANDLER, code, COLLEAGUE)).isEqualTo(204);
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo(COLLEAGUE);
    assertThat(facts(code, FactKind.HANDED_OVER)).last().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo(HANDLER);
      assertThat(fact.reason()).isEqualTo("Chia bớt việc");
      assertThat(fact.details()).containsEntry("from", HANDLER).containsEntry("to", COLLEAGUE);
    });
    assertThat(give(HANDLER, code, HANDLER)).as("it is not his any more").isEqualTo(403);
  }

  @Test
  void a_leader_gives_a_task_to_those_it_was_offered_to_and_nobody_else() {
    String code = handled();
    assertThat(give(LEADER, code, COLLEAGUE)).as("nobody had it").isEqualTo(204);
    assertThat(give(LEADER, code, HANDLER)).isEqualTo(204);
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo(HANDLER);
    assertThat(give(LEADER, code, HANDLER)).as("who has it").isEqualTo(400);
    assertThat(give(LEADER, code, COUNTER)).as("another role").isEqualTo(400);
    assertThat(give(LEADER, code, STRANGER)).as("another agency").isEqualTo(400);
    assertThat(give("lanhdao.100", code, COLLEAGUE)).as("a leader of another agency").isEqualTo(403);
    assertThat(give(COUNTER, code, COLLEAGUE)).isEqualTo(403);
    String other = handled();
    assertThat(giveTask(LEADER, code, centre.task(other, "Task_CertifyCopy").getId(), COLLEAGUE))
        .as("a task of another dossier").isEqualTo(404);
  }

  @Test
  void nobody_starts_a_question_past_the_panel() {
    String code = permit();
    Door.Answer answer = door.post("tiepnhan.100", "/engine-rest/process-definition/key/common-consult/submit-form",
        Map.of("businessKey", code, "variables", Map.of("consultedFunction", Map.of("value", "quy-hoach"))));
    assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
    assertThat(facts(code, FactKind.CONSULTATION_ASKED)).isEmpty();
  }
}
