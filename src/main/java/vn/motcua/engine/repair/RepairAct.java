package vn.motcua.engine.repair;

import vn.motcua.dossier.Dossier;

/** Does one kind of repair for one dossier, in the running transaction; what it changes is taken back with that. */
interface RepairAct {

  RepairKind kind();

  /**
   * @return what was changed, in Vietnamese
   * @throws vn.motcua.Refusal when this dossier can't be repaired so
   */
  String apply(Dossier dossier, RepairWish wish);
}
