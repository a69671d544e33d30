package vn.motcua.lateness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTasks;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/** What is owed, by whom and since when: for the head of an agency, and for procedure control of the whole province. */
@Service
class OwedList {

  private final DossierTasks tasks;
  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;

  OwedList(DossierTasks tasks, Dossiers dossiers, CurrentOfficer currentOfficer) {
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.currentOfficer = currentOfficer;
  }

  /**
   * One thing that is owed, times in Viet Nam's zone.
   *
   * @param officer user id of who has it, or null while it is offered to a role
   * @param since when it began to be owed
   * @param due by when it is to be done
   */
  record Line(
      String code, String procedureName, String agency, Owed kind, String name, String officer, OffsetDateTime since,
      OffsetDateTime due, OffsetDateTime dueCurrent, boolean late) {}

  /**
   * The oldest first.
   *
   * @param named an agency; null for the officer's own, or for the whole province where he reads it all
   * @throws Refusal when he may not see that agency's, or there is no such kind
   */
  List<Line> lines(String named, String kind, int after, int most) {
    return tasks.open(Owed.tasks(kind), agency(named), after, most).stream().map(this::line).toList();
  }

  private String agency(String named) {
    Officer officer = currentOfficer.get();
    if (officer.hasRole("kiem-soat") || officer.hasRole("giam-sat")) {
      return named;
    }
    boolean head = officer.agency() != null && officer.hasRole("lanh-dao");
    if (!head || named != null && !named.equals(officer.agency())) {
      throw Refusal.forbidden("lateness.list", named == null ? String.valueOf(officer.agency()) : named);
    }
    return officer.agency();
  }

  private Line line(DossierTasks.Open task) {
    Dossier dossier = dossiers.get(task.dossierCode());
    return new Line(dossier.code(), dossier.procedureName(), dossier.competentAgency(), Owed.of(task.key()), task.name(),
        task.assignee(), local(task.since()), local(task.due()), local(dossier.dueCurrent()), dossier.late());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
