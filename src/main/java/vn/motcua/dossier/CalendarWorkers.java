package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.dossier.CalendarChangeTable.InForce;
import vn.motcua.dossier.CalendarChangeTable.Part;

/**
 * Aligns the dossiers of calendars in force part by part, each part in a transaction of its own. Any number of nodes and threads may
 * work at once; what a killed one held is free again with its connection.
 */
@Service
class CalendarWorkers {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarWorkers.class);
  private static final int ATTEMPTS = 5;

  private final CalendarChangeTable table;
  private final CalendarAlignment alignment;
  private final CalendarDossiers rows;
  private final TransactionOperations transactions;
  private final Clock clock;

  CalendarWorkers(
      CalendarChangeTable table, CalendarAlignment alignment, CalendarDossiers rows, TransactionOperations transactions,
      Clock clock) {
    this.table = table;
    this.alignment = alignment;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  List<InForce> unfinished() {
    return table.unfinished();
  }

  /** Takes parts until none is left that nobody else holds. */
  void workOff(InForce change) {
    boolean worked = true;
    while (worked && !Thread.currentThread().isInterrupted()) {
      worked = next(change);
    }
    transactions.executeWithoutResult(status -> table.finish(change.number(), clock.instant()));
  }

  /** False when no part was left for this node. */
  boolean next(InForce change) {
    Taken taken = new Taken();
    try {
      return Boolean.TRUE.equals(transactions.execute(status -> together(change, taken)));
    } catch (RuntimeException failed) {
      if (taken.part == null) {
        throw failed;
      }
      LOG.info("Part {} of calendar change {} is aligned dossier by dossier: {}", taken.part.number(), change.number(),
          failed.getClass().getSimpleName());
      singly(change, taken.part);
      return true;
    }
  }

  private boolean together(InForce change, Taken taken) {
    Optional<Part> part = table.take(change.number());
    if (part.isEmpty()) {
      return false;
    }
    taken.part = part.get();
    table.done(taken.part, alignment.align(change, codes(change, taken.part)), List.of(), clock.instant());
    return true;
  }

  /** One dossier that somebody works on, or that can't be computed, holds up no other. */
  private void singly(InForce change, Part part) {
    List<String> failed = new ArrayList<>();
    int moved = 0;
    for (String code : codes(change, part)) {
      int done = patiently(change, code);
      moved += Math.max(0, done);
      if (done < 0) {
        failed.add(code);
      }
    }
    int all = moved;
    transactions.executeWithoutResult(status -> table.done(part, all, failed, clock.instant()));
  }

  /** Minus one when it could not be aligned. */
  private int patiently(InForce change, String code) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transactions.execute(status -> alignment.align(change, List.of(code)));
      } catch (RuntimeException failed) {
        LOG.warn("Dossier {} could not be aligned with calendar change {}, attempt {}", code, change.number(), attempt, failed);
      }
    }
    return -1;
  }

  private List<String> codes(InForce change, Part part) {
    return part.ended() ? rows.endedLateCodes(part.agency(), change.firstDay())
        : rows.openCodes(part.agency(), part.from(), part.below());
  }

  /** Which part a transaction had, also when it was rolled back. */
  private static final class Taken {

    private Part part;
  }
}
