package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** What the engine remembers of a dossier, and for how long. */
@CentreTest
class EngineHistoryTest {

  @Autowired
  Centre centre;
  @Autowired
  TaskService tasks;
  @Autowired
  FormService forms;
  @Autowired
  HistoryService history;
  @Autowired
  ManagementService management;
  @Autowired
  TransactionOperations transactions;

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void a_finished_task_lasted_from_its_beginning_to_its_end() {
    String code = handedOver();
    List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(code).list();
    assertThat(tasks).hasSizeGreaterThan(4).allSatisfy(task -> {
      assertThat(task.getEndTime()).isNotNull();
      assertThat(task.getDurationInMillis()).isEqualTo(task.getEndTime().getTime() - task.getStartTime().getTime());
      assertThat(task.getProcessDefinitionKey()).isNotNull();
      assertThat(task.getAssignee()).isNotNull();
    });
    assertThat(tasks).filteredOn(task -> task.getTaskDefinitionKey().equals("Task_SignCertificate"))
        .extracting(HistoricTaskInstance::getDurationInMillis).containsExactly(10 * 60_000L);
  }

  @Test
  void a_finished_step_lasted_from_its_beginning_to_its_end() {
    String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(handedOver()).rootProcessInstances()
        .singleResult().getId();
    List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery().processInstanceId(instance).list();
    assertThat(steps).hasSizeGreaterThan(8).allSatisfy(step -> {
      assertThat(step.getEndTime()).as(step.getActivityId()).isNotNull();
      assertThat(step.getDurationInMillis()).as(step.getActivityId())
          .isEqualTo(step.getEndTime().getTime() - step.getStartTime().getTime());
    });
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getDurationInMillis())
        .isEqualTo(30 * 60_000L);
  }

  @Test
  void history_is_kept_ten_years_from_the_end_of_a_dossier_and_not_a_day_longer() {
    String code = handedOver();
    centre.at("2036-10-08T23:00");
    cleanUp();
    assertThat(instances(code)).isPositive();
    centre.at("2036-10-10T23:00");
    cleanUp();
    assertThat(instances(code)).isZero();
    assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
  }

  @Test
  void history_of_a_dossier_that_is_open_is_kept_however_old_it_is() {
    centre.at("2026-10-12T09:00");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.at("2040-10-10T23:00");
    cleanUp();
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).unfinished().count()).isPositive();
    assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(code).count()).isPositive();
  }

  /** Thirty minutes of work; the certificate is claimed and signed in one transaction. */
  private String handedOver() {
    centre.at("2026-10-12T09:00");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.at("2026-10-12T09:10");
    String signing = centre.task(code, "Task_SignCertificate").getId();
    centre.as("lanhdao.100", () -> transactions.execute(together -> {
      tasks.claim(signing, "lanhdao.100");
      forms.submitTaskForm(signing, Map.of("signDecision", "approve"));
      return null;
    }));
    centre.settle();
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.at("2026-10-12T09:30");
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    return code;
  }

  private long instances(String code) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).count();
  }

  /** As the nights do, as long as there is something to clean up. */
  private void cleanUp() {
    long before;
    do {
      before = history.createHistoricProcessInstanceQuery().finished().count();
      history.cleanUpHistoryAsync(true);
      history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);
    } while (history.createHistoricProcessInstanceQuery().finished().count() < before);
  }
}
