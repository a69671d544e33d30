package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/** Ten working days from Mon 12/10/2026 09:10: due Mon 26/10/2026. */
class JointDeathTest extends SeveralAgenciesTest {

  @Override
  protected String diagram() {
    return "ho-tich-lien-thong-khai-tu";
  }

  private void appraise(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "register"));
  }

  private void sign(String code, String decision) {
    centre.complete("lanhdao.100", code, "Task_SignDeath", decision.equals("approve") ? Map.of("signDecision", "approve")
        : Map.of("signDecision", "sendBack", "sendBackReason", "Sai ngày chết"));
  }

  private void register(String code) {
    appraise(code);
    sign(code, "approve");
    centre.complete("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "12", "registerBook", "01/2026", "deathSent", true));
  }

  private void residence(String code, String decision) {
    centre.complete("thuly.100ca", code, "Task_RemoveResidence", decision.equals("remove")
        ? Map.of("residenceDecision", "remove", "residenceNumber", "07/TB")
        : Map.of("residenceDecision", "refuse", "residenceRefusal", "Người chết thường trú ở xã khác"));
    centre.complete("lanhdao.100ca", code, "Task_SignResidence", Map.of("residenceSent", true));
  }

  private void allowance(String code) {
    centre.complete("thuly.bh1", code, "Task_AssessAllowance", Map.of("allowanceDecision", "grant", "allowanceNumber", "15/QĐ-BHXH, 10 tháng lương cơ sở"));
    centre.complete("lanhdao.bh1", code, "Task_SignAllowance", Map.of("allowanceSent", true));
  }

  @Test
  void one_reception_three_agencies_in_the_order_of_the_law_and_one_promise() {
    String code = received(Applications.jointDeath());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-26T17:00"));
    assertThat(centre.openTasks(code)).as("the others need the death").containsExactly("Task_AppraiseDeath");
    assertThat(reads("thuly.100ca", code)).isEqualTo(403);
    register(code);
    assertThat(centre.openTasks(code)).containsExactlyInAnyOrder("Task_AssessAllowance", "Task_RemoveResidence");
    assertThat(reads("thuly.100ca", code)).isEqualTo(200);
    assertThat(reads("thuly.bh1", code)).isEqualTo(200);
    assertThat(segment(code, "cong-an").dueAt()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    assertThat(segment(code, "bao-hiem").agency()).isEqualTo("H99.BH1");
    residence(code, "remove");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    allowance(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(facts(code, FactKind.SEGMENT_ENDED)).isEqualTo(3);
  }

  @Test
  void an_agency_that_refuses_or_is_late_holds_up_no_other_one() {
    String code = received(Applications.jointDeath());
    register(code);
    residence(code, "refuse");
    assertThat(centre.openTasks(code)).containsExactly("Task_AssessAllowance");
    centre.walkTo("2026-10-22T17:01");
    assertThat(segment(code, "bao-hiem").isLate(Centre.instant("2026-10-22T17:01"))).isTrue();
    assertThat(segment(code, "cong-an").isLate(Centre.instant("2026-10-22T17:01"))).isFalse();
    assertThat(dossiers.get(code).late()).isFalse();
    allowance(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    handOver(code);
  }

  @Test
  void a_death_that_is_not_registered_leaves_the_others_nothing_to_do() {
    String code = received(Applications.jointDeath());
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "refuse", "refusalGround", "noProof",
        "refusalReason", "Không có giấy tờ chứng minh việc chết", "refusalBasis", "Điều 34 Luật Hộ tịch"));
    sign(code, "sendBack");
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "refuse", "refusalGround", "noProof",
        "refusalReason", "Không có giấy tờ chứng minh việc chết", "refusalBasis", "Điều 34 Luật Hộ tịch"));
    sign(code, "approve");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    assertThat(facts(code, FactKind.SEGMENT_STARTED)).isEqualTo(1);
    handOver(code);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void what_is_missing_is_asked_for_and_all_of_them_wait() {
    String code = received(Applications.jointDeath());
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "supplement"));
    askForPapers(code);
    centre.walkTo("2026-10-13T10:00");
    bringPapers(code);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-27T17:00"));
    register(code);
    withdraw(code);
  }

  @Test
  void what_never_came_is_stopped_as_a_whole() {
    String code = received(Applications.jointDeath());
    centre.complete("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "supplement"));
    askForPapers(code);
    centre.walkTo("2026-10-21T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_dossier_that_is_not_accepted_ends() {
    notAccepted(Applications.jointDeath());
  }

  @Test
  void one_promise_broken_is_one_lateness() {
    String code = received(Applications.jointDeath());
    lateTwice(code);
    assertThat(facts(code, FactKind.BECAME_LATE)).isEqualTo(1);
    withdraw(code);
  }
}
