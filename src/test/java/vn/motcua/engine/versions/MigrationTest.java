package vn.motcua.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Door;

/** Who moves running dossiers to another version of their diagram, which of them move, and how they go on. */
class MigrationTest extends MovingDossiers {

  private List<ClockFact> facts(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.MIGRATED).toList();
  }

  @Test
  void a_dossier_stays_on_the_version_it_was_received_on_with_its_forms_term_and_steps() {
    String old = accepted();
    put(CopiedFolder.with(CopiedFolder.with(signingRenamed(), "\"case.nhieu-ban.term\" value=\"2 working days\"",
        "\"case.nhieu-ban.term\" value=\"1 working day\""), "handlingDecision", "handlingChoice"));
    assertThat(versionOf(old)).isEqualTo(1);
    assertThat(dossiers.get(old).dueCurrent()).isEqualTo(Centre.instant("2026-10-26T17:00"));
    certify(old);
    assertThat(centre.openTasks(old)).containsExactly("Task_SignCertificate");
    centre.complete("lanhdao.100", old, "Task_SignCertificate", Map.of("signDecision", "approve"));
    sealAndHandOver(old);
    assertThat(dossiers.get(old).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void a_preview_says_how_many_move_and_which_stay_and_why_and_changes_nothing() {
    String atTheDesk = accepted();
    String atTheChair = accepted();
    certify(atTheChair);
    put(signingRenamed());
    JsonNode preview = preview(Map.of()).json();
    assertThat(preview.path("found").asInt()).isEqualTo(2);
    assertThat(preview.path("moving").asInt()).isEqualTo(1);
    assertThat(preview.path("failing").asInt()).isEqualTo(1);
    assertThat(preview.path("left")).singleElement().satisfies(left -> {
      assertThat(left.path("dossierCode").asText()).isEqualTo(atTheChair);
      assertThat(left.path("reason").asText()).contains("Ký chứng thực", "Task_SignCertificate", "Hãy");
    });
    assertThat(versionOf(atTheDesk)).isEqualTo(1);
    assertThat(facts(atTheDesk)).isEmpty();
    assertThat(ledger.verify(atTheDesk)).isEmpty();
    assertThat(new Door(port).get("kiemsoat", "/api/migrations").json()).noneMatch(each -> each.path("definition").asText().equals(key));
  }

  @Test
  void a_step_that_has_another_id_is_mapped_by_hand_and_a_step_that_is_not_there_is_named() {
    String code = accepted();
    certify(code);
    put(signingRenamed());
    List<Map<String, String>> right = List.of(Map.of("from", "Task_SignCertificate", "to", "Task_SignCopy"));
    assertThat(preview(Map.of("mapping", right)).json().path("moving").asInt()).isEqualTo(1);
    JsonNode wrong = preview(Map.of("mapping", List.of(Map.of("from", "Task_SignCertificate", "to", "Task_Nowhere")))).json();
    assertThat(wrong.path("moving").asInt()).isZero();
    assertThat(wrong.path("faults").get(0).asText()).contains("Task_Nowhere", "phiên bản 2");
    JsonNode misfit = preview(Map.of("mapping", List.of(Map.of("from", "Task_SignCertificate", "to", "CallActivity_Intake")))).json();
    assertThat(misfit.path("faults").get(0).asText()).contains("Ký chứng thực", "Tiếp nhận hồ sơ");
    JsonNode done = migrate(Map.of("mapping", right));
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("moved").asInt()).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCopy");
    centre.complete("lanhdao.100", code, "Task_SignCopy", Map.of("signDecision", "approve"));
    sealAndHandOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void moved_it_goes_on_with_the_new_steps_and_forms_and_the_ledger_says_who_wanted_and_approved_it() {
    String code = accepted();
    Instant due = dossiers.get(code).dueCurrent();
    put(CopiedFolder.with(signingRenamed(), "Đối chiếu bản chính, ghi lời chứng", "Đối chiếu bản chính và ghi lời chứng"));
    JsonNode done = migrate(Map.of());
    assertThat(done.path("moved").asInt()).isEqualTo(1);
    assertThat(versionOf(code)).isEqualTo(2);
    assertThat(dossiers.get(code).dueCurrent()).as("no text and no date changes").isEqualTo(due);
    assertThat(facts(code)).singleElement().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo("thietke");
      assertThat(fact.reason()).isEqualTo("Quyết định 15/QĐ-UBND");
      assertThat(fact.details()).containsEntry("approvedBy", "kiemsoat").containsEntry("from", "1").containsEntry("to", "2");
    });
    assertThat(ledger.verify(code)).isEmpty();
    certify(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCopy");
    centre.complete("lanhdao.100", code, "Task_SignCopy", Map.of("signDecision", "approve"));
    sealAndHandOver(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void only_a_designer_proposes_and_another_person_of_control_or_administration_decides() {
    accepted();
    put(signingRenamed());
    for (String officer : List.of("tiepnhan.100", "lanhdao.100", "kiemsoat", "quantri", "giamsat")) {
      assertThat(send(officer, "?preview=true", Map.of()).status()).as(officer).isEqualTo(403);
      assertThat(send(officer, "?preview=false", Map.of()).status()).as(officer).isEqualTo(403);
    }
    int number = propose(Map.of()).json().path("number").asInt();
    for (String officer : List.of("thietke", "lanhdao.100", "giamsat")) {
      assertThat(decide(officer, number, true).status()).as(officer).isEqualTo(403);
    }
    assertThat(propose(Map.of()).status()).as("one act of a diagram at a time").isEqualTo(409);
    assertThat(decide("quantri", number, false).json().path("state").asText()).isEqualTo("REFUSED");
    assertThat(decide("quantri", number, true).status()).isEqualTo(409);
    assertThat(propose(Map.of("reason", " ")).status()).isEqualTo(400);
  }

  @Test
  void only_the_chosen_dossiers_and_versions_move() {
    String chosen = accepted();
    String other = accepted();
    put(signingRenamed());
    String second = accepted();
    put(CopiedFolder.with(first, "Task_SignCertificate", "Task_SignAgain"));
    assertThat(preview(Map.of()).json().path("found").asInt()).isEqualTo(3);
    assertThat(preview(Map.of("from", List.of(2))).json().path("found").asInt()).isEqualTo(1);
    assertThat(preview(Map.of("dossiers", List.of("H99.100-1"))).status()).isEqualTo(400);
    assertThat(preview(Map.of("to", 9)).status()).isEqualTo(400);
    assertThat(preview(Map.of("definition", "khong-co")).status()).isEqualTo(400);
    assertThat(migrate(Map.of("dossiers", List.of(chosen))).path("moved").asInt()).isEqualTo(1);
    assertThat(List.of(versionOf(chosen), versionOf(other), versionOf(second))).containsExactly(3, 1, 2);
    assertThat(migrate(Map.of("to", 2)).path("moved").asInt()).as("back to an older version too").isEqualTo(2);
    assertThat(List.of(versionOf(chosen), versionOf(other), versionOf(second))).containsExactly(2, 2, 2);
  }

  @Test
  void what_cannot_move_stays_and_is_named_and_what_ended_meanwhile_is_counted() {
    String moves = accepted();
    String stays = accepted();
    certify(stays);
    String ends = accepted();
    put(signingRenamed());
    int number = propose(Map.of()).json().path("number").asInt();
    decide("quantri", number, true);
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + ends + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    String examine = centre.task(ends, "Task_ExamineWithdrawal").getId();
    assertThat(examine).isNotNull();
    centre.complete("lanhdao.100", ends, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    JsonNode done = new Door(port).get("thietke", "/api/migrations/" + number).json();
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("moved").asInt() + done.path("ended").asInt()).isEqualTo(2);
    assertThat(done.path("left")).singleElement().satisfies(left ->
        assertThat(left.path("reason").asText()).contains("Ký chứng thực"));
    assertThat(versionOf(moves)).isEqualTo(2);
    assertThat(versionOf(stays)).isEqualTo(1);
  }
}
