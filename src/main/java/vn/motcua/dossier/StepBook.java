package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.StatutoryClock;

/**
 * Keeps the steps of all dossiers for statistics: what the facts say and nothing else, so it can be made anew at any time. It follows
 * the ledger from behind, because no officer should wait for statistics.
 */
@Service
public class StepBook {

  private static final Logger LOG = LoggerFactory.getLogger(StepBook.class);

  /** A transaction may write a fact down so long before it commits. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

  private final StepTable table;
  private final StepProgress progress;
  private final DossierRepository dossiers;
  private final ClockLedger ledger;
  private final StatutoryClock statutoryClock;
  private final Calendars calendars;
  private final Clock clock;

  StepBook(
      StepTable table, StepProgress progress, DossierRepository dossiers, ClockLedger ledger, StatutoryClock statutoryClock,
      Calendars calendars, Clock clock) {
    this.table = table;
    this.progress = progress;
    this.dossiers = dossiers;
    this.ledger = ledger;
    this.statutoryClock = statutoryClock;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Reads the dossiers whose ledgers have grown, first of all those there were before; on one node at a time.
   *
   * @param most how many dossiers at once
   * @return whether there are more
   */
  @Transactional
  public boolean follow(int most) {
    Instant now = clock.instant();
    Optional<StepProgress.Place> place = progress.lock();
    if (place.isEmpty()) {
      return false;
    }
    boolean scans = place.get().scanned() != null;
    List<String> codes = scans ? progress.codesAfter(place.get().scanned(), most)
        : progress.grownSince(place.get().until().minus(LONGEST_TRANSACTION), most);
    makeAnew(codes);
    boolean more = codes.size() == most;
    String last = codes.isEmpty() ? null : codes.get(codes.size() - 1);
    // What grew while the old ones were read was written down after this began.
    Instant until = place.get().until() == null || !scans && !more ? now : place.get().until();
    progress.keep(new StepProgress.Place(scans && more ? last : null, until));
    return more;
  }

  /** Until when the ledger was read; empty before it was read once. */
  public Optional<Instant> until() {
    return progress.until();
  }

  /**
   * Makes the rows of dossiers anew from their facts.
   *
   * @return of how many of them something else had been kept
   */
  @Transactional
  public int makeAnew(Collection<String> codes) {
    Map<String, List<ClockFact>> facts = ledger.facts(codes);
    int differed = 0;
    for (String code : codes) {
      List<ClockFact> known = facts.getOrDefault(code, List.of());
      Optional<Dossier> dossier = dossiers.find(code);
      if (dossier.isPresent() && table.replace(dossier.get(), records(dossier.get(), known).values())) {
        differed++;
      }
      progress.read(code, known.size());
    }
    return differed;
  }

  /** Codes of dossiers in their order, behind one. */
  public List<String> codesAfter(String code, int most) {
    return progress.codesAfter(code, most);
  }

  /** Time that cannot be counted is not kept, and holds nobody else's up: only the dossier's own facts are read here. */
  private Map<Integer, StepRecord> records(Dossier dossier, List<ClockFact> facts) {
    try {
      return facts.isEmpty() ? Map.of()
          : StepRecords.of(dossier.rules(), statutoryClock.run(dossier.rules(), facts), calendars);
    } catch (RuntimeException uncountable) {
      String why = uncountable instanceof Refusal refusal ? refusal.key() : uncountable.getClass().getName();
      LOG.warn("Steps of dossier {} are not counted: {}", dossier.code(), why);
      return Map.of();
    }
  }
}
