package vn.motcua.engine.repair;

import java.util.List;

/**
 * What somebody wants to repair.
 *
 * @param step id of the step whose task is given or which is left; null where none is meant
 * @param target user id of the officer, null for the group of the task; or id of the step to enter
 * @param reason kept with the act; null in a preview
 */
public record RepairWish(RepairKind kind, List<String> dossiers, String step, String target, String reason) {

  public RepairWish {
    dossiers = dossiers.stream().distinct().sorted().toList();
  }
}
