package vn.motcua.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossiers;

/** Lateness that never was: the dossier was handed in later than somebody wrote down. */
final class Annulment {

  private Annulment() {}

  static void of(Dossiers dossiers, String code, String approvedBy) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    int received = dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.RECEIVED).findFirst().orElseThrow().sequence();
    Map<String, String> correction = Map.of("sequence", String.valueOf(received), "at", now.minus(Duration.ofHours(1)).toString(),
        "approvedBy", approvedBy);
    dossiers.record(code, new NewFact(FactKind.CORRECTED, now, "system", null, null, correction),
        new NewFact(FactKind.LATE_ANNULLED, now, "system", null, null, Map.of("approvedBy", approvedBy)));
  }
}
