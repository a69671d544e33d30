package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.StatutoryClock;

/**
 * Tells when the dates by which a dossier's timers stand moved, and by which facts: the ledger dates the timers, so the ledger read
 * line by line tells it, whatever became of the jobs.
 */
@Service
public class TimerMoves {

  private final Dossiers dossiers;
  private final StatutoryClock statutoryClock;

  TimerMoves(Dossiers dossiers, StatutoryClock statutoryClock) {
    this.dossiers = dossiers;
    this.statutoryClock = statutoryClock;
  }

  /** What moved. */
  public enum Date { DUE_CURRENT, DUE_SOON, OVERDUE, OVERDUE_AGAIN }

  /**
   * @param at when it was written
   * @param sequence of the last fact of those written together that moved it
   * @param from null when it was not set, {@code to} null when it is not set any more
   */
  public record Move(Instant at, int sequence, Date date, Instant from, Instant to) {}

  /** In the order in which they were written. */
  public List<Move> of(Dossier dossier) {
    List<ClockFact> facts = dossiers.facts(dossier.code());
    List<Move> moves = new ArrayList<>();
    DueDates before = statutoryClock.compute(dossier.rules(), List.of());
    for (int each = 0; each < facts.size(); each++) {
      ClockFact fact = facts.get(each);
      boolean together = each + 1 < facts.size() && facts.get(each + 1).recordedAt().equals(fact.recordedAt());
      if (!together) {
        DueDates now = statutoryClock.compute(dossier.rules(), facts.subList(0, each + 1));
        add(moves, fact, Date.DUE_CURRENT, before.current(), now.current());
        add(moves, fact, Date.DUE_SOON, before.dueSoonAt(), now.dueSoonAt());
        add(moves, fact, Date.OVERDUE, before.overdueAt(), now.overdueAt());
        add(moves, fact, Date.OVERDUE_AGAIN, before.overdueAgainAt(), now.overdueAgainAt());
        before = now;
      }
    }
    return moves;
  }

  private static void add(List<Move> moves, ClockFact fact, Date date, Instant from, Instant to) {
    if (!Objects.equals(from, to)) {
      moves.add(new Move(fact.recordedAt(), fact.sequence(), date, from, to));
    }
  }
}
