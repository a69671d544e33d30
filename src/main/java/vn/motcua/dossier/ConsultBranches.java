package vn.motcua.dossier;

/** Asking another agency for its opinion where the procedure's diagram is not just doing so. */
public interface ConsultBranches {

  /**
   * Asks beside the dossier's diagram, in the caller's transaction: the request, the answer and the silence are drawn in the
   * shared diagram, and nothing in the procedure waits for them.
   *
   * @param function of the agency that is asked
   */
  void open(String dossierCode, String function);
}
