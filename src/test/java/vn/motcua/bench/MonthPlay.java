package vn.motcua.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.sandbox.PlayedForms;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Plays a planned month on the moved clock: citizens come, officers work at the plan's hours, timers and jobs run at their instants. */
final class MonthPlay {

  /** Steps at the counter, while the citizen waits. */
  private static final Set<String> COUNTER = Set.of("Task_CompareIdentity", "Task_CheckPapers", "Task_CollectFee");
  private static final String HANDLING = "Task_CertifyCopy";
  private static final String PERMIT = "xay-dung-giay-phep-nha-o";
  private static final String OPINION = "Task_GiveOpinion";
  private static final String OPEN_TASKS = """
      SELECT t.id_, t.task_def_key_, p.business_key_, t.assignee_, t.create_time_,
        (SELECT MIN(l.group_id_) FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate') AS candidates
      FROM act_ru_task t JOIN act_ru_execution p ON p.id_ = t.proc_inst_id_ ORDER BY t.create_time_, t.id_""";

  private final MonthPlan plan;
  private final MonthProvince province;
  private final Centre centre;
  private final FormService forms;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final PlayedForms filler = new PlayedForms();
  private final Map<String, MonthPlan.Planned> byCode = new HashMap<>();
  private final Set<String> supplemented = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>();
  private final Map<String, Instant> promised = new HashMap<>();
  private int received;

  MonthPlay(MonthPlan plan, MonthProvince province) {
    this.plan = plan;
    this.province = province;
    this.centre = province.bean(Centre.class);
    this.forms = province.bean(FormService.class);
    this.tasks = province.bean(TaskService.class);
    this.jdbc = province.bean(JdbcClient.class);
    this.calendar = province.bean(Calendars.class).of("H99");
  }

  /** An open task as its list shows it. */
  private record Open(String id, String key, String code, String assignee, Instant since, String group) {}

  /** What was handed in so far, by the code it got. */
  Map<String, MonthPlan.Planned> received() {
    return Collections.unmodifiableMap(byCode);
  }

