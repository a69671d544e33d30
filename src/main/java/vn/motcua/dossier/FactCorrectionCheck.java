package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.Corrections;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;

/** What a correction of the ledger may say: the past, in order, and nothing that would set clock and procedure at odds. */
@Component
class FactCorrectionCheck {

  /** Lines that may be said never to have happened; of the others only the instant can be wrong. */
  private static final Set<FactKind> VOIDABLE =
      Set.of(FactKind.SUPPLEMENT_ASKED, FactKind.SUPPLEMENT_INCOMPLETE, FactKind.DUTY_ASKED);

  private final Dossiers dossiers;
  private final StatutoryClock clock;

  FactCorrectionCheck(Dossiers dossiers, StatutoryClock clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** @throws Refusal naming what is wrong with it */
  void refuseFaults(Dossier dossier, NewFact correction, Instant now) {
    List<ClockFact> facts = dossiers.facts(dossier.code());
    String sequence = correction.details().get("sequence");
    ClockFact line = facts.stream().filter(fact -> String.valueOf(fact.sequence()).equals(sequence)).findFirst()
        .orElseThrow(() -> Refusal.invalid("sequence", "clock.correction.line", sequence));
    if (!Corrections.isCorrectable(line.kind())) {
      throw Refusal.invalid("sequence", "clock.correction.kind", sequence);
    }
    boolean voided = correction.details().containsKey("void");
    String at = correction.details().get("at");
    if (voided == (at != null)) {
      throw Refusal.invalid("at", "dossier.factCorrection.nothing");
    }
    if (voided && !VOIDABLE.contains(line.kind())) {
      throw Refusal.invalid("voided", "dossier.factCorrection.void", sequence);
    }
    if (at != null) {
      refuseInstant(Corrections.applied(facts), line, Instant.parse(at), now);
    }
    refuseOdds(dossier, facts, correction);
  }

  private static void refuseInstant(List<ClockFact> facts, ClockFact line, Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw Refusal.invalid("at", "dossier.factCorrection.future");
    }
    boolean received = line.kind() == FactKind.RECEIVED;
    boolean outOfOrder = facts.stream().anyMatch(fact -> received
        ? fact.kind() == FactKind.ACCEPTED && at.isAfter(fact.at())
        : fact.kind() == FactKind.RECEIVED && at.isBefore(fact.at()));
    if (outOfOrder) {
      throw Refusal.invalid("at", "dossier.factCorrection.order");
    }
  }

  /** A clock that stands or ended where the procedure goes on, or the other way round, is no correction of an instant. */
  private void refuseOdds(Dossier dossier, List<ClockFact> facts, NewFact correction) {
    List<ClockFact> corrected = new ArrayList<>(facts);
    corrected.add(new ClockFact(dossier.code(), facts.size() + 1, correction.kind(), correction.at(), correction.at(),
        correction.actor(), correction.reason(), null, correction.details(), ""));
    if (clock.compute(dossier.rules(), facts).running() != clock.compute(dossier.rules(), corrected).running()) {
      throw Refusal.conflict("dossier.factCorrection.running");
    }
  }
}
