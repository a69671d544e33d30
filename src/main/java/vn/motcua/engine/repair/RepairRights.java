package vn.motcua.engine.repair;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/**
 * Who may repair: procedure control everywhere, the head of an agency what that agency decides. Whoever leads people there may
 * give their tasks to others of them.
 */
@Component
class RepairRights {

  private static final String CONTROL = "kiem-soat";
  private static final String HEAD = "lanh-dao";
  private static final List<String> LEADERS = List.of(HEAD, "lanh-dao-phong", "truong-mot-cua");

  private final CurrentOfficer currentOfficer;
  private final Dossiers dossiers;
  private final OpenSteps steps;

  RepairRights(CurrentOfficer currentOfficer, Dossiers dossiers, OpenSteps steps) {
    this.currentOfficer = currentOfficer;
    this.dossiers = dossiers;
    this.steps = steps;
  }

  Officer officer() {
    return currentOfficer.get();
  }

  /** @throws Refusal forbidden, when one of the dossiers is not his to repair; not found for a code that is none */
  void require(RepairWish wish) {
    wish.dossiers().stream().map(dossiers::get).forEach(dossier -> {
      if (!mayRepair(dossier) && !(wish.kind() == RepairKind.REASSIGN && leads(dossier, wish.step()))) {
        throw Refusal.forbidden("repair.forbidden", dossier.code());
      }
    });
  }

  /** Control and supervision read all of them, a leader those of his agency's dossiers. @throws Refusal for everybody else */
  void requireReader(Dossier dossier) {
    if (!readsAll() && !mayRepair(dossier) && !(isLeader() && dossier.receivingAgency().equals(officer().agency()))
        && !leads(dossier, null)) {
      throw Refusal.forbidden("repair.forbidden", dossier.code());
    }
  }

  /** @throws Refusal for whoever neither leads an agency nor controls or supervises them */
  void requireReader() {
    if (!readsAll() && !isLeader()) {
      throw Refusal.forbidden("repair.forbidden.read");
    }
  }

  boolean mayRepair(Dossier dossier) {
    Officer officer = officer();
    return officer.hasRole(CONTROL) || officer.hasRole(HEAD) && dossier.competentAgency().equals(officer.agency());
  }

  boolean mayRepairAll(List<String> codes) {
    return codes.stream().map(dossiers::get).allMatch(this::mayRepair);
  }

  boolean reads(Repair repair) {
    return readsAll() || mayRepairAll(repair.dossiers());
  }

  private boolean readsAll() {
    return officer().hasRole(CONTROL) || officer().hasRole("giam-sat");
  }

  private boolean isLeader() {
    return officer().agency() != null && LEADERS.stream().anyMatch(officer()::hasRole);
  }

  /** @param step null for any */
  private boolean leads(Dossier dossier, String step) {
    String agency = "." + officer().agency();
    return isLeader() && steps.tasks(dossier.code()).stream().filter(task -> step == null || task.step().equals(step))
        .anyMatch(task -> task.groups().stream().anyMatch(group -> group.endsWith(agency)));
  }
}
