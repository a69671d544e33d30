package vn.motcua.dossier;

/** Tells a dossier's diagrams that something happened outside of them: a payment came, somebody wants to withdraw. */
public interface DossierMessages {

  /**
   * Hands the message to every event of the dossier that waits for it, in the caller's transaction.
   *
   * @param message name of the message in the diagrams
   * @return how many events took it; 0 when nothing waits for it now
   */
  int send(String dossierCode, String message);
}
