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

  /** Whether any agency was asked for its opinion and not heard, also of a dossier that has ended. */
  public boolean isAnybodyAsked(String code) {
    return !consultations(dossiers.facts(code)).isEmpty();
  }

  /** Its share of the term runs. */
  public boolean isWorking(Dossier dossier, String agency) {
    return !dossier.status().isClosed()
        && open(dossiers.facts(dossier.code()), FactKind.SEGMENT_STARTED, FactKind.SEGMENT_ENDED).values().stream()
            .anyMatch(begun -> agency.equals(begun.detail("agency")));
  }

  /** The open request to the agency with that function. */
  Optional<ClockFact> consultation(String code, String function) {
    return Optional.ofNullable(consultations(dossiers.facts(code)).get(function));
  }

  private static Map<String, ClockFact> consultations(List<ClockFact> facts) {
    return open(facts, FactKind.CONSULTATION_ASKED, FactKind.CONSULTATION_ANSWERED);
  }

  /** What began and has not ended, by function. */
  private static Map<String, ClockFact> open(List<ClockFact> facts, FactKind begins, FactKind ends) {
    Map<String, ClockFact> open = new LinkedHashMap<>();
    for (ClockFact fact : facts) {
      if (fact.kind() == begins) {
        open.put(fact.detail("function"), fact);
      } else if (fact.kind() == ends) {
        open.remove(fact.detail("function"));
      }
    }
    return open;
  }
}
