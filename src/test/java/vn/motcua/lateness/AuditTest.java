package vn.motcua.lateness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

/** One dossier on which rules of the audit are broken: through SQL, as somebody at the database would, or through the engine. */
@CentreTest
abstract class AuditTest {

  @Autowired
  protected Centre centre;
  @Autowired
  protected LatenessAudit audit;
  @Autowired
  protected Dossiers dossiers;
  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected ManagementService management;
  @Autowired
  protected RuntimeService runtime;
  @Autowired
  protected TaskService tasks;

  protected String code;

  /** Two working days, accepted Mon 12/10/2026 09:10, due Wed 14/10/2026 17:00. */
  @BeforeEach
  void acceptOne() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", "nhieu-ban");
    code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  /** What was broken must not stand in the way of others who use this centre. */
  @AfterEach
  void clearAway() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test", true, true, true, false));
    jdbc.sql("UPDATE dossier SET status = 8, competent_agency = 'H99.100', term = '2 working days' WHERE code = ?").param(code)
        .update();
    ClockUtil.reset();
  }

  protected List<AuditKind> kinds() {
    return audit.findings(List.of(code)).stream().map(AuditFinding::kind).toList();
  }

  protected void becomeLateAndSettle() {
    centre.walkTo("2026-10-14T17:01");
  }

  /** The dossier became late and what should follow was deleted in Cockpit. */
  protected void loseItsLateBranch() {
    becomeLateAndSettle();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).processDefinitionKey("common-late-dossier").list()
        .forEach(branch -> runtime.deleteProcessInstance(branch.getId(), "test", true, true, true, false));
  }

  protected void note(FactKind kind, Map<String, String> details) {
    dossiers.record(code, new NewFact(kind, ClockUtil.getCurrentTime().toInstant(), "system", null, null, details));
  }

  /** A task of the late branch, as it stands there while somebody has to act. */
  protected void open(String key) {
    jdbc.sql("UPDATE act_ru_task SET task_def_key_ = ? WHERE id_ = ?").params(key, centre.task(code, "Task_CertifyCopy").getId())
        .update();
  }

  protected Job timer(String element) {
    return management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId(element).singleResult();
  }

  protected static OffsetDateTime utc(String local) {
    Instant instant = Centre.instant(local);
    return instant.atOffset(ZoneOffset.UTC);
  }
}
