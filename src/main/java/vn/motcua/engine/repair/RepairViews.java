package vn.motcua.engine.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.DueDates;
import vn.motcua.dossier.AgencyStaff;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.dossier.OpenWork;
import vn.motcua.engine.repair.OpenSteps.Open;
import vn.motcua.engine.repair.RepairView.Choice;

/** Reads what can be repaired of a dossier. It holds no person but officers. */
@Component
public class RepairViews {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final RepairRights rights;
  private final RepairTable table;
  private final OpenSteps steps;
  private final Alignment alignment;
  private final Dossiers dossiers;
  private final AgencyStaff staff;
  private final Officers officers;
  private final Texts texts;

  RepairViews(
      RepairRights rights, RepairTable table, OpenSteps steps, Alignment alignment, Dossiers dossiers, AgencyStaff staff,
      Officers officers, Texts texts) {
    this.rights = rights;
    this.table = table;
    this.steps = steps;
    this.alignment = alignment;
    this.dossiers = dossiers;
    this.staff = staff;
    this.officers = officers;
    this.texts = texts;
  }

  /** @throws vn.motcua.Refusal for whoever may not read how it runs */
  public RepairView of(String code) {
    Dossier dossier = dossiers.get(code);
    rights.requireReader(dossier);
    List<RepairView.Step> open = Stream.concat(steps.tasks(code).stream(), steps.failed(code).stream()).map(this::step).toList();
    return new RepairView(code, dossier.procedureName(), dossier.status().code(), rights.mayRepair(dossier), open, timers(code),
        table.ofDossier(code));
  }

  private RepairView.Step step(Open open) {
    List<Choice> choices = open.groups().stream().filter(group -> group.indexOf('.') > 0)
        .flatMap(group -> staff.active(group.substring(0, group.indexOf('.')), group.substring(group.indexOf('.') + 1)).stream())
        .distinct().map(id -> new Choice(id, name(id))).toList();
    List<Choice> targets = steps.targets(open).stream().map(step -> new Choice(step.id(), step.name())).toList();
    return new RepairView.Step(open.step(), open.name(), open.failed(), open.assignee(), name(open.assignee()),
        local(open.since()), local(open.dueAt()), choices, targets);
  }

  private List<RepairView.Timer> timers(String code) {
    Map<OpenWork.Deadline, OpenWork.Timer> armed = alignment.timers(code);
    DueDates right = dossiers.dueDates(code);
    List<RepairView.Timer> timers = new ArrayList<>();
    add(timers, OpenWork.Deadline.DUE_SOON, armed, right.dueSoonAt());
    add(timers, OpenWork.Deadline.OVERDUE, armed, right.overdueAt());
    add(timers, OpenWork.Deadline.OVERDUE_AGAIN, armed, right.overdueAgainAt());
    return timers;
  }

  private void add(
      List<RepairView.Timer> timers, OpenWork.Deadline deadline, Map<OpenWork.Deadline, OpenWork.Timer> armed, Instant right) {
    OpenWork.Timer timer = armed.get(deadline);
    Instant at = timer == null ? null : timer.at();
    boolean aligned = right == null ? at == null : right.equals(at) && timer.alive();
    timers.add(new RepairView.Timer(texts.text("repair.align." + deadline), local(at), local(right), aligned));
  }

  private String name(String officer) {
    return officer == null ? null : officers.find(officer).map(Officer::name).orElse(officer);
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
  }
}
