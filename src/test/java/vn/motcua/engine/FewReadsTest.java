package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** What the engine leaves unread while officers work, and that nothing is lost by it. */
@CentreTest
class FewReadsTest {

  @Autowired
  Centre centre;
  @Autowired
  TaskService tasks;
  @Autowired
  RuntimeService runtime;
  @Autowired
  ManagementService management;
  @Autowired
  ProcessEngineConfigurationImpl engine;
  @Autowired
  TransactionOperations transactions;
  @Autowired
  JdbcTemplate jdbc;
  private String code;

  @BeforeEach
  void received() {
    centre.at("2026-10-12T09:00");
    code = centre.receive("tiepnhan.100", Copies.known());
  }

  @AfterEach
  void resumed() {
    suspendedByAnotherNode(false);
    ClockUtil.reset();
  }

  @Test
  void what_another_node_suspended_is_started_here_no_more_while_open_dossiers_go_on_and_started_again_when_it_is_resumed() {
    suspendedByAnotherNode(true);
    assertThatThrownBy(() -> centre.receive("tiepnhan.100", Copies.known())).isInstanceOf(SuspendedEntityInteractionException.class);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CollectFee");
    suspendedByAnotherNode(false);
    assertThat(centre.receive("tiepnhan.100", Copies.known())).startsWith("H99.100-");
  }

  @Test
  void nobody_can_make_a_task_below_a_task() {
    Task below = tasks.newTask();
    below.setParentTaskId(centre.task(code, "Task_CheckPapers").getId());
    assertThatThrownBy(() -> tasks.saveTask(below)).isInstanceOf(NotAllowedException.class);
  }

  @Test
  void a_query_opens_no_transaction_and_reads_in_an_open_one_what_that_wrote() {
    Watched query = new Watched(engine, code);
    assertThat(query.list()).extracting(Task::getAssignee).containsExactly((String) null);
    String seen = transactions.execute(open -> {
      tasks.claim(centre.task(code, "Task_CheckPapers").getId(), "tiepnhan.100");
      String assignee = query.list().get(0).getAssignee();
      open.setRollbackOnly();
      return assignee;
    });
    assertThat(seen).isEqualTo("tiepnhan.100");
    assertThat(query.list()).extracting(Task::getAssignee).containsExactly((String) null);
    assertThat(query.inTransaction).containsExactly(false, true, false);
  }

  @Test
  void not_even_the_program_keeps_a_variable_at_a_task() {
    String task = centre.task(code, "Task_CheckPapers").getId();
    assertThatThrownBy(() -> tasks.setVariableLocal(task, "feeAmount", 1))
        .hasMessageContaining("Dữ liệu \"feeAmount\" chưa được khai báo cho quy trình \"common-intake\"");
    assertThat(runtime.createVariableInstanceQuery().taskIdIn(task).count()).isZero();
  }

  @Test
  void an_incident_that_an_operator_made_by_taking_a_timers_retries_goes_when_the_timer_goes() {
    accept();
    String timer = management.createJobQuery().activityId("Timer_DueSoon").list().stream()
        .filter(job -> job.getProcessInstanceId().equals(centre.task(code, "Task_CertifyCopy").getProcessInstanceId()))
        .findFirst().orElseThrow().getId();
    management.setJobRetries(timer, 0);
    assertThat(runtime.createIncidentQuery().configuration(timer).count()).isPositive();

    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.settle();
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(management.createJobQuery().jobId(timer).count()).isZero();
    assertThat(runtime.createIncidentQuery().configuration(timer).count()).isZero();
  }

  @Test
  void tasks_of_one_dossier_that_are_done_in_one_transaction_leave_one_open() {
    accept();
    transactions.executeWithoutResult(together -> {
      centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
      centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    });
    assertThat(centre.openTasks(code)).containsExactly("Task_SealAndNumber");
  }

  private void suspendedByAnotherNode(boolean suspended) {
    jdbc.update("UPDATE ACT_RE_PROCDEF SET SUSPENSION_STATE_ = ? WHERE KEY_ = ?", suspended ? 2 : 1, Centre.CERTIFIED_COPY);
  }

  private void accept() {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.settle();
  }

  /** Notes whether a transaction is open while it reads. */
  private static final class Watched extends TaskQueryImpl {

    private final transient List<Boolean> inTransaction = new ArrayList<>();

    private Watched(ProcessEngineConfigurationImpl engine, String code) {
      super(engine.getCommandExecutorTxRequired());
      processInstanceBusinessKey(code);
    }

    @Override
    public List<Task> executeList(CommandContext command, Page page) {
      inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
      return super.executeList(command, page);
    }
  }
}
