package vn.motcua.clock;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.clock.CalendarRows.Day;
import vn.motcua.clock.CalendarRows.Hours;

/**
 * Brings the calendars of the product's own files into the tables when it starts: years and weeks that the tables do
 * not have yet. What somebody changed by an act is never touched. Nodes that start at once wait for one another at
 * the version row.
 */
@Component
class CalendarSeed {

  private final CalendarTables tables;
  private final TransactionOperations transactions;

  CalendarSeed(CalendarTables tables, TransactionOperations transactions) {
    this.tables = tables;
    this.transactions = transactions;
  }

  void plant() {
    CalendarRows bundled = CalendarCsv.bundled();
    transactions.executeWithoutResult(status -> {
      long version = tables.lockedVersion();
      CalendarRows missing = missing(bundled, tables.rows());
      if (!missing.hours().isEmpty() || !missing.days().isEmpty()) {
        tables.insert(missing);
        tables.raise(version + 1);
      }
    });
  }

  private static CalendarRows missing(CalendarRows bundled, CalendarRows present) {
    Set<Integer> years = present.days().stream().filter(day -> day.agency().equals(CalendarRows.PROVINCE))
        .map(day -> day.date().getYear()).collect(Collectors.toSet());
    Set<LocalDate> weeks = present.hours().stream().filter(row -> row.agency().equals(CalendarRows.PROVINCE))
        .map(Hours::validFrom).collect(Collectors.toSet());
    return new CalendarRows(
        bundled.hours().stream().filter(row -> weeks.isEmpty() && row.agency().equals(CalendarRows.PROVINCE)).toList(),
        bundled.days().stream().filter((Day day) -> !years.contains(day.date().getYear())).toList());
  }
}
