package vn.motcua.dossier;

/** What follows of lateness when the dossier's own diagram can't open it any more, because the dossier has ended. */
public interface LateBranches {

  /**
   * Opens it beside the dossier's diagram, in the caller's transaction. The branch asks the ledger first: whoever else opened it
   * meanwhile, it is opened once.
   */
  void open(String dossierCode);
}
