package vn.motcua.procedure.catalogue;

import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureVersion;

/** A procedure as the version of its diagram says it that decides about a day. */
public record CatalogueEntry(ProcedureVersion version, Standing standing) {

  public Procedure procedure() {
    return version.procedure();
  }
}
