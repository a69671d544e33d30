package vn.motcua.lateness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.TimeSpent;

/**
 * Who is to explain why a dossier is late: the officer of the agency that decides at whose step most time was lost. Where another
 * agency lost it, the officer of this one who had the dossier longest. Somebody is always named as long as the agency has anybody.
 */
final class Explainer {

  private Explainer() {}

  /** @return user id; empty when nobody took the step */
  static Optional<String> of(TimeSpent spent, String competentAgency) {
    Optional<TimeSpent.Lost> most = spent.mostLost();
    if (most.filter(lost -> lost.agency().equals(competentAgency)).isPresent()) {
      return most.map(TimeSpent.Lost::officer);
    }
    Map<String, Long> held = spent.rows().stream()
        .filter(row -> row.isAgencys() && row.inTerm() && competentAgency.equals(row.agency()) && row.workingMinutes() > 0)
        .filter(row -> Objects.nonNull(row.officer()))
        .collect(Collectors.groupingBy(StepTime::officer, LinkedHashMap::new, Collectors.summingLong(StepTime::workingMinutes)));
    return held.entrySet().stream().reduce((first, second) -> second.getValue() >= first.getValue() ? second : first)
        .map(Map.Entry::getKey);
  }

  /**
   * Where nobody took the step: the only officer who could have, or else the head, who gave it to nobody.
   *
   * @param handling active officers of the agency who handle dossiers
   * @param heads its active heads
   * @return empty when the agency has neither
   */
  static Optional<String> whereNobodyTookIt(List<String> handling, List<String> heads) {
    return handling.size() == 1 ? Optional.of(handling.get(0)) : heads.stream().findFirst();
  }
}
