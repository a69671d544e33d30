package vn.motcua.fee;

import java.time.LocalDate;
import java.util.List;

/**
 * The cashier's list of a day. Each entry stands on the day it happened: a receipt cancelled later leaves the list of
 * the day it was issued as it was, so a list that was signed never changes.
 *
 * @param cashier user id whose entries these are, or null for all cashiers of the agency
 */
public record CashDay(String agency, LocalDate day, String cashier, List<CashEntry> entries) {

  /** Whole đồng taken in. */
  public long collected() {
    return sum(ReceiptState.ISSUED);
  }

  /** Whole đồng of receipts cancelled that day, as a positive number. */
  public long cancelled() {
    return -sum(ReceiptState.CANCELLED);
  }

  /** Whole đồng given back that day, as a positive number. */
  public long refunded() {
    return -sum(ReceiptState.REFUNDED);
  }

  /** Whole đồng to hand in for the day; negative when more was given back than taken. */
  public long balance() {
    return entries.stream().mapToLong(CashEntry::amount).sum();
  }

  private long sum(ReceiptState kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).mapToLong(CashEntry::amount).sum();
  }
}
