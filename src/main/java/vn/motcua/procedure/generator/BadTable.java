package vn.motcua.procedure.generator;

import java.util.List;

/** A table from which nothing can be generated, with everything that is wrong with it. */
public final class BadTable extends RuntimeException {

  private final transient List<Fault> faults;

  BadTable(List<Fault> faults) {
    super(faults.toString());
    this.faults = faults;
  }

  public List<Fault> faults() {
    return faults;
  }
}
