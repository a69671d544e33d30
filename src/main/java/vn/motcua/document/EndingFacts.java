package vn.motcua.document;

import java.util.List;
import java.util.Set;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** The facts of some kinds in a dossier's ledger, each named by its number there: what a letter is issued for. */
final class EndingFacts {

  private final Dossiers dossiers;
  private final Set<FactKind> kinds;

  EndingFacts(Dossiers dossiers, FactKind... kinds) {
    this.dossiers = dossiers;
    this.kinds = Set.of(kinds);
  }

  List<String> causes(Dossier dossier) {
    return of(dossier).stream().map(EndingFacts::cause).toList();
  }

  ClockFact get(Dossier dossier, String cause) {
    return of(dossier).stream().filter(fact -> cause(fact).equals(cause)).findFirst().orElseThrow();
  }

  /** Whether somebody accepted the dossier before. */
  boolean wasAccepted(Dossier dossier) {
    return dossiers.facts(dossier.code()).stream().anyMatch(fact -> fact.kind() == FactKind.ACCEPTED);
  }

  private List<ClockFact> of(Dossier dossier) {
    return dossiers.facts(dossier.code()).stream().filter(fact -> kinds.contains(fact.kind())).toList();
  }

  private static String cause(ClockFact fact) {
    return String.valueOf(fact.sequence());
  }
}
