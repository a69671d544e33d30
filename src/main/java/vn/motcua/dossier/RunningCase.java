package vn.motcua.dossier;

/** Tells the diagram that runs a dossier which case it is by now, because its gateways ask for it. */
public interface RunningCase {

  /** In the caller's transaction; nothing happens when no diagram runs the dossier. */
  void changed(Dossier dossier, String caseKey);
}
