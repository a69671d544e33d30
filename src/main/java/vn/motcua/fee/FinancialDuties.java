package vn.motcua.fee;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.Channel;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** Status 6: while the citizen owes a financial duty that the law makes the agency wait for, the clock stands. */
@Service
class FinancialDuties {

  private final Dossiers dossiers;
  private final ReceiptLedger receipts;
  private final CurrentOfficer officer;
  private final Clock clock;

  FinancialDuties(Dossiers dossiers, ReceiptLedger receipts, CurrentOfficer officer, Clock clock) {
    this.dossiers = dossiers;
    this.receipts = receipts;
    this.officer = officer;
    this.clock = clock;
  }

  /** The tax office's notice, when there is one, stands in the ledger by its number. */
  @Transactional
  public void asked(String dossierCode) {
    Object notice = dossiers.entries(dossierCode).get("dutyNoticeNumber");
    NewFact asked = now(FactKind.DUTY_ASKED);
    dossiers.move(dossierCode, DossierStatus.DUTY_ASKED, notice == null ? asked : asked.because(String.valueOf(notice), null));
  }

  /**
   * Paid, or allowed to be owed. Judged by the channel that the proof, or the money, came through: at the counter it counts
   * at once, online or by post outside hours at the next opening.
   *
   * @param outcome {@code paid} or {@code debt}; null where the money came into our own till
   */
  @Transactional
  public void paid(String dossierCode, String outcome) {
    NewFact paid = now(FactKind.DUTY_PAID).with("channel", String.valueOf(channel(dossierCode).number()));
    dossiers.move(dossierCode, DossierStatus.IN_PROCESS, outcome == null ? paid : paid.with("duty", outcome));
  }

  private Channel channel(String dossierCode) {
    Object shown = dossiers.entries(dossierCode).get("dutyChannel");
    if (shown != null) {
      return Channel.parse(shown.toString());
    }
    Optional<Receipt> last = receipts.lastInForce(dossierCode);
    return last.filter(Receipt::isOnline).isPresent() ? Channel.ONLINE : Channel.COUNTER;
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), officer.get().id());
  }
}
