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

  @Transactional
  public void asked(String dossierCode) {
    dossiers.move(dossierCode, DossierStatus.DUTY_ASKED, now(FactKind.DUTY_ASKED));
  }

  /**
   * Judged by the channel the money came through: cash at the counter counts at once, online outside hours at the next
   * opening.
   */
  @Transactional
  public void paid(String dossierCode) {
    Optional<Receipt> last = receipts.lastInForce(dossierCode);
    boolean online = last.filter(Receipt::isOnline).isPresent();
    Channel channel = online ? Channel.ONLINE : Channel.COUNTER;
    dossiers.move(dossierCode, DossierStatus.IN_PROCESS,
        now(FactKind.DUTY_PAID).with("channel", String.valueOf(channel.number())));
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), officer.get().id());
  }
}
