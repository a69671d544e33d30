package vn.motcua.fee;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** What a dossier costs. */
@Service
public class FeeService {

  private final Dossiers dossiers;
  private final FeeTable table;
  private final FeeLedger ledger;
  private final CurrentOfficer officer;
  private final Clock clock;
  private final Tariff tariff;

  FeeService(
      Dossiers dossiers, FeeTable table, FeeLedger ledger, CurrentOfficer officer, Clock clock,
      Texts texts) {
    this.dossiers = dossiers;
    this.table = table;
    this.ledger = ledger;
    this.officer = officer;
    this.clock = clock;
    this.tariff = new Tariff(texts.text("fee.line.cap"));
  }

  /** Whether the procedure of a dossier has a fee table at all. */
  public boolean isPriced(String dossierCode) {
    return dossiers.get(dossierCode).feeDecision() != null;
  }

  /**
   * Prices the dossier by the row in force on its day of reception and keeps the result with it. Calculated again, the new
   * result counts and the old one stays readable.
   *
   * @param pages pages of the original, 1 to 10,000, or null where the procedure does not ask
   * @param copies 1 to 10,000, or null where the procedure does not ask
   * @throws Refusal when the procedure names no fee table, no row is in force, or a number is out of range
   */
  @Transactional
  public Fee calculate(String dossierCode, Integer pages, Integer copies) {
    Dossier dossier = dossiers.get(dossierCode);
    String decision = dossier.feeDecision();
    if (decision == null || decision.isBlank()) {
      throw Refusal.conflict("fee.decision.missing", dossier.definitionKey());
    }
    FeeQuestion question = new FeeQuestion(decision, VietnameseDay.of(dossier.receivedAt()), pages, copies);
    Charge charge = tariff.charge(question, table.rows(question));
    Fee fee = new Fee(dossierCode, ledger.nextNumber(dossierCode), decision, charge.tariff(), question.receptionDay(), pages,
        copies, charge.lines(), charge.total(), clock.instant().truncatedTo(ChronoUnit.MILLIS), officer.get().id());
    ledger.add(fee);
    return fee;
  }

  /** The fee that counts, with its lines; empty before the first calculation. */
  @Transactional(readOnly = true)
  public Optional<Fee> find(String dossierCode) {
    return ledger.find(dossierCode);
  }
}
