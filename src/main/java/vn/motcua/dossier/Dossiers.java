package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.DueDatesListener;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.LastMinute;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Timeliness;

/**
 * The dossiers of the province. Status and dates change only here, in the transaction of the fact that changes them, and whoever
 * keeps timers is told in that same transaction.
 */
@Service
public class Dossiers {

  /** Where lateness and its letter come from. */
  public static final String LATE_BASIS = "61/2018/NĐ-CP art. 19(9)";

  private static final Set<FactKind> ENDS =
      Set.of(FactKind.FINISHED, FactKind.REFUSED, FactKind.WITHDRAWAL_GRANTED, FactKind.STOPPED);

  /** What moves the date or stops the clock, and so could hide that the date had passed. */
  private static final Set<FactKind> MOVEMENTS =
      Set.of(FactKind.SUPPLEMENT_ASKED, FactKind.DUTY_ASKED, FactKind.RE_APPOINTED);

  private final DossierRepository repository;
  private final DossierContents contents;
  private final DossierLedger ledger;
  private final StatutoryClock statutoryClock;
  private final FirstAnswerLimit firstAnswerLimit;
  /** They ask for dossiers themselves, so they are looked up once, later. */
  private final Supplier<List<DueDatesListener>> listeners;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Dossiers(
      DossierRepository repository, DossierContents contents, DossierLedger ledger, StatutoryClock statutoryClock,
      FirstAnswerLimit firstAnswerLimit, ObjectProvider<DueDatesListener> listeners, CurrentOfficer currentOfficer, Clock clock) {
    this.repository = repository;
    this.contents = contents;
    this.ledger = ledger;
    this.statutoryClock = statutoryClock;
    this.firstAnswerLimit = firstAnswerLimit;
    this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  public Optional<Dossier> find(String code) {
    return ledger.dossier(code, repository::find);
  }

  /** @throws Refusal not found, naming the code */
  public Dossier get(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }

  public Person applicant(String code) {
    return contents.person(code, DossierContents.APPLICANT).orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }

  /** Who handed it in: the applicant when nobody else came. */
  public Person submitter(String code) {
    return contents.submitter(code).orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }

  public Map<String, Object> declaration(String code) {
    return contents.declaration(code);
  }

  public List<Paper> papers(String code) {
    return contents.papers(code);
  }

  /** The newest value of every key that officers typed in task forms. */
  public Map<String, Object> entries(String code) {
    return contents.entries(code);
  }

  public List<ClockFact> facts(String code) {
    return ledger.facts(code);
  }

  public DueDates dueDates(String code) {
    return statutoryClock.compute(get(code).rules(), ledger.facts(code));
  }

  /**
   * From when the first answer to a dossier that came online or by post is late; empty at the counter and once it was
   * answered.
   */
  public Optional<Instant> answerLateFrom(String code) {
    return firstAnswerLimit.pending(get(code), ledger.facts(code)).map(LastMinute::over);
  }

  /** Why the dates are what they are, sentence by sentence, in Vietnamese. */
  public List<String> explanation(String code) {
    return statutoryClock.explain(get(code).rules(), ledger.facts(code));
  }

  /** Keeps the row of a dossier that was handed in just now. Needs a transaction. */
  void open(Dossier dossier, Instant recordedAt) {
    repository.insert(dossier, recordedAt);
    ledger.begin(dossier);
  }

  /** Keeps what an officer typed in a task form. */
  @Transactional
  public void addEntries(String code, String task, Map<String, Object> values) {
    if (!values.isEmpty()) {
      contents.addEntries(code, task, values, currentOfficer.get().id(), clock.instant());
    }
  }

  /** Writes a fact that moves no date: a hand-over, a claim, a completed step. */
  @Transactional
  public void note(String code, NewFact fact) {
    ledger.note(code, fact);
  }

  /** Writes facts, recomputes the dates, tells who keeps timers. */
  @Transactional
  public void record(String code, NewFact... facts) {
    Dossier dossier = get(code);
    settle(dossier, dossier.status(), List.of(facts));
  }

  /**
   * Moves the status, with the facts of that move.
   *
   * @throws Refusal conflict, when that status can't follow the present one
   */
  @Transactional
  public void move(String code, DossierStatus next, NewFact... facts) {
    Dossier dossier = get(code);
    DossierStatus working = workingStatus(code);
    if (!working.canMoveTo(next)) {
      throw Refusal.conflict("dossier.move", code, working.code(), next.code());
    }
    if (working == dossier.status()) {
      settle(dossier, next, List.of(facts));
      return;
    }
    if (next.isClosed()) {
      throw Refusal.conflict("dossier.withdrawal.open", code);
    }
    repository.moveBeneathWithdrawal(code, next);
    settle(dossier, dossier.status(), List.of(facts));
  }

  /** The status that the dossier's steps go on with: a wish to withdraw that is being examined stops none of them. */
  public DossierStatus workingStatus(String code) {
    DossierStatus status = get(code).status();
    return status == DossierStatus.WITHDRAWAL_ASKED ? repository.statusBeneathWithdrawal(code).orElse(status) : status;
  }

  /** Treats the dossier as another case from now on, with the fact that says so. */
  void changeCase(String code, String caseKey, String caseName, NewFact fact) {
    ledger.changed(repository.changeCase(get(code), caseKey, caseName));
    record(code, fact);
  }

  /** Sets a status that the caller has checked, with its fact. */
  void settle(String code, DossierStatus status, NewFact fact) {
    settle(get(code), status, List.of(fact));
  }

  /**
   * Writes a fact that may change what was already judged, a correction or a new calendar, and judges lateness anew: late that
   * the facts no longer show is annulled, late that they show now is recorded. All lines stay.
   *
   * @param annulment who annuls, why, and who approved it; written only where {@code dueCurrent} had never passed
   */
  @Transactional
  void judgeAnew(String code, NewFact fact, NewFact annulment) {
    Dossier dossier = get(code);
    List<ClockFact> facts = ledger.write(code, List.of(fact));
    boolean passed = statutoryClock.datePassed(dossier.rules(), facts, clock.instant());
    List<NewFact> more = List.of();
    if (passed != Timeliness.becameLate(facts)) {
      more = List.of(passed ? becameLate(statutoryClock.compute(dossier.rules(), facts)) : annulment);
    }
    settle(dossier, dossier.status(), more, true);
  }

  /** Where a dossier stood on paper when it was typed in: nobody moved it there in the system. */
  @Transactional
  void reEnter(String code, DossierStatus status, NewFact last) {
    settle(get(code), status, List.of(last));
  }

  /**
   * Ties the dossier to the instance that runs it; false when it already has one.
   *
   * @param definitionKey diagram of the instance, and {@code definitionId} its version
   */
  @Transactional
  public boolean bindInstance(String code, String instanceId, String definitionKey, String definitionId) {
    boolean bound = repository.bindInstance(code, instanceId, definitionKey, definitionId);
    if (bound) {
      find(code).ifPresent(dossier -> ledger.changed(dossier.boundTo(instanceId)));
    }
    return bound;
  }

  private void settle(Dossier dossier, DossierStatus status, List<NewFact> news) {
    boolean judges = !dossier.status().isClosed() || news.stream().anyMatch(Dossiers::judgesAnew);
    settle(dossier, status, news, judges);
  }

  /** @param judges false for what has ended: it keeps the dates it was measured by, whatever calendar came since */
  private void settle(Dossier dossier, DossierStatus status, List<NewFact> news, boolean judges) {
    List<ClockFact> written = ledger.write(dossier.code(), inOrder(dossier, news));
    List<ClockFact> facts = judges ? withLateness(dossier, written) : written;
    refuseGroundless(dossier, facts, news);
    DueDates due = statutoryClock.compute(dossier.rules(), facts);
    boolean late = Timeliness.becameLate(facts);
    boolean moved = judges && moved(dossier, due);
    if (status != dossier.status() || late != dossier.late() || moved) {
      ledger.changed(repository.update(dossier, status, judges ? due : kept(dossier), late));
    }
    boolean currentMoved = judges && !Objects.equals(dossier.dueCurrent(), due.current());
    listeners.get().forEach(listener -> listener.factsAdded(dossier.code(), dossier.instanceId(), due, currentMoved, late));
  }

  private static boolean judgesAnew(NewFact fact) {
    return fact.kind() == FactKind.LATE_ANNULLED || fact.kind() == FactKind.CORRECTED && fact.details().containsKey("sequence");
  }

  private static DueDates kept(Dossier dossier) {
    return new DueDates(dossier.dueOriginal(), dossier.dueStatutory(), dossier.dueCurrent(), false, dossier.provisional(), null,
        null, null, null);
  }

  private List<NewFact> inOrder(Dossier dossier, List<NewFact> news) {
    return firstAnswerLimit.first(dossier, ledger.facts(dossier.code()), latenessFirst(dossier, news));
  }

  /** What ended after its date became late, also when no timer came round to say so. */
  private List<ClockFact> withLateness(Dossier dossier, List<ClockFact> facts) {
    DueDates due = statutoryClock.compute(dossier.rules(), facts);
    boolean ended = facts.stream().anyMatch(fact -> ENDS.contains(fact.kind()));
    if (!ended || due.current() == null || Timeliness.becameLate(facts)
        || !statutoryClock.timeliness(dossier.rules(), facts, clock.instant()).late()) {
      return facts;
    }
    return ledger.write(dossier.code(), List.of(becameLate(due)));
  }

  /** A stop or a new promise after the date had passed does not undo that it had, also when no timer came round to say so. */
  private List<NewFact> latenessFirst(Dossier dossier, List<NewFact> news) {
    if (dossier.late() || news.stream().noneMatch(fact -> MOVEMENTS.contains(fact.kind()))) {
      return news;
    }
    List<ClockFact> facts = ledger.facts(dossier.code());
    boolean hidden = news.stream().filter(fact -> MOVEMENTS.contains(fact.kind())).anyMatch(fact ->
        statutoryClock.timeliness(dossier.rules(), facts, fact.at()).late());
    if (!hidden) {
      return news;
    }
    List<NewFact> all = new ArrayList<>(List.of(becameLate(statutoryClock.compute(dossier.rules(), facts))));
    all.addAll(news);
    return all;
  }

  /** Nobody's word makes a late dossier one that was in time: corrected facts or a calendar must show it. */
  private void refuseGroundless(Dossier dossier, List<ClockFact> facts, List<NewFact> news) {
    if (news.stream().anyMatch(fact -> fact.kind() == FactKind.LATE_ANNULLED)
        && statutoryClock.datePassed(dossier.rules(), facts, clock.instant())) {
      throw Refusal.conflict("dossier.late.groundless", dossier.code());
    }
  }

  /** With a promise made after the date had passed, the date that passed is the one before it. */
  private NewFact becameLate(DueDates due) {
    Instant passed = due.current().isAfter(clock.instant()) ? due.statutory() : due.current();
    return new NewFact(FactKind.BECAME_LATE, passed, currentOfficer.get().id(), null, LATE_BASIS, Map.of());
  }

  private static boolean moved(Dossier dossier, DueDates due) {
    return (dossier.dueOriginal() == null && due.original() != null)
        || !Objects.equals(dossier.dueStatutory(), due.statutory())
        || !Objects.equals(dossier.dueCurrent(), due.current()) || dossier.provisional() != due.provisional();
  }
}
