package vn.motcua.fee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/** Cash receipts: issued once for what a dossier costs, cancelled or refunded at most once, never deleted. */
@Service
public class ReceiptService {

  private static final String CASH = "cash";
  private static final int LONGEST_REASON = 500;

  private final Dossiers dossiers;
  private final FeeLedger fees;
  private final ReceiptLedger receipts;
  private final PaymentLedger payments;
  private final ReceiptNumbers numbers;
  private final FeeRights rights;
  private final Clock clock;

  ReceiptService(Dossiers dossiers, FeeLedger fees, ReceiptLedger receipts, PaymentLedger payments,
      ReceiptNumbers numbers, FeeRights rights, Clock clock) {
    this.dossiers = dossiers;
    this.fees = fees;
    this.receipts = receipts;
    this.payments = payments;
    this.numbers = numbers;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Takes in cash what is owed now, in the name of the current officer's agency: the whole fee, or what it grew by since the last
   * receipt. When nothing is owed, because it was paid before or online, it answers with the newest receipt in force and asks
   * nobody
   * who he is; a dossier is never charged twice.
   *
   * @return empty when there never was anything to pay
   * @throws Refusal when no fee was calculated, or money is owed and the officer is not a cashier of the agency that received the
   *     dossier or decides it
   */
  @Transactional
  public Optional<Receipt> issue(String dossierCode) {
    fees.lock(dossierCode);
    Fee fee = fees.find(dossierCode).orElseThrow(() -> Refusal.conflict("fee.receipt.noFee", dossierCode));
    long owed = fee.total() - receipts.paid(dossierCode);
    if (owed <= 0) {
      return receipts.lastInForce(dossierCode);
    }
    Officer cashier = rights.cashierFor(dossiers.get(dossierCode));
    Receipt receipt = write(fee, owed, cashier, now());
    payments.cancelOpen(dossierCode, "cash-taken", receipt.issuedAt());
    dossiers.record(dossierCode, paid(receipt));
    return Optional.of(receipt);
  }

  /** The receipt was written in error: wrong dossier, wrong amount. By a cashier of its agency, with a reason. */
  @Transactional
  public Receipt cancel(String number, String reason) {
    return end(number, ReceiptState.CANCELLED, reason);
  }

  /** The money is given back. By a cashier of its agency, with a reason. */
  @Transactional
  public Receipt refund(String number, String reason) {
    return end(number, ReceiptState.REFUNDED, reason);
  }

  /** Every receipt of a dossier, the ended ones too, oldest first. */
  @Transactional(readOnly = true)
  public List<Receipt> ofDossier(String dossierCode) {
    return receipts.ofDossier(dossierCode);
  }

  /**
   * What came in and went out on a day.
   *
   * @param cashier user id, or null for all cashiers of the agency
   * @throws Refusal when the officer is neither a cashier nor a head of the agency, nor a province-wide supervisor
   */
  public CashDay day(String agency, LocalDate day, String cashier) {
    rights.requireReaderOf(agency);
    List<CashEntry> entries = receipts.events(agency, day).stream()
        .filter(entry -> cashier == null || entry.officer().equals(cashier)).toList();
    return new CashDay(agency, day, cashier, entries);
  }

  private Receipt write(Fee fee, long amount, Officer cashier, Instant at) {
    int year = VietnameseDay.of(at).getYear();
    int serial = numbers.next(cashier.agency(), year);
    Receipt receipt = new Receipt(Receipt.numberOf(cashier.agency(), year, serial), cashier.agency(), year, serial,
        fee.dossierCode(), fee.number(), fee.lines(), amount, CASH, cashier.id(), cashier.name(), at,
        ReceiptState.ISSUED, null, null, null);
    receipts.add(receipt);
    note(receipt, ReceiptState.ISSUED, at, cashier, receipt.amount(), null);
    return receipt;
  }

  private Receipt end(String number, ReceiptState how, String reason) {
    Receipt receipt = receipts.find(number).orElseThrow(() -> Refusal.notFound("fee.receipt.unknown", number));
    if (!receipt.method().equals(CASH)) {
      throw Refusal.conflict("fee.receipt.online", number);
    }
    Officer cashier = rights.cashierOf(receipt.agency());
    String why = requireReason(reason);
    fees.lock(receipt.dossierCode());
    Receipt ended = receipt.ended(how, now(), cashier.id(), why);
    if (!receipts.end(ended)) {
      throw Refusal.conflict("fee.receipt.alreadyEnded", number);
    }
    note(receipt, how, ended.endedAt(), cashier, -receipt.amount(), why);
    return ended;
  }

  private void note(Receipt receipt, ReceiptState kind, Instant at, Officer officer, long amount, String reason) {
    receipts.note(new CashEntry(receipt.number(), receipt.dossierCode(), kind, at, officer.id(), officer.name(), amount,
        reason), receipt.agency());
  }

  static String requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("reason", "fee.reason.missing");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw Refusal.invalid("reason", "fee.reason.tooLong", String.valueOf(LONGEST_REASON));
    }
    return reason.strip();
  }

  static NewFact paid(Receipt receipt) {
    return NewFact.of(FactKind.PAID, receipt.issuedAt().truncatedTo(ChronoUnit.MINUTES), receipt.cashier())
        .with("channel", receipt.method()).with("amount", String.valueOf(receipt.amount())).with("receipt", receipt.number());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