  /** From the first dossier to the evening of a day. */
  void playUntil(LocalDate last) {
    LocalDate day = plan.dossiers().get(0).received().toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      playDay(day);
    }
  }

  void playDay(LocalDate day) {
    if (calendar.isWorkingDay(day)) {
      MonthPlan.HOURS.forEach(hour -> playHour(day.atTime(hour)));
    }
    centre.walkTo(day + "T23:59");
  }

  private void playHour(LocalDateTime now) {
    centre.walkTo(now.toString());
    while (received < plan.dossiers().size() && !plan.dossiers().get(received).received().isAfter(now)) {
      receive(plan.dossiers().get(received++));
    }
    askForWithdrawals();
    Set<String> done = new HashSet<>();
    while (work(done) > 0) {
      centre.settle();
    }
  }

  private void receive(MonthPlan.Planned dossier) {
    String counter = "tiepnhan." + dossier.office().tail();
    String code = dossier.path() == MonthPlan.Path.CONSULTED ? centre.receive(PERMIT, counter, Applications.buildingPermit())
        : centre.receive(counter, copy(dossier));
    byCode.put(code, dossier);
  }

  private static Map<String, Object> copy(MonthPlan.Planned dossier) {
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", "nhieu-ban");
    if (dossier.workingDays() > 2) {
      form.put("agreedWorkingDays", dossier.workingDays());
    }
    return form;
  }

  /** One round over everybody's list. A dossier goes one step an hour, but for the counter. @return how many tasks were done */
  private int work(Set<String> done) {
    int count = 0;
    for (Open task : open()) {
      MonthPlan.Planned dossier = byCode.get(task.code());
      boolean counter = COUNTER.contains(task.key());
      String once = task.code() + (isLateStep(task.key()) ? task.key() : "");
      if (dossier != null && (counter || !done.contains(once)) && lets(dossier, task)) {
        complete(dossier, task);
        count++;
        if (!counter) {
          done.add(once);
        }
      }
    }
    return count;
  }

  private boolean lets(MonthPlan.Planned dossier, Open task) {
    if (COUNTER.contains(task.key())) {
      return true;
    }
    Instant now = now();
    if (task.key().equals("Task_ReceivePapers")) {
      return !now.isBefore(calendar.plusMinutes(task.since(), 480L + 60L * dossier.slow()));
    }
    if (task.key().equals(OPINION) && isSilent(dossier)) {
      return false;
    }
    if (isLateStep(task.key()) || !task.key().equals(HANDLING)) {
      return !now.isBefore(calendar.plusMinutes(task.since(), 60));
    }
    return switch (dossier.path()) {
      case WITHDRAWN -> false;
      case LATE, LATE_STILL_OPEN, EXTENDED -> isReleased(dossier, task);
      default -> !now.isBefore(calendar.plusMinutes(task.since(), 30L + 15L * dossier.slow()));
    };
  }

  /**
   * Every second opinion is never given: silence is consent when its time is over. Asked on Monday about what came on Friday evening, that
   * time, twelve days of the fifteen, would end with the term itself, on a Monday too.
   */
  private static boolean isSilent(MonthPlan.Planned dossier) {
    return dossier.number() % 2 != 0 && dossier.received().getDayOfWeek() != DayOfWeek.FRIDAY;
  }

  /** Whoever is to be late takes the task and lets it lie until after the date. */
  private boolean isReleased(MonthPlan.Planned dossier, Open task) {
    if (task.assignee() == null) {
      String officer = officer(dossier, task);
      centre.as(officer, () -> {
        tasks.claim(task.id(), officer);
        return null;
      });
    }
    Instant due = promised.computeIfAbsent(task.code(), this::dueOriginal);
    long lateBy = 60L + 120L * dossier.slow();
    return switch (dossier.path()) {
      case LATE_STILL_OPEN -> WorkingCalendar.date(now()).isAfter(plan.month().atEndOfMonth());
      case EXTENDED -> !now().isBefore(calendar.plusMinutes(due, 180));
      default -> !now().isBefore(calendar.plusMinutes(due, lateBy));
    };
  }

  private Instant dueOriginal(String code) {
    return jdbc.sql("SELECT due_original FROM dossier WHERE code = ?").param(code)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).single();
  }

  private void askForWithdrawals() {
    Door door = new Door(province.port());
    for (Open task : open()) {
      MonthPlan.Planned dossier = byCode.get(task.code());
      if (dossier != null && dossier.path() == MonthPlan.Path.WITHDRAWN && task.key().equals(HANDLING)
          && withdrawn.add(task.code())) {
        Door.Answer answer = door.post("tiepnhan." + dossier.office().tail(), "/api/dossiers/" + task.code() + "/withdrawal",
            Map.of("channel", 1, "reason", "Đã tìm được bản sao cũ"));
        if (answer.status() != 202) {
          throw new IllegalStateException(answer.toString());
        }
      }
    }
  }

  private void complete(MonthPlan.Planned dossier, Open task) {
    String officer = task.assignee() == null ? officer(dossier, task) : task.assignee();
    var filled = filler.fill(task.key(), () -> forms.getDeployedTaskForm(task.id()), WorkingCalendar.date(now()),
        MonthAnswers.of(task.key(), dossier, supplemented.contains(task.code())));
    if (task.key().equals("Task_DraftRequest")) {
      supplemented.add(task.code());
    }
    centre.as(officer, () -> {
      if (task.assignee() == null) {
        tasks.claim(task.id(), officer);
      }
      forms.submitTaskForm(task.id(), filled);
      return null;
    });
  }

  private static boolean isLateStep(String key) {
    return MonthAnswers.LATE_STEPS.contains(key);
  }

  /**
   * {@code thuly.201} for the group {@code thu-ly.H99.201}; two share the handling, one gives the opinions. A group of the whole
   * province has one of its own.
   */
  private static String officer(MonthPlan.Planned dossier, Open task) {
    if (task.group().indexOf('.') < 0) {
      return task.group().replace("-", "");
    }
    String role = task.group().substring(0, task.group().indexOf('.'));
    MonthPlan.Office office = new MonthPlan.Office(task.group().substring(task.group().indexOf('.') + 1), 0, 0);
    String prefix = switch (role) {
      case "tiep-nhan", "thu-phi" -> "tiepnhan";
      case "phoi-hop" -> "thuly";
      case "thu-ly" -> dossier.number() % 2 == 0 ? "thuly" : "thulyhai";
      case "van-thu" -> "vanthu";
      case "tra-ket-qua" -> "traketqua";
      default -> "lanhdao";
    };
    return prefix + "." + office.tail();
  }

  private List<Open> open() {
    return jdbc.sql(OPEN_TASKS).query((row, number) -> new Open(row.getString(1), row.getString(2), row.getString(3),
        row.getString(4), row.getTimestamp(5).toInstant(), row.getString(6))).list();
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
