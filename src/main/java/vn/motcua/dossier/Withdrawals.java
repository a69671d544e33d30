package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/** Wishes to withdraw a dossier (rút hồ sơ): asked before there is a result, examined by a person, granted or refused. */
@Service
class Withdrawals {

  /** Name of the message that opens the examination in a procedure's diagram. */
  private static final String ASKED = "withdrawal-asked";
  /** Name of the message that ends whatever is still open in a procedure's diagram. */
  private static final String GRANTED = "withdrawal-granted";

  private final Dossiers dossiers;
  private final DossierMessages messages;
  private final CurrentOfficer currentOfficer;
  private final JdbcClient jdbc;
  private final Clock clock;

  Withdrawals(Dossiers dossiers, DossierMessages messages, CurrentOfficer currentOfficer, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.messages = messages;
    this.currentOfficer = currentOfficer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An officer of the receiving agency's counter passes on what the applicant wishes.
   *
   * @param channel how the wish came
   * @throws Refusal when he is not of that counter, another wish is open, or the dossier has ended
   */
  @Transactional
  void ask(String code, Channel channel, String reason) {
    Dossier dossier = dossiers.get(code);
    Officer officer = currentOfficer.get();
    requireCounter(officer, dossier);
    if (dossier.status() == DossierStatus.WITHDRAWAL_ASKED) {
      throw Refusal.conflict("dossier.withdrawal.alreadyAsked", code);
    }
    if (!dossier.status().canMoveTo(DossierStatus.WITHDRAWAL_ASKED)) {
      throw Refusal.conflict("dossier.withdrawal.ended", code);
    }
    Instant now = clock.instant();
    insert(dossier, channel, reason, officer, now);
    dossiers.settle(code, DossierStatus.WITHDRAWAL_ASKED, NewFact.of(FactKind.WITHDRAWAL_ASKED, now, officer.id())
        .because(reason, null).with("channel", String.valueOf(channel.number())));
    if (messages.send(code, ASKED) == 0) {
      throw Refusal.conflict("dossier.withdrawal.noDoor", code);
    }
  }

  /** Whether the officer who acts in this thread may pass on a wish now. */
  boolean isOffered(Dossier dossier) {
    return isCounter(currentOfficer.get(), dossier) && dossier.status() != DossierStatus.WITHDRAWAL_ASKED
        && dossier.status().canMoveTo(DossierStatus.WITHDRAWAL_ASKED);
  }

  private void insert(Dossier dossier, Channel channel, String reason, Officer officer, Instant now) {
    try {
      jdbc.sql("""
          INSERT INTO withdrawal (dossier_code, number, channel, reason, asked_by, asked_at, status_beneath)
          SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM withdrawal WHERE dossier_code = ?""")
          .params(dossier.code(), channel.number(), reason, officer.id(), stored(now), dossier.status().code(), dossier.code())
          .update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("dossier.withdrawal.alreadyAsked", dossier.code());
    }
  }

  /** Granted: measured at the instant it was asked; everything still open in the procedure ends. */
  @Transactional
  void grant(String code) {
    decide(code, DossierStatus.STOPPED, NewFact.of(FactKind.WITHDRAWAL_GRANTED, clock.instant(), currentOfficer.get().id()));
    messages.send(code, GRANTED);
  }

  /** Refused: the dossier goes on where it is by now. */
  @Transactional
  void refuse(String code) {
    Object reason = dossiers.entries(code).get("withdrawalReason");
    decide(code, dossiers.workingStatus(code), NewFact.of(
        FactKind.WITHDRAWAL_REFUSED, clock.instant(), currentOfficer.get().id())
        .because(reason == null ? null : reason.toString(), null));
  }

  private void decide(String code, DossierStatus next, NewFact fact) {
    if (dossiers.get(code).status() != DossierStatus.WITHDRAWAL_ASKED) {
      throw Refusal.conflict("dossier.withdrawal.notOpen", code);
    }
    jdbc.sql("UPDATE withdrawal SET decided_at = ? WHERE dossier_code = ? AND decided_at IS NULL")
        .params(stored(fact.at()), code).update();
    dossiers.settle(code, next, fact);
  }

  private static void requireCounter(Officer officer, Dossier dossier) {
    if (!isCounter(officer, dossier)) {
      throw Refusal.forbidden("dossier.withdrawal.counter", officer.id(), dossier.receivingAgency());
    }
  }

  private static boolean isCounter(Officer officer, Dossier dossier) {
    return officer.hasRole("tiep-nhan") && dossier.receivingAgency().equals(officer.agency());
  }
}
