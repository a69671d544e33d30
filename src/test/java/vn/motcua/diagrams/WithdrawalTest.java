package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

class WithdrawalTest extends DiagramTest {

  private static final Map<String, Object> WISH = Map.of("channel", 1, "reason", "Đã tìm được bản sao cũ");

  @LocalServerPort
  private int port;

  @Override
  protected String diagram() {
    return "common-withdrawal";
  }

  private Door.Answer wish(String officer, String code) {
    return new Door(port).post(officer, "/api/dossiers/" + code + "/withdrawal", WISH);
  }

  private void wished(String code) {
    Door.Answer answer = wish("tiepnhan.100", code);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    assertThat(answer.json().path("status").asInt()).isEqualTo(7);
  }

  private void grant(String code) {
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
  }

  private void refuse(String code) {
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal",
        Map.of("withdrawalDecision", "refuse", "withdrawalReason", "Bản sao đã ký xong"));
  }

  @Test
  void granted_it_ends_whatever_is_open_and_is_measured_at_the_instant_it_was_asked() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T16:30");
    wished(code);
    assertThat(dossiers.dueDates(code).running()).as("asking stops nothing").isTrue();
    assertThat(centre.openTasks(code)).contains("Task_CertifyCopy", "Task_ExamineWithdrawal");
    centre.walkTo("2026-10-15T08:00");
    grant(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).doesNotContain("Task_CertifyCopy", "Task_ExamineWithdrawal");
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.WITHDRAWAL_ASKED).singleElement()
        .satisfies(fact -> {
          assertThat(fact.actor()).isEqualTo("tiepnhan.100");
          assertThat(fact.reason()).isEqualTo("Đã tìm được bản sao cũ");
          assertThat(fact.detail("channel")).isEqualTo("1");
        });
  }

  @Test
  void a_late_branch_that_is_open_is_still_worked_off_after_the_withdrawal() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-14T17:01");
    assertThat(centre.openTasks(code)).contains("Task_ExplainLateness");
    wished(code);
    grant(code);
    assertThat(centre.openTasks(code)).contains("Task_ExplainLateness").doesNotContain("Task_CertifyCopy");
    assertThat(dossiers.get(code).late()).isTrue();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().count()).isEqualTo(1);
  }

  @Test
  void withdrawn_in_time_it_never_becomes_late() {
    String code = acceptedWithTwoDays();
    centre.walkTo("2026-10-13T09:00");
    wished(code);
    grant(code);
    centre.walkTo("2026-10-20T09:00");
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(centre.openTasks(code)).doesNotContain("Task_ExplainLateness");
  }

  @Test
  void refused_the_dossier_goes_on_where_it_is_by_then() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    wished(code);
    accept(code);
    assertThat(dossiers.get(code).status()).as("accepted meanwhile, the wish still open")
        .isEqualTo(DossierStatus.WITHDRAWAL_ASKED);
    refuse(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(facts(code, FactKind.WITHDRAWAL_REFUSED)).isEqualTo(1);
    certifySignAndSeal(code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void while_a_wish_is_open_the_result_waits_for_the_decision() {
    String code = acceptedWithTwoDays();
    wished(code);
    assertThatThrownBy(() -> certifySignAndSeal(code)).hasMessageContaining("đang có đề nghị rút chờ quyết định");
    refuse(code);
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @Test
  void a_second_wish_while_one_is_open_is_refused_clearly_and_allowed_after_the_decision() {
    String code = acceptedWithTwoDays();
    wished(code);
    Door.Answer second = wish("tiepnhan.100", code);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("đã có đề nghị rút đang được xem xét");
    refuse(code);
    wished(code);
    grant(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
  }

  @Test
  void before_acceptance_it_may_be_withdrawn_too() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    wished(code);
    grant(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
  }

  @Test
  void once_there_is_a_result_nothing_can_be_withdrawn() {
    String code = acceptedWithTwoDays();
    certifySignAndSeal(code);
    Door.Answer answer = wish("tiepnhan.100", code);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("đã có kết quả hoặc đã kết thúc");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @Test
  void only_the_counter_that_received_it_passes_a_wish_on() {
    String code = acceptedWithTwoDays();
    assertThat(wish("tiepnhan.101", code).status()).isEqualTo(403);
    assertThat(wish("thuly.100", code).status()).isEqualTo(403);
    assertThat(wish("giamsat", code).status()).isEqualTo(403);
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal", Map.of("channel", 4, "reason", " "))
        .status()).isEqualTo(400);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
  }
}
