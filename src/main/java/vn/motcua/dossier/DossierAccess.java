package vn.motcua.dossier;

/**
 * Whether the officer who acts in this thread may see or touch a dossier. The program itself (a timer, a job) always
 * may.
 */
public interface DossierAccess {

  /**
   * @throws vn.motcua.Refusal forbidden, when the officer is neither of an agency of the dossier nor reads province-wide
   */
  void requireRead(Dossier dossier);

  /** @throws vn.motcua.Refusal forbidden, when the officer holds no role of the receiving or the competent agency */
  void requireChange(Dossier dossier);
}
