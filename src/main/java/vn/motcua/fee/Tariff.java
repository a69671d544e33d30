package vn.motcua.fee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.Refusal;

/**
 * The arithmetic of a fee: quantity times unit price, added up, held to the maximum, lowered by what favours the payer most.
 * Prices,
 * quantities, maxima and percentages come from the decision table; nothing of a particular fee is written here.
 */
final class Tariff {

  private static final int WHOLE = 100;

  private final String capLabel;

  /** @param capLabel what the line is called that brings the sum down to the maximum */
  Tariff(String capLabel) {
    this.capLabel = capLabel;
  }

  /**
   * Exemptions, programmes and reductions do not add up: of those that match, the highest percentage counts, the first in the
   * table
   * where two are equal. What is left to pay is rounded to whole đồng, half a đồng up.
   *
   * @param rows the matching rows, in the table's order
   * @throws Refusal when no charge matches, a row is incomplete, or rows of two tariffs charge for one thing: never a guess
   */
  Charge charge(FeeQuestion question, List<FeeRow> rows) {
    rows.forEach(row -> requireComplete(question, row));
    Map<String, List<FeeRow>> charges = rows.stream().filter(row -> row.rule() == FeeRule.BASE)
        .collect(Collectors.groupingBy(FeeRow::itemOrOnly, LinkedHashMap::new, Collectors.toList()));
    if (charges.isEmpty()) {
      throw Refusal.conflict("fee.row.missing", question.decision(), VietnameseDay.text(question.receptionDay()));
    }
    List<FeeLine> lines = new ArrayList<>();
    charges.forEach((item, base) -> lines.addAll(item(question, base, rows.stream().filter(row -> row.lowers(item)).toList())));
    String tariffs = charges.values().stream().map(base -> base.get(0).tariff()).distinct().collect(Collectors.joining("+"));
    return new Charge(tariffs, List.copyOf(lines), sum(lines));
  }

  private List<FeeLine> item(FeeQuestion question, List<FeeRow> base, List<FeeRow> lowering) {
    String tariff = onlyOne(question, base.stream().map(FeeRow::tariff));
    List<FeeLine> lines = base.stream().map(row -> new FeeLine(FeeRule.BASE, row.tariff(), row.label(), row.quantity(),
        row.unitPrice(), Math.multiplyExact(row.quantity(), row.unitPrice()), row.basis()))
        .collect(Collectors.toCollection(ArrayList::new));
    Long limit = onlyOne(question, base.stream().map(FeeRow::limit).filter(Objects::nonNull));
    if (limit != null && sum(lines) > limit) {
      long above = limit - sum(lines);
      lines.add(new FeeLine(FeeRule.CAP, tariff, capLabel, 1, above, above, base.get(0).basis()));
    }
    best(lowering).filter(row -> sum(lines) > 0).ifPresent(row -> lines.add(lowered(row, sum(lines))));
    return lines;
  }

  private static Optional<FeeRow> best(List<FeeRow> lowering) {
    return lowering.stream().max(Comparator.comparing(FeeRow::percent).thenComparing(row -> -lowering.indexOf(row)));
  }

  private static FeeLine lowered(FeeRow row, long charged) {
    long left = Math.addExact(Math.multiplyExact(charged, WHOLE - row.percent()), WHOLE / 2) / WHOLE;
    return new FeeLine(row.rule(), row.tariff(), row.label(), 1, left - charged, left - charged, row.basis());
  }

  private static long sum(List<FeeLine> lines) {
    return lines.stream().mapToLong(FeeLine::amount).reduce(0, Math::addExact);
  }

  private void requireComplete(FeeQuestion question, FeeRow row) {
    boolean named = row.rule() != null && row.tariff() != null && row.label() != null && row.basis() != null;
    if (!named || !(row.rule().lowers() ? isLowering(row) : isPriced(row))) {
      throw Refusal.conflict("fee.row.incomplete", question.decision(), VietnameseDay.text(question.receptionDay()),
          row.label() == null ? "?" : row.label());
    }
  }

  private static boolean isPriced(FeeRow row) {
    return row.quantity() != null && row.quantity() >= 0 && row.unitPrice() != null && row.unitPrice() >= 0
        && (row.limit() == null || row.limit() >= 0);
  }

  private static boolean isLowering(FeeRow row) {
    return row.percent() != null && row.percent() >= 1 && row.percent() <= WHOLE;
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
