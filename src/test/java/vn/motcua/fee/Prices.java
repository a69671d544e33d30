package vn.motcua.fee;

import java.util.List;

/** A fee table and its name, without an engine: 2,000 đ for two pages, 1,000 from the third; 9,999 pages are free. */
class Prices implements FeeTable {

  private static final int FREE = 9_999;

  @Override
  public List<FeeRow> rows(FeeQuestion question) {
    long copies = question.copies();
    if (question.pages() == FREE) {
      return List.of(new FeeRow("T", "free", copies, 0L, null, "basis"));
    }
    FeeRow first = new FeeRow("T", "first", Math.min(question.pages(), 2) * copies, 2_000L, null, "basis");
    return question.pages() < 3 ? List.of(first)
        : List.of(first, new FeeRow("T", "more", (question.pages() - 2) * copies, 1_000L, null, "basis"));
  }
}
