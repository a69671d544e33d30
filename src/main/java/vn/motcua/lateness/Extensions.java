package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.Term;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.document.LateLetters.Explained;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/** Before the date passes: will it be in time, and if not, the one new appointment (Decree 61/2018 art. 19(9)). */
@Service
class Extensions {

  /** Longest new appointment, in working days. */
  static final int MOST_DAYS = 60;

  private final Dossiers dossiers;
  private final LateTables tables;
  private final Heads heads;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Extensions(Dossiers dossiers, LateTables tables, Heads heads, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.tables = tables;
    this.heads = heads;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Why it will not be in time, and what is asked for.
   *
   * @param days working days of the new appointment, 1 to {@link #MOST_DAYS}
   */
  record Wish(DelayCause causeClass, String reason, String measure, int days) {}

  /** The handling officer answered the question: in time, or not and what he asks for. */
  @Transactional
  void answer(String code, boolean inTime) {
    FormEntries form = new FormEntries(dossiers.entries(code));
    NewFact answered = NewFact.of(FactKind.DUE_SOON_ANSWERED, clock.instant(), currentOfficer.get().id());
    if (inTime) {
      dossiers.note(code, answered.with("answer", "yes"));
      return;
    }
    Wish wish = new Wish(form.cause("lateCause", DelayCause.OWN), form.text("lateReason"), form.text("lateMeasure"),
        form.number("lateDays", 1));
    ask(code, wish, false);
    dossiers.note(code, answered.because(wish.reason(), null).with("answer", "no")
        .with("causeClass", wish.causeClass().key()).with("days", String.valueOf(wish.days())));
  }

  /**
   * An officer says of his own accord that it will not be in time; the head is asked at once.
   *
   * @throws Refusal when he does not handle the dossier, it does not run, has a new date or is late already, or is being asked about
   */
  @Transactional
  void foresee(String code, Wish wish) {
    Officer officer = currentOfficer.get();
    requireForeseeable(dossiers.get(code), officer);
    ask(code, wish, true);
    dossiers.record(code, NewFact.of(FactKind.LATE_FORESEEN, clock.instant(), officer.id())
        .because(wish.reason(), Dossiers.LATE_BASIS).with("causeClass", wish.causeClass().key())
        .with("days", String.valueOf(wish.days())).with("officer", officer.id()));
  }

  /** @throws Refusal as {@link #foresee} does */
  void requireForeseeable(Dossier dossier, Officer officer) {
    if (!officer.hasRole("thu-ly") || !dossier.competentAgency().equals(officer.agency())) {
      throw Refusal.forbidden("lateness.foreseen.officer", officer.id(), dossier.competentAgency());
    }
    LateState state = LateState.of(dossiers.facts(dossier.code()));
    requireAhead(dossier, state);
    if (state.isQuestionOpen() || state.isRequestOpen()) {
      throw Refusal.conflict("lateness.foreseen.open", dossier.code());
    }
  }

  /**
   * The head decides on what was asked for.
   *
   * @return {@link LateStep#EXTENDED} or {@link LateStep#REFUSED}
   * @throws Refusal when somebody else decides, or the date has passed meanwhile
   */
  @Transactional
  LateStep decide(String code, boolean approved) {
    Dossier dossier = dossiers.get(code);
    Officer head = heads.require(dossier);
    FormEntries form = new FormEntries(dossiers.entries(code));
    LateTables.Request request = tables.request(code).filter(each -> each.approved() == null)
        .orElseThrow(() -> Refusal.conflict("lateness.extension.none", code));
    Instant now = clock.instant();
    if (approved) {
      requireAhead(dossier, LateState.of(dossiers.facts(code)));
      approve(dossier, request, form, head, now);
    } else {
      dossiers.note(code, NewFact.of(FactKind.EXTENSION_REFUSED, now, head.id())
          .because(form.text("extensionRefusal"), Dossiers.LATE_BASIS));
    }
    tables.decide(code, request, approved, head.id(), now);
    return approved ? LateStep.EXTENDED : LateStep.REFUSED;
  }

  private void approve(Dossier dossier, LateTables.Request request, FormEntries form, Officer head, Instant now) {
    String code = dossier.code();
    DueDates before = dossiers.dueDates(code);
    String reason = form.text("extensionReason", request.reason());
    int days = form.number("extensionDays", request.days());
    dossiers.record(code, NewFact.of(FactKind.RE_APPOINTED, now, head.id()).because(reason, Dossiers.LATE_BASIS)
        .with("term", Term.workingDays(days).toString()));
    tables.sign(code, new Apology(null, ApologyKind.EXTENSION, request.causeClass(), reason, request.measure(), days,
        before.current(), dossiers.dueDates(code).current(), null,
        LetterChoice.isLate(now, before.apologyDeadline(), before.current()), request.askedBy(), request.askedAt(), head.id(),
        now));
    tables.explain(code, new Explained(null, true, request.causeClass(), reason, request.measure(), before.current(),
        request.askedBy(), request.askedAt(), null, null, head.id(), now));
  }

  private void ask(String code, Wish wish, boolean foreseen) {
    tables.ask(code, new LateTables.Request(0, wish.causeClass(), wish.reason(), wish.measure(), wish.days(), foreseen,
        dossiers.dueDates(code).current(), currentOfficer.get().id(), clock.instant(), null));
  }

  /** A promise is given while the date lies ahead, and once. */
  private void requireAhead(Dossier dossier, LateState state) {
    DueDates due = dossiers.dueDates(dossier.code());
    if (dossier.status().isClosed() || !due.running() || due.current() == null) {
      throw Refusal.conflict("lateness.notRunning", dossier.code());
    }
    if (state.isReAppointed()) {
      throw Refusal.conflict("lateness.reAppointed", dossier.code());
    }
    if (state.isLate() || !clock.instant().isBefore(due.lateFrom())) {
      throw Refusal.conflict("lateness.passed", dossier.code());
    }
  }
}
