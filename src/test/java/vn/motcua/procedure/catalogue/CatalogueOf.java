package vn.motcua.procedure.catalogue;

import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.ProceduresOf;

/** A catalogue for tests of other packages. */
public final class CatalogueOf {

  private CatalogueOf() {}

  public static Catalogue deployed(DeployedDiagrams diagrams) {
    return new Catalogue(diagrams, ProceduresOf.deployed(diagrams));
  }
}
