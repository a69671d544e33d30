package vn.motcua.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A one-stop centre to play: officers act through the doors Tasklist uses, the clock is pushed, jobs run when they are due. */
@Component
public class Centre {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  public static final String CERTIFIED_COPY = "chung-thuc-ban-sao";

  private static final int MOST_JOBS = 10_000;

  private final FormService forms;
  private final TaskService tasks;
  private final IdentityService identities;
  private final ManagementService management;
  private final RepositoryService repository;

  Centre(
      FormService forms, TaskService tasks, IdentityService identities, ManagementService management,
      RepositoryService repository) {
    this.forms = forms;
    this.tasks = tasks;
    this.identities = identities;
    this.management = management;
    this.repository = repository;
  }

  /** Sets the clock, Viet Nam's time, without running anything. */
  public void at(String local) {
    ClockUtil.setCurrentTime(Date.from(instant(local)));
  }

  public static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** Walks the clock to an instant: every job that falls due on the way runs at its own instant, and what it makes due too. */
  public void walkTo(String local) {
    Instant target = instant(local);
    for (int ran = 0; ran < MOST_JOBS; ran++) {
      List<Job> due = management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(target.plusMillis(1)))
          .orderByJobDuedate().asc().listPage(0, 1);
      if (due.isEmpty()) {
        ClockUtil.setCurrentTime(Date.from(target));
        return;
      }
      Date at = due.get(0).getDuedate();
      if (at.after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(at);
      }
      management.executeJob(due.get(0).getId());
    }
    throw new IllegalStateException("The clock does not come to rest before " + local);
  }

  /** Runs what is due now: slips above all. */
  public void settle() {
    walkTo(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE).toString());
  }

  /** Receives a certified copy at the counter of the officer's agency and returns its code. */
  public String receive(String officer, Map<String, Object> form) {
    return receive(CERTIFIED_COPY, officer, form);
  }

  /** Receives a dossier of a procedure at the counter of the officer's agency and returns its code. */
  public String receive(String definitionKey, String officer, Map<String, Object> form) {
    return as(officer, () -> forms.submitStartForm(
        repository.createProcessDefinitionQuery().processDefinitionKey(definitionKey).latestVersion().singleResult().getId(),
        new HashMap<>(form)).getBusinessKey());
  }

  /** The one open task of that key, or null. */
  public Task task(String code, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey(key).singleResult();
  }

  public List<String> openTasks(String code) {
    return tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream().map(Task::getTaskDefinitionKey).sorted()
        .toList();
  }

  /** Claims and completes a task through its form, then runs what is due. */
  public void complete(String officer, String code, String key, Map<String, Object> form) {
    String id = task(code, key).getId();
    as(officer, () -> {
      tasks.claim(id, officer);
      forms.submitTaskForm(id, new HashMap<>(form));
      return null;
    });
    settle();
  }

  public <T> T as(String officer, Supplier<T> act) {
    List<String> groups = identities.createGroupQuery().groupMember(officer).list().stream().map(Group::getId).toList();
    identities.setAuthentication(officer, groups);
    try {
      return act.get();
    } finally {
      identities.clearAuthentication();
    }
  }
}
