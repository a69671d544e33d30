package vn.motcua.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.Refusal;

/**
 * The arithmetic of a fee: quantity times unit price, added up, held to the tariff's maximum. Whole đồng, no rounding.
 * Prices, quantities and maxima come from the decision table; nothing of a particular fee is written here.
 */
final class Tariff {

  private final String capLabel;

  /** @param capLabel what the line is called that brings the sum down to the maximum */
  Tariff(String capLabel) {
    this.capLabel = capLabel;
  }

  /**
   * @param rows the matching rows, in the table's order
   * @throws Refusal when no row matches, a row is incomplete, or rows of two tariffs match at once: never a guess
   */
  Charge charge(FeeQuestion question, List<FeeRow> rows) {
    requireRows(question, rows);
    List<FeeLine> lines = new ArrayList<>();
    for (FeeRow row : rows) {
      requireComplete(question, row);
      lines.add(new FeeLine(row.label(), row.quantity(), row.unitPrice(),
          Math.multiplyExact(row.quantity(), row.unitPrice()), row.basis()));
    }
    long sum = lines.stream().mapToLong(FeeLine::amount).reduce(0, Math::addExact);
    Long limit = onlyOne(question, rows.stream().map(FeeRow::limit).filter(Objects::nonNull));
    if (limit != null && sum > limit) {
      lines.add(new FeeLine(capLabel, 1, limit - sum, limit - sum, rows.get(0).basis()));
      sum = limit;
    }
    return new Charge(rows.get(0).tariff(), List.copyOf(lines), sum);
  }

  private void requireRows(FeeQuestion question, List<FeeRow> rows) {
    if (rows.isEmpty()) {
      throw Refusal.conflict("fee.row.missing", question.decision(), VietnameseDay.text(question.receptionDay()));
    }
    if (rows.stream().anyMatch(row -> row.tariff() == null)) {
      throw Refusal.conflict("fee.row.incomplete", question.decision(), VietnameseDay.text(question.receptionDay()));
    }
    onlyOne(question, rows.stream().map(FeeRow::tariff));
  }

  private void requireComplete(FeeQuestion question, FeeRow row) {
    boolean named = row.label() != null && row.basis() != null;
    boolean priced = row.quantity() != null && row.quantity() >= 0 && row.unitPrice() != null && row.unitPrice() >= 0;
    if (!named || !priced || (row.limit() != null && row.limit() < 0)) {
      throw Refusal.conflict("fee.row.incomplete", question.decision(), VietnameseDay.text(question.receptionDay()));
    }
  }

  /** Two periods that overlap would charge twice; two maxima would leave open which one is the law. */
  private <T> T onlyOne(FeeQuestion question, Stream<T> values) {
    List<T> distinct = values.distinct().toList();
    if (distinct.size() > 1) {
      throw Refusal.conflict("fee.row.overlap", question.decision(), VietnameseDay.text(question.receptionDay()),
          distinct.get(0).toString(), distinct.get(1).toString());
    }
    return distinct.isEmpty() ? null : distinct.get(0);
  }
}
