package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.StepTimes;
import vn.motcua.dossier.TimeSpent;

/**
 * Letters 04 of what is late already: drafted from what the system knows, signed off by the head, who may change its words. The draft
 * is no row: it follows from the facts until it is signed.
 */
@Service
class Apologies {

  private final Dossiers dossiers;
  private final StepTimes stepTimes;
  private final StatutoryClock statutoryClock;
  private final LateTables tables;
  private final Agencies agencies;
  private final Heads heads;
  private final WorkingTimeWords words;
  private final Texts texts;
  private final Clock clock;

  Apologies(
      Dossiers dossiers, StepTimes stepTimes, StatutoryClock statutoryClock, LateTables tables, Agencies agencies, Heads heads,
      WorkingTimeWords words, Texts texts, Clock clock) {
    this.dossiers = dossiers;
    this.stepTimes = stepTimes;
    this.statutoryClock = statutoryClock;
    this.tables = tables;
    this.agencies = agencies;
    this.heads = heads;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** What waits for the head; empty when nothing does. */
  Optional<Apology> draft(String code) {
    List<ClockFact> facts = dossiers.facts(code);
    LateState state = LateState.of(facts);
    Optional<ClockFact> drafted =
        facts.stream().filter(fact -> fact.kind() == FactKind.APOLOGY_DRAFTED).reduce((one, next) -> next);
    boolean signed = drafted.isPresent()
        && tables.apologies(code).stream().anyMatch(signedOff -> !signedOff.signedAt().isBefore(drafted.get().at()));
    return drafted.filter(fact -> state.isLate() && !signed).map(fact -> draft(code, state, fact.at()));
  }

  /**
   * The head signs off: a date for what is still open, none for what has ended.
   *
   * @throws Refusal when somebody else signs, nothing waits, or the new appointment is missing
   */
  @Transactional
  void sign(String code) {
    Dossier dossier = dossiers.get(code);
    Officer head = heads.require(dossier);
    Apology draft = draft(code).orElseThrow(() -> Refusal.conflict("lateness.apology.none", code));
    FormEntries form = new FormEntries(dossiers.entries(code));
    Instant now = clock.instant();
    String reason = form.text("apologyReason", draft.reason());
    boolean appoints = LetterChoice.carriesAppointment(draft.kind(), LateState.of(dossiers.facts(code)).isReAppointed());
    Integer days = appoints ? form.number("apologyDays", draft.days()) : null;
    if (appoints && days == null) {
      throw Refusal.invalid("apologyDays", "lateness.apology.days", code);
    }
    if (appoints) {
      dossiers.record(code, NewFact.of(FactKind.RE_APPOINTED, now, head.id()).because(reason, Dossiers.LATE_BASIS)
          .with("term", Term.workingDays(days).toString()));
    }
    tables.sign(code, new Apology(null, draft.kind(), form.cause("apologyCause", draft.causeClass()), reason,
        form.text("apologyMeasure", draft.measure()), days, draft.oldDue(),
        appoints ? dossiers.dueDates(code).current() : null, draft.endedAt(), true, draft.draftedBy(), draft.draftedAt(),
        head.id(), now));
  }

  private Apology draft(String code, LateState state, Instant draftedAt) {
    Dossier dossier = dossiers.get(code);
    ApologyKind kind = LetterChoice.kind(dossier.status(), true);
    Optional<LateTables.Request> asked = state.isRequestOpen() ? tables.request(code) : Optional.empty();
    String reason = asked.map(LateTables.Request::reason).orElseGet(() -> whereTimeWent(dossier, draftedAt));
    return new Apology("draft", kind, asked.map(LateTables.Request::causeClass).orElse(DelayCause.OWN), reason,
        asked.map(LateTables.Request::measure).orElse(null),
        kind == ApologyKind.ENDED ? null : asked.map(LateTables.Request::days).orElse(null), state.lateSince(), null,
        kind == ApologyKind.ENDED ? endedAt(code) : null, true,
        asked.map(LateTables.Request::askedBy).orElse(Officer.SYSTEM.id()), draftedAt, null, null);
  }

  private String whereTimeWent(Dossier dossier, Instant until) {
    return stepTimes.of(dossier.code(), until).mostLost().map(this::whereTimeWent)
        .orElseGet(() -> texts.text("lateness.apology.draft.unknown"));
  }

  private String whereTimeWent(TimeSpent.Lost lost) {
    String agency = agencies.get(lost.agency()).name();
    String time = words.of(lost.minutes());
    return lost.name() == null ? texts.text("lateness.apology.draft.agency", agency, time)
        : texts.text("lateness.apology.draft", agency, lost.name(), time);
  }

  /** As the clock measures it: a granted withdrawal when it was asked. */
  private Instant endedAt(String code) {
    return statutoryClock.run(dossiers.get(code).rules(), dossiers.facts(code)).end();
  }
}
