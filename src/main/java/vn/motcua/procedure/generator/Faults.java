package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;

/** Collects all faults of a table, so that a designer mends them in one go. */
final class Faults {

  private final Texts texts;
  private final List<Fault> all = new ArrayList<>();

  Faults(Texts texts) {
    this.texts = texts;
  }

  void add(int row, String column, String key, Object... arguments) {
    all.add(new Fault(row, column, texts.text("generator.fault." + key, arguments)));
  }

  boolean any() {
    return !all.isEmpty();
  }

  /** @throws BadTable when anything was wrong */
  void refuse() {
    if (any()) {
      throw new BadTable(List.copyOf(all));
    }
  }
}
