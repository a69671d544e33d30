package vn.motcua.lateness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.TimeSpent;

/**
 * Who is to explain why a dossier is late: the officer of the agency that decides at whose step most time was lost. Where another
 * agency lost it, the officer of this one who had the dossier longest. A step that nobody took names nobody.
 */
final class Explainer {

  private Explainer() {}

  /** @return user id; empty when the role that handles such dossiers owes it, and nobody in particular */
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
}
