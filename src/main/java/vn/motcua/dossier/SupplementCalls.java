package vn.motcua.dossier;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * Asking for more papers at whatever step a dossier is, until a leader has signed: where the step's form offers it, as if it had
 * been chosen there; else by taking the step away and going back to where the procedure asks. What is asked, how often and until
 * when, is decided there.
 */
@Service
public class SupplementCalls {

  private static final Set<DossierStatus> ASKABLE = Set.of(DossierStatus.ACCEPTED, DossierStatus.IN_PROCESS);
  private static final Set<String> HANDLERS = Set.of("thu-ly", "lanh-dao-phong", "lanh-dao");

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final SupplementRoads roads;
  private final DossierTasks tasks;
  private final CurrentOfficer currentOfficer;

  SupplementCalls(
      Dossiers dossiers, DossierAccess access, SupplementRoads roads, DossierTasks tasks, CurrentOfficer currentOfficer) {
    this.dossiers = dossiers;
    this.access = access;
    this.roads = roads;
    this.tasks = tasks;
    this.currentOfficer = currentOfficer;
  }

  /** The step that would be left, when the officer who acts in this thread may ask now. */
  public Optional<OfficerTasks.Task> offered(Dossier dossier) {
    return road(dossier).map(SupplementRoads.Road::task);
  }

  /** @throws Refusal when the dossier is not at a step from which this officer may ask */
  @Transactional
  public void ask(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireChange(dossier);
    SupplementRoads.Road road = road(dossier).orElseThrow(() -> Refusal.conflict("dossier.supplement.notHere", code));
    if (road.isOffered()) {
      tasks.submit(code, road.task().key(), road.form());
    } else {
      roads.takeAway(dossier, road);
    }
  }

  private Optional<SupplementRoads.Road> road(Dossier dossier) {
    Officer officer = currentOfficer.get();
    boolean handles = HANDLERS.stream().anyMatch(officer::hasRole) && dossier.competentAgency().equals(officer.agency());
    return handles && ASKABLE.contains(dossier.status())
        ? roads.from(dossier).filter(road -> !road.isOffered() || isHis(officer, road.task())) : Optional.empty();
  }

  private static boolean isHis(Officer officer, OfficerTasks.Task task) {
    return task.assignee() == null
        ? officer.roles().stream().anyMatch(role -> task.groups().contains(role + "." + officer.agency()))
        : task.assignee().equals(officer.id());
  }
}
