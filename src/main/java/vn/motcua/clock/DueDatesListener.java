package vn.motcua.clock;

/** Told in the transaction of a fact, after it was written, so that timers and lists say what the ledger says. */
public interface DueDatesListener {

  /**
   * @param instanceId the process instance that runs the dossier, or null before it has one
   * @param dueDates what the ledger says now
   * @param currentMoved whether {@code dueDates.current()} differs from what it was
   * @param late whether the fact that it became late stands
   */
  void factsAdded(String dossierCode, String instanceId, DueDates dueDates, boolean currentMoved, boolean late);
}
