package vn.motcua.fee;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** What a dossier costs, and what of it is still to pay. */
@Service
public class FeeService {

  private final Dossiers dossiers;
  private final FeeTables tables;
  private final FeeLedger ledger;
  private final ReceiptLedger receipts;
  private final PaymentLedger payments;
  private final CurrentOfficer officer;
  private final Clock clock;
  private final Tariff tariff;

  FeeService(
      Dossiers dossiers, FeeTables tables, FeeLedger ledger, ReceiptLedger receipts, PaymentLedger payments,
      CurrentOfficer officer, Clock clock, Texts texts) {
    this.dossiers = dossiers;
    this.tables = tables;
    this.ledger = ledger;
    this.receipts = receipts;
    this.payments = payments;
    this.officer = officer;
    this.clock = clock;
    this.tariff = new Tariff(texts.text("fee.line.cap"));
  }

  /**
   * Prices the dossier as {@link #calculate} does, and says what is owed now. A procedure without a fee table costs nothing.
   *
   * @param former values that the declaration lacks because an older version kept them elsewhere
   */
  @Transactional
  public Account price(String dossierCode, Map<String, Object> former) {
    if (!isPriced(dossiers.get(dossierCode))) {
      return new Account(dossierCode, 0, 0);
    }
    Fee fee = calculate(dossierCode, former);
    return new Account(dossierCode, fee.total(), receipts.paid(dossierCode));
  }

  /**
   * {@link #price} once more, after a supplement and before the return. What was taken in, and paid for, on paper was never priced
   * here: nothing is owed of it.
   */
  @Transactional
  public Account balance(String dossierCode, Map<String, Object> former) {
    boolean onPaper = dossiers.facts(dossierCode).stream().anyMatch(fact -> fact.kind() == FactKind.RE_ENTERED);
    return onPaper && ledger.find(dossierCode).isEmpty() ? new Account(dossierCode, 0, 0) : price(dossierCode, former);
  }

  /**
   * Prices the dossier from its declaration, by the rows in force on its day of reception, and keeps the result with it. Calculated
   * again with another result, the new one counts and the old one stays readable; with the same result nothing is added.
   *
   * @throws Refusal when the procedure names no fee table, no row is in force, or the table lacks a value it needs
   */
  @Transactional
  public Fee calculate(String dossierCode) {
    return calculate(dossierCode, Map.of());
  }

  /** {@link #calculate} of what was calculated before; what was not yet has its fee to come, or was paid on paper. */
  @Transactional
  public void recalculate(String dossierCode) {
    if (ledger.find(dossierCode).isPresent()) {
      calculate(dossierCode);
    }
  }

  private Fee calculate(String dossierCode, Map<String, Object> former) {
    ledger.lock(dossierCode);
    Dossier dossier = dossiers.get(dossierCode);
    if (!isPriced(dossier)) {
      throw Refusal.conflict("fee.decision.missing", dossier.definitionKey());
    }
    Map<String, Object> declared = new LinkedHashMap<>(former);
    declared.putAll(dossiers.declaration(dossierCode));
    FeeQuestion question = FeeInputs.question(dossier, declared);
    FeeTable table = tables.newest(question.decision());
    Map<String, Object> read = question.read(table.reads());
    Charge charge = tariff.charge(question, table.rows(question));
    Optional<Fee> last = ledger.find(dossierCode);
    return last.filter(fee -> isSame(fee, question, read, charge)).orElseGet(() -> keep(last, dossierCode, question, read, charge));
  }

  /** The fee that counts, with its lines; empty before the first calculation. */
  @Transactional(readOnly = true)
  public Optional<Fee> find(String dossierCode) {
    return ledger.find(dossierCode);
  }

  /** What the dossier costs and what was paid; nothing and nothing before the first calculation. */
  @Transactional(readOnly = true)
  public Account account(String dossierCode) {
    return new Account(dossierCode, ledger.find(dossierCode).map(Fee::total).orElse(0L), receipts.paid(dossierCode));
  }

  /** {@link #account(String)} of a fee that was read already. */
  @Transactional(readOnly = true)
  public Account account(Fee fee) {
    return new Account(fee.dossierCode(), fee.total(), receipts.paid(fee.dossierCode()));
  }

  private Fee keep(Optional<Fee> last, String dossierCode, FeeQuestion question, Map<String, Object> read, Charge charge) {
    Fee fee = new Fee(dossierCode, last.map(Fee::number).orElse(0) + 1, question.decision(), charge.tariff(),
        question.receptionDay(), read, charge.lines(), charge.total(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
        officer.get().id());
    ledger.add(fee);
    // Who still pays the former amount gets it back.
    last.ifPresent(former -> payments.cancelOpen(dossierCode, "fee-changed", fee.calculatedAt()));
    return fee;
  }

  private static boolean isPriced(Dossier dossier) {
    return dossier.feeDecision() != null && !dossier.feeDecision().isBlank();
  }

  private static boolean isSame(Fee last, FeeQuestion question, Map<String, Object> read, Charge charge) {
    return last.decision().equals(question.decision()) && last.tariff().equals(charge.tariff())
        && last.inputs().equals(read) && last.lines().equals(charge.lines());
  }
}
