package vn.motcua.procedure;

/** Procedures for tests of other packages. */
public final class ProceduresOf {

  private ProceduresOf() {}

  public static Procedures deployed(DeployedDiagrams diagrams) {
    return new Procedures(diagrams);
  }
}
