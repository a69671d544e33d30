package vn.motcua.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/**
 * Keeps the sums in step with the ledger: a short while after a fact was written it is counted, by one node, whichever comes
 * first. All
 * of it can be thrown away and counted anew.
 */
@Service
class Counts {

  private static final int AT_ONCE = 500;
  private static final int ROWS_AT_ONCE = 100_000;
  private static final Duration FRESH = Duration.ofMinutes(1);
  /** A transaction may be committed this long after its facts were dated. */
  private static final Duration STILL_OPEN = Duration.ofMinutes(15);

  private final CountedDossiers counted;
  private final SumTable table;
  private final DossierPages dossiers;
  private final ClockLedger ledger;
  private final Procedures procedures;
  private final Counting counting;
  private final Clock clock;
  /** Through its proxy, for a transaction of its own. */
  private final ObjectProvider<Counts> itself;
  private final Map<Text, Counting.Kind> kinds = new ConcurrentHashMap<>();
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  Counts(
      CountedDossiers counted, SumTable table, DossierPages dossiers, ClockLedger ledger, Procedures procedures,
      StatutoryClock statutoryClock, Clock clock, ObjectProvider<Counts> itself) {
    this.counted = counted;
    this.table = table;
    this.dossiers = dossiers;
    this.ledger = ledger;
    this.procedures = procedures;
    this.counting = new Counting(statutoryClock);
    this.clock = clock;
    this.itself = itself;
  }

  /** How far counting is; {@code scanned} is null when nothing is left to be counted for the first time. */
  CountedDossiers.Progress progress() {
    return counted.progress();
  }

  /** The text of a procedure in force on a day. */
  private record Text(String definitionKey, LocalDate on) {}

  /**
   * Counts some of what is not counted yet.
   *
   * @param most how many dossiers at most
   * @return whether there may be more
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean go(int most) {
    Optional<CountedDossiers.Progress> stand = counted.lock();
    if (stand.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    return stand.get().scanned() == null ? follow(stand.get().until(), now, most) : scan(stand.get(), now, most);
  }

  /** Counts what is new when nobody has looked for a minute; what is much is left to the rounds. */
  void freshen() {
    CountedDossiers.Progress stand = progress();
    Instant now = clock.instant();
    if (stand.until() == null || stand.scanned() != null || stand.until().plus(FRESH).isBefore(now)
        || stand.until().isAfter(now)) {
      itself.getObject().go(AT_ONCE);
    }
  }

  /** Throws all sums away, so that everything is counted anew. */
  @Transactional
  public void forget() {
    counted.await();
    table.clear();
    counted.clear();
    named.clear();
  }

  /** Every dossier once, by code. What changes meanwhile is looked at again afterwards. */
  private boolean scan(CountedDossiers.Progress stand, Instant now, int most) {
    Instant since = stand.until() == null ? now : stand.until();
    List<String> codes = dossiers.after(stand.scanned(), most);
    count(codes);
    boolean done = codes.size() < most;
    counted.keep(new CountedDossiers.Progress(done ? null : codes.get(codes.size() - 1), since));
    return true;
  }

  private boolean follow(Instant until, Instant now, int most) {
    List<String> codes = counted.changedSince(until.minus(STILL_OPEN), most);
    count(codes);
    boolean more = codes.size() == most;
    if (!more) {
      counted.keep(new CountedDossiers.Progress(null, now));
    }
    return more;
  }

  private void count(List<String> codes) {
    Sums sums = new Sums();
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      page(codes.subList(from, Math.min(codes.size(), from + AT_ONCE)), sums);
      if (sums.size() > ROWS_AT_ONCE) {
        table.add(sums);
        sums = new Sums();
      }
    }
    table.add(sums);
  }

  private void page(List<String> codes, Sums sums) {
    Map<String, Integer> before = counted.facts(codes);
    Map<String, List<ClockFact>> facts = ledger.facts(codes);
    List<CountedDossiers.Counted> added = new ArrayList<>();
    List<CountedDossiers.Counted> changed = new ArrayList<>();
    for (Dossier dossier : dossiers.of(codes)) {
      List<ClockFact> own = facts.getOrDefault(dossier.code(), List.of());
      Integer known = before.get(dossier.code());
      Counting.Kind kind = kinds.computeIfAbsent(new Text(dossier.definitionKey(), dossier.receptionDay()), any -> kind(dossier));
      sums.add(dossier.competentAgency(), dossier.procedureCode(),
          counting.deltas(dossier, kind, own, known == null ? 0 : known));
      (known == null ? added : changed).add(row(dossier, own));
    }
    counted.add(added);
    counted.change(changed);
  }

  private static CountedDossiers.Counted row(Dossier dossier, List<ClockFact> facts) {
    DossierState state = DossierState.of(dossier, facts);
    return new CountedDossiers.Counted(dossier.code(), facts.size(), dossier.competentAgency(), dossier.procedureCode(),
        state.officer(), state.isOpen() ? state.lateSince() : null);
  }

  /** By the text in force when it was received, so that counting anew comes to the same. */
  private Counting.Kind kind(Dossier dossier) {
    Optional<Procedure> procedure = procedures.ofDiagram(dossier.definitionKey(), dossier.receptionDay());
    if (named.add(dossier.procedureCode())) {
      counted.name(dossier.procedureCode(), dossier.procedureName(), procedure.map(Procedure::field).orElse(""));
    }
    return new Counting.Kind(procedure.map(Procedure::onlineLevel).orElse(null) == OnlineLevel.FULL,
        procedure.map(Procedure::resultCode).isPresent());
  }
}
