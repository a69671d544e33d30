package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;

/**
 * One dossier of a test, its facts, its timers and its late branches. The clock walks over this dossier's jobs only, and after every
 * step timers, tasks and the dossier's row must be what the ledger alone says.
 */
abstract class DossierUnderClock {

  static final String DUE_SOON = "Timer_DueSoon";
  static final String OVERDUE = "Timer_Overdue";
  static final String OVERDUE_AGAIN = "Timer_OverdueAgain";

  static final String ANSWER = "Task_AnswerDueSoon";
  static final String EXPLAIN = "Task_ExplainLateness";
  static final String SIGN = "Task_SignApology";
  static final String SIGN_AGAIN = "Task_SignLateAgain";

  /** A timer that waits for nothing, and one that fired and was not armed again, which leaves no job. */
  static final String PARKED = "parked";
  static final String NONE = "none";

  private static final Map<String, String> LIMITS = Map.of(
      "Task_CertifyCopy", "3 working hours", "Task_SignCertificate", "2 working hours", "Task_SealAndNumber", "1 working hour",
      ANSWER, "2 working hours", EXPLAIN, "8 working hours", "Task_ReadExplanation", "8 working hours",
      SIGN, "4 working hours", SIGN_AGAIN, "4 working hours", "Task_FollowLateAgain", "8 working hours");

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  private ClockLedger ledger;
  @Autowired
  private StatutoryClock statutoryClock;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private HistoryService history;

  String code;

  @AfterEach
  void give_the_clock_back() {
    ClockUtil.reset();
  }

  /** Ten working days agreed in writing, received at the counter on Monday 12/10 at 09:10: due Monday 26/10 17:00. */
  void receiveTenDays() {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    form.put("writtenAgreement", true);
    form.put("agreedWorkingDays", 10);
    receive("2026-10-12T09:10", form);
  }

  void receive(String local, Map<String, Object> form) {
    centre.at(local);
    code = centre.receive("tiepnhan.100", form);
    submit("tiepnhan.100", "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    submit("tiepnhan.100", "Task_CollectFee", Map.of("cashReceived", true));
    walkTo(local);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
  }

  /** Writes facts at an instant, every due job of the dossier before it run, and moves the status with them. */
  void move(String local, DossierStatus next, NewFact... facts) {
    walkTo(local);
    dossiers.move(code, next, facts);
    walkTo(local);
  }

  void record(String local, NewFact... facts) {
    walkTo(local);
    dossiers.record(code, facts);
    walkTo(local);
  }

  void askSupplement(String local) {
    move(local, DossierStatus.SUPPLEMENT_ASKED, fact(FactKind.SUPPLEMENT_ASKED, local));
  }

  void receiveSupplement(String local) {
    move(local, DossierStatus.IN_PROCESS, fact(FactKind.SUPPLEMENT_RECEIVED, local).with("channel", "COUNTER"));
  }

  void askDuty(String local) {
    move(local, DossierStatus.DUTY_ASKED, fact(FactKind.DUTY_ASKED, local));
  }

  void payDuty(String local) {
    move(local, DossierStatus.IN_PROCESS, fact(FactKind.DUTY_PAID, local));
  }

  void reAppoint(String local) {
    record(local, fact(FactKind.RE_APPOINTED, local).with("term", "5 working days"));
  }

  static NewFact fact(FactKind kind, String local) {
    return NewFact.of(kind, Centre.instant(local), "lanhdao.100");
  }

  /** A line of the ledger put right, the second person's approval with it. */
  NewFact corrected(FactKind line, String local, String rightInstant) {
    int sequence = facts(line).get(0).sequence();
    return fact(FactKind.CORRECTED, local).because("Ghi nhầm giờ nộp", null).with("approvedBy", "kiemsoat")
        .with("sequence", String.valueOf(sequence)).with("at", Centre.instant(rightInstant).toString());
  }

  NewFact annulled(String local) {
    return fact(FactKind.LATE_ANNULLED, local).because("Đã sửa giờ nộp", null).with("approvedBy", "kiemsoat");
  }

  /** Runs the dossier's jobs up to an instant, each at its own. */
  void walkTo(String local) {
    Instant target = Centre.instant(local);
    for (Job job = next(target); job != null; job = next(target)) {
      if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(job.getDuedate());
      }
      management.executeJob(job.getId());
      mustFollowTheLedger();
    }
    ClockUtil.setCurrentTime(Date.from(target));
    mustFollowTheLedger();
  }

