package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.motcua.clock.ClockFact;

/**
 * Reads the steps of a dossier from its facts: offered, taken, taken over by another, done, taken away, come back. What beside
 * them goes on because a dossier is late, or is to be withdrawn, is no step of it.
 */
final class StepVisits {

  /** Diagrams that run beside a dossier's steps: the time of their tasks is not what the dossier waited for. */
  static final Set<String> BESIDE = Set.of(
      "common-late-warning", "common-late-dossier", "common-late-again", "common-send-letter", "common-withdrawal");

  private final List<StepVisit> visits = new ArrayList<>();

  static List<StepVisit> of(List<ClockFact> facts) {
    StepVisits read = new StepVisits();
    facts.stream().filter(fact -> fact.detail("task") != null && !isBeside(fact)).forEach(read::read);
    return List.copyOf(read.visits);
  }

  private static boolean isBeside(ClockFact fact) {
    return fact.detail("diagram") != null && BESIDE.contains(fact.detail("diagram"));
  }

  private void read(ClockFact fact) {
    Instant at = fact.at().truncatedTo(ChronoUnit.MINUTES);
    switch (fact.kind()) {
      case HANDED_OVER -> handedOver(fact, at);
      case CLAIMED -> take(fact, null, fact.detail("officer"), at);
      case COMPLETED -> end(fact, at);
      default -> { }
    }
  }

  private void handedOver(ClockFact fact, Instant at) {
    if (fact.detail("to") != null) {
      take(fact, fact.detail("from"), fact.detail("to"), at);
      return;
    }
    long before = visits.stream().filter(visit -> visit.task().equals(fact.detail("task"))).count();
    visits.add(new StepVisit(fact.sequence(), fact.detail("diagram"), fact.detail("task"), fact.detail("name"),
        agency(fact.detail("group")), (int) before + 1, at, instant(fact.detail("dueAt"))));
  }

  /** @param from whose it was, when the fact says so */
  private void take(ClockFact fact, String from, String officer, Instant at) {
    StepVisit visit = open(fact.detail("task"), from, officer);
    if (visit != null && officer != null) {
      visit.takenBy(officer, at);
    }
  }

  private void end(ClockFact fact, Instant at) {
    String officer = fact.detail("officer");
    StepVisit visit = open(fact.detail("task"), officer, officer);
    if (visit == null) {
      return;
    }
    boolean byHand = fact.detail("interrupted") == null;
    if (officer != null && byHand) {
      visit.takenBy(officer, at);
    }
    visit.endedAt(at, byHand);
  }

  /** The open visit that a fact of a step speaks of: of who had it, else one nobody has, else the oldest. */
  private StepVisit open(String task, String had, String officer) {
    List<StepVisit> open = visits.stream().filter(visit -> visit.isOpen() && visit.task().equals(task)).toList();
    return open.stream().filter(visit -> visit.officer() != null && visit.officer().equals(had)).findFirst()
        .or(() -> open.stream().filter(visit -> visit.officer() != null && visit.officer().equals(officer)).findFirst())
        .or(() -> open.stream().filter(visit -> visit.officer() == null).findFirst())
        .or(() -> open.stream().findFirst()).orElse(null);
  }

  /** The agency of groups such as {@code thu-ly.H99.100}; null when they are of several. */
  private static String agency(String groups) {
    List<String> agencies = groups == null ? List.of() : Arrays.stream(groups.split(",")).filter(group -> group.indexOf('.') > 0)
        .map(group -> group.substring(group.indexOf('.') + 1)).distinct().toList();
    return agencies.size() == 1 ? agencies.get(0) : null;
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MINUTES);
  }
}
