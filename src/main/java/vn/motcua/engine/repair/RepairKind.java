package vn.motcua.engine.repair;

/** What can be repaired. */
public enum RepairKind {
  /** An open task goes to another officer, or back to its group. */
  REASSIGN,
  /** What failed for good is tried again. */
  RETRY,
  /** The dossier leaves a step and stands at another one. A second person approves. */
  MOVE,
  /** Timers and due dates of tasks are set to what the ledger says. */
  ALIGN;

  public boolean needsApproval() {
    return this == MOVE;
  }
}