  private Job next(Instant target) {
    Set<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
        .map(Execution::getId).collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return null;
    }
    List<Job> due = management.createJobQuery().processInstanceIds(instances).withRetriesLeft()
        .duedateLowerThan(Date.from(target.plusMillis(1))).orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 1);
    return due.isEmpty() ? null : due.get(0);
  }

  /** Claims and completes a task, and runs nothing that this makes due. */
  void submit(String officer, String key, Map<String, Object> form) {
    String id = centre.task(code, key).getId();
    centre.as(officer, () -> {
      tasks.claim(id, officer);
      forms.submitTaskForm(id, new HashMap<>(form));
      return null;
    });
  }

  /** Everything but the stamp. */
  void certifyAndSign() {
    submit("thuly.100", "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    submit("lanhdao.100", "Task_SignCertificate", Map.of("signDecision", "approve"));
  }

  void stamp() {
    submit("vanthu.100", "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
  }

  void answerInTime() {
    submit("thuly.100", ANSWER, Map.of("inTime", "yes"));
  }

  /** Somebody with Cockpit makes a timer fire now, whatever its date. */
  void fireNow(String timer) {
    management.executeJob(job(timer).getId());
  }

  /** As the job executor would, that never runs what was re-dated meanwhile. */
  void fireIfDue(String timer) {
    Job job = job(timer);
    if (job != null && !job.getDuedate().after(ClockUtil.getCurrentTime())) {
      management.executeJob(job.getId());
    }
  }

  void setDate(String timer, String local) {
    management.setJobDuedate(job(timer).getId(), Date.from(Centre.instant(local)));
  }

  Job job(String timer) {
    return management.createJobQuery().processInstanceId(instance()).activityId(timer).singleResult();
  }

  /** Where the three timers stand: a local instant, {@link #PARKED} or {@link #NONE}. */
  void timers(String dueSoon, String overdue, String overdueAgain) {
    assertThat(List.of(where(DUE_SOON), where(OVERDUE), where(OVERDUE_AGAIN)))
        .as("due soon, overdue, overdue again").containsExactly(dueSoon, overdue, overdueAgain);
  }

  private String where(String timer) {
    Job job = job(timer);
    if (job == null) {
      return NONE;
    }
    LocalDateTime local = LocalDateTime.ofInstant(job.getDuedate().toInstant(), Centre.ZONE);
    return local.equals(LocalDateTime.of(9999, 12, 31, 0, 0)) ? PARKED : local.toString();
  }

  void due(String local) {
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant(local));
  }

  List<ClockFact> facts(FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).toList();
  }

  /** The dossier became late at these instants and no others. */
  void becameLateAt(String... locals) {
    assertThat(facts(FactKind.BECAME_LATE)).extracting(ClockFact::at)
        .containsExactly(List.of(locals).stream().map(Centre::instant).toArray(Instant[]::new));
  }

  /** How often a task was made, open or done. */
  long made(String task) {
    return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(code).taskDefinitionKey(task).count();
  }

  /** No late branch left a trace. */
  void nobodyWasBothered() {
    assertThat(List.of(made(ANSWER), made(EXPLAIN), made(SIGN), made(SIGN_AGAIN))).containsOnly(0L);
    becameLateAt();
  }

  Timeliness timeliness() {
    return statutoryClock.timeliness(dossiers.get(code).rules(), dossiers.facts(code), ClockUtil.getCurrentTime().toInstant());
  }

  private String instance() {
    return dossiers.get(code).instanceId();
  }

  private void mustFollowTheLedger() {
    Dossier dossier = dossiers.get(code);
    List<ClockFact> facts = dossiers.facts(code);
    DueDates due = statutoryClock.compute(dossier.rules(), facts);
    assertThat(ledger.verify(code)).isEmpty();
    assertThat(dossier.dueCurrent()).isEqualTo(due.current());
    assertThat(dossier.dueStatutory()).isEqualTo(due.statutory());
    assertThat(dossier.late()).isEqualTo(Timeliness.becameLate(facts));
    mustStand(DUE_SOON, due.dueSoonAt());
    mustStand(OVERDUE, due.overdueAt());
    mustStand(OVERDUE_AGAIN, due.overdueAgainAt());
    tasks.createTaskQuery().processInstanceBusinessKey(code).list().forEach(task -> mustBeDue(task, dossier));
  }

  private void mustStand(String timer, Instant at) {
    Job job = job(timer);
    boolean ahead = at != null && at.isAfter(ClockUtil.getCurrentTime().toInstant());
    assertThat(!ahead || job != null).as("%s armed for %s", timer, at).isTrue();
    if (job != null) {
      Instant standing = job.getDuedate().toInstant();
      assertThat(standing).as(timer).isEqualTo(at == null ? DiagramClock.PARKED.toInstant() : at);
    }
  }

  private void mustBeDue(Task task, Dossier dossier) {
    String limit = LIMITS.get(task.getTaskDefinitionKey());
    if (limit != null) {
      Instant made = task.getCreateTime().toInstant();
      Instant step = statutoryClock.workingTime(made, Term.parse(limit), dossier.competentAgency());
      Instant current = dossier.dueCurrent();
      Instant owed = current.isAfter(made) && current.isBefore(step) ? current : step;
      assertThat(task.getDueDate().toInstant()).as(task.getTaskDefinitionKey()).isEqualTo(owed);
    }
  }
}
