package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.lateness.AuditCheck;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.DiagramCoverage;

/** A test of one diagram: it fails when its tests leave an element or a flow unwalked. */
@CentreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DiagramTest {

  @Autowired
  protected Centre centre;
  @Autowired
  protected Dossiers dossiers;
  @Autowired
  protected RepositoryService repository;
  @Autowired
  protected RuntimeService runtime;
  @Autowired
  private TaskService taskService;
  @Autowired
  private FormService formService;
  @Autowired
  protected AuditCheck audit;
  @Autowired
  private ManagementService management;
  @Autowired
  private DiagramCoverage coverage;

  /** Key of the diagram under test. */
  protected abstract String diagram();

  @BeforeAll
  void beginCoverage() {
    coverage.forget(diagram());
  }

  @AfterAll
  void requireFullCoverage() {
    assertThat(coverage.missing(diagram(), repository)).as("elements of " + diagram() + " that no test walked").isEmpty();
  }

  @BeforeEach
  void rememberOtherDossiers() {
    audit.begin();
  }

  /** Whatever a test plays, it leaves nothing late in silence and nothing forgotten. */
  @AfterEach
  void requireCleanAudit() {
    try {
      audit.requireNothingWrong(centre);
    } finally {
      ClockUtil.reset();
    }
  }

  /** A certified copy of several pieces, two working days, accepted at Mon 12/10/2026 09:10, so due Wed 14/10/2026 17:00. */
  protected String acceptedWithTwoDays() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    accept(code);
    return code;
  }

  /** The officer says in time that it will not be, and the chair of the ward grants the one new appointment. */
  protected void extend(String code, int days) {
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "no", "lateCause", "own",
        "lateReason", "Chờ máy in", "lateMeasure", "Mượn máy in", "lateDays", days));
    centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
  }

  protected void accept(String code) {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  protected void certifySignAndSeal(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
  }

  protected void handOver(String code) {
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }

  /** Claims and completes a task, and runs nothing that is due. */
  protected void step(String officer, String code, String key, Map<String, Object> form) {
    String id = centre.task(code, key).getId();
    centre.as(officer, () -> {
      taskService.claim(id, officer);
      formService.submitTaskForm(id, new HashMap<>(form));
      return null;
    });
  }

  /** Somebody with the right to do so runs a timer by hand, though it stands elsewhere. */
  protected void runByHand(String code, String timer) {
    Job job = management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(timer).singleResult();
    management.executeJob(job.getId());
    centre.settle();
  }

  /** The same in a diagram that the dossier's own calls. */
  protected void runByHand(String code, String calledDiagram, String timer) {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).processDefinitionKey(calledDiagram)
        .singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult().getId());
    centre.settle();
  }

  protected long facts(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).count();
  }
}
