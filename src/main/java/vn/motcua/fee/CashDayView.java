package vn.motcua.fee;

import java.time.LocalDate;
import java.util.List;

/** The cashier's list of a day as {@code /api} shows it; amounts in whole đồng. */
record CashDayView(
    String agency, LocalDate date, String cashier, List<CashEntry> entries, long collected, long cancelled, long refunded,
    long balance, String balanceText) {

  static CashDayView of(CashDay day) {
    return new CashDayView(day.agency(), day.day(), day.cashier(), day.entries(), day.collected(), day.cancelled(),
        day.refunded(), day.balance(), Dong.text(day.balance()));
  }
}
