package vn.motcua.fee;

import java.util.List;
import java.util.Set;

/** A fee table and its name, without an engine: 2,000 đ for two pages, 1,000 from the third; 9,999 pages are free. */
class Prices implements FeeTables, FeeTable {

  private static final long FREE = 9_999;

  @Override
  public FeeTable newest(String decision) {
    return this;
  }

  @Override
  public Set<String> reads() {
    return Set.of("pages", "copies");
  }

  @Override
  public List<FeeRow> rows(FeeQuestion question) {
    long copies = (Long) question.inputs().get("copies");
    long pages = (Long) question.inputs().get("pages");
    if (pages == FREE) {
      return List.of(row("free", copies, 0L));
    }
    FeeRow first = row("first", Math.min(pages, 2) * copies, 2_000L);
    return pages < 3 ? List.of(first)
        : List.of(first, row("more", (pages - 2) * copies, 1_000L));
  }

  private static FeeRow row(String label, long quantity, long price) {
    return new FeeRow(null, FeeRule.BASE, "T", label, quantity, price, null, null, "basis");
  }
}
