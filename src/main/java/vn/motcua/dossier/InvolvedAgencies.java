package vn.motcua.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;

/** Which agencies beside the receiving and the competent one have a part in a dossier at the moment, as its ledger tells. */
@Component
public class InvolvedAgencies {

  private final Dossiers dossiers;

  InvolvedAgencies(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** Asked for its opinion and not heard yet. */
  public boolean isConsulted(Dossier dossier, String agency) {
    return !dossier.status().isClosed() && consultations(dossiers.facts(dossier.code())).values().stream()
        .anyMatch(asked -> agency.equals(asked.detail("agency")));
  }

  /** The open request to the agency with that function. */
  Optional<ClockFact> consultation(String code, String function) {
    return Optional.ofNullable(consultations(dossiers.facts(code)).get(function));
  }

  /** The requests without an answer, by function. */
  private static Map<String, ClockFact> consultations(List<ClockFact> facts) {
    Map<String, ClockFact> open = new LinkedHashMap<>();
    for (ClockFact fact : facts) {
      if (fact.kind() == FactKind.CONSULTATION_ASKED) {
        open.put(fact.detail("function"), fact);
      } else if (fact.kind() == FactKind.CONSULTATION_ANSWERED) {
        open.remove(fact.detail("function"));
      }
    }
    return open;
  }
}
