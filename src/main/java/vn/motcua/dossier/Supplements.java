package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.SupplementRules;

/** Papers that are missing: asked for once, with reasons, through the one-stop unit; and what the clock makes of it. */
@Service
class Supplements {

  private static final String AT_DESK = "61/2018/NĐ-CP art. 17(1)a";
  private static final String AFTER_APPRAISAL = "61/2018/NĐ-CP art. 19(4)";
  /** Where a list goes out: whoever completed one of these talked to the applicant. */
  private static final Set<String> ASKING_TASKS = Set.of("Task_CheckPapers", "Task_IssueRequest");

  private final Dossiers dossiers;
  private final SupplementTable table;
  private final ReceivedTexts texts;
  private final StatutoryClock statutoryClock;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Supplements(
      Dossiers dossiers, SupplementTable table, ReceivedTexts texts, StatutoryClock statutoryClock,
      CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.table = table;
    this.texts = texts;
    this.statutoryClock = statutoryClock;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  SupplementStage stage(String code) {
    boolean accepted = dossiers.facts(code).stream().anyMatch(fact -> fact.kind() == FactKind.ACCEPTED);
    return accepted ? SupplementStage.APPRAISAL : SupplementStage.DESK;
  }

  /**
   * Who has to allow a request that would go out now. Where a law of the sector lets the agency guide once more, nobody has to
   * while its time for that runs, and the head afterwards.
   */
  SupplementApproval approvalNeeded(String code) {
    if (isTooLate(code, clock.instant())) {
      return SupplementApproval.HEAD;
    }
    boolean again = table.count(code, stage(code)) > 0 && furtherGuidanceUntil(code).isEmpty();
    return again ? SupplementApproval.SUPERVISOR : SupplementApproval.NONE;
  }

  /**
   * Asks for what the officer listed: the dossier waits from now on.
   *
   * @param allowed who allowed it
   * @throws Refusal when nothing is listed, or somebody higher has to allow it by now
   */
  @Transactional
  void ask(String code, SupplementApproval allowed) {
    Instant now = clock.instant();
    if (!allowed.covers(approvalNeeded(code))) {
      throw Refusal.conflict("dossier.supplement.tooLateByNow", code);
    }
    boolean approved = allowed != SupplementApproval.NONE;
    String officer = currentOfficer.get().id();
    Map<String, Object> entries = dossiers.entries(code);
    SupplementTable.Asked asked = new SupplementTable.Asked(
        stage(code), now, approved ? lastAsking(code, officer) : officer, firstLimit(code, now), isTooLate(code, now),
        approved ? officer : null, approved ? text(entries, "approvalReason") : null);
    int number = table.count(code) + 1;
    table.insert(code, number, asked, items(entries));
    dossiers.move(code, DossierStatus.SUPPLEMENT_ASKED, fact(asked, officer, number));
  }

  /** Everything asked for has come, through the channel that the officer typed; the clock runs from its arrival. */
  @Transactional
  void received(String code) {
    DossierStatus back = stage(code) == SupplementStage.DESK ? DossierStatus.REGISTERED : DossierStatus.IN_PROCESS;
    dossiers.move(code, back, arrival(code));
  }

  /** Something came and something is still missing: the ledger says so, and the clock never ran. */
  @Transactional
  void incomplete(String code) {
    Instant over = ApplicantLimit.overAt(dossiers.facts(code));
    NewFact missing = now(FactKind.SUPPLEMENT_INCOMPLETE)
        .because(text(dossiers.entries(code), "stillMissing"), basis(stage(code)));
    dossiers.record(code, arrival(code), over == null ? missing : until(missing, over.minus(1, ChronoUnit.MINUTES)));
  }

  /**
   * Records that the applicant's limit has passed, once.
   *
   * @return false when it has not, or nothing is awaited any more
   */
  @Transactional
  boolean expired(String code) {
    Instant over = ApplicantLimit.overAt(dossiers.facts(code));
    boolean passed = over != null && !clock.instant().isBefore(over);
    // Somebody may have pushed the timer by hand: a record without facts arms it again for its own time.
    dossiers.record(code, passed ? new NewFact[] {now(FactKind.SUPPLEMENT_EXPIRED)} : new NewFact[0]);
    return passed;
  }

  /** More time for the applicant: working days after today, by the receiving agency's calendar. */
  @Transactional
  void extend(String code) {
    Map<String, Object> entries = dossiers.entries(code);
    int days = entries.get("moreWorkingDays") instanceof Number number ? number.intValue() : 0;
    if (days < 1) {
      throw Refusal.invalid("moreWorkingDays", "dossier.supplement.moreDays");
    }
    Instant until = limit(Term.workingDays(days), dossiers.get(code), clock.instant());
    dossiers.record(code, until(now(FactKind.SUPPLEMENT_EXTENDED).because(text(entries, "limitReason"), null), until));
  }

  /** The papers did not come and a person decided to stop (form 05). */
  @Transactional
  void stop(String code) {
    dossiers.move(code, DossierStatus.STOPPED,
        now(FactKind.STOPPED).because(text(dossiers.entries(code), "limitReason"), null).with("ground", "notCompleted"));
  }

  /** Last minute of a second request that the sector's law allows; empty when it allows none, or this would not be the second. */
  private Optional<Instant> furtherGuidanceUntil(String code) {
    if (table.count(code, SupplementStage.APPRAISAL) != 1) {
      return Optional.empty();
    }
    Dossier dossier = dossiers.get(code);
    Optional<Instant> answered = dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.SUPPLEMENT_RECEIVED)
        .map(ClockFact::at).reduce((first, last) -> last);
    return answered.flatMap(at -> texts.of(dossier).map(Procedure::supplements)
        .map(SupplementRules::furtherGuidance)
        .map(term -> statutoryClock.due(term, CountingRule.DAY_END, at, Channel.COUNTER, dossier.competentAgency())));
  }

  private boolean isFurtherGuidance(String code, Instant until, Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    Instant due = dossiers.get(code).dueCurrent();
    return !minute.isAfter(until) && (due == null || !minute.isAfter(due));
  }

  private boolean isTooLate(String code, Instant at) {
    Optional<Instant> guidance = furtherGuidanceUntil(code);
    if (guidance.isPresent()) {
      return !isFurtherGuidance(code, guidance.get(), at);
    }
    Dossier dossier = dossiers.get(code);
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    Instant limit = statutoryClock.supplementLimit(dossier.rules(), dossiers.facts(code));
    boolean afterLimit = limit != null && minute.isAfter(limit);
    return afterLimit || dossier.dueCurrent() != null && minute.isAfter(dossier.dueCurrent());
  }

  private Instant firstLimit(String code, Instant now) {
    Dossier dossier = dossiers.get(code);
    return texts.of(dossier).map(Procedure::applicantSupplementLimit)
        .map(term -> limit(term, dossier, now)).orElse(null);
  }

  private Instant limit(Term term, Dossier dossier, Instant from) {
    return statutoryClock.due(term, CountingRule.DAY_END, from, Channel.COUNTER, dossier.receivingAgency());
  }

  private String lastAsking(String code, String otherwise) {
    String last = otherwise;
    for (ClockFact fact : dossiers.facts(code)) {
      boolean asked = fact.kind() == FactKind.COMPLETED && ASKING_TASKS.contains(fact.detail("task"));
      last = asked ? fact.actor() : last;
    }
    return last;
  }

  private static NewFact fact(SupplementTable.Asked asked, String officer, int number) {
    NewFact fact = NewFact.of(FactKind.SUPPLEMENT_ASKED, asked.at(), officer)
        .because(asked.approvalReason(), basis(asked.stage()))
        .with("number", String.valueOf(number)).with("stage", asked.stage().code()).with("askedBy", asked.by());
    fact = asked.tooLate() ? fact.with("tooLate", "true") : fact;
    fact = asked.approvedBy() == null ? fact : fact.with("approvedBy", asked.approvedBy());
    return asked.answerUntil() == null ? fact : until(fact, asked.answerUntil());
  }

  private NewFact arrival(String code) {
    String channel = text(dossiers.entries(code), "paperChannel");
    return now(FactKind.SUPPLEMENT_RECEIVED).because(null, basis(stage(code))).with("channel", channel);
  }

  private static NewFact until(NewFact fact, Instant until) {
    return fact.with(ApplicantLimit.detail(), until.toString());
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id());
  }

  private static List<MissingItem> items(Map<String, Object> entries) {
    List<MissingItem> items = new ArrayList<>();
    if (entries.get("missingItems") instanceof List<?> rows) {
      for (Object row : rows) {
        Map<?, ?> item = (Map<?, ?>) row;
        items.add(new MissingItem(text(item, "name"), text(item, "reason"), text(item, "legalBasis")));
      }
    }
    if (items.isEmpty()) {
      throw Refusal.invalid("missingItems", "dossier.supplement.nothing");
    }
    return items;
  }

  private static String basis(SupplementStage stage) {
    return stage == SupplementStage.DESK ? AT_DESK : AFTER_APPRAISAL;
  }

  private static String text(Map<?, ?> values, String key) {
    Object value = values.get(key);
    return value == null ? null : value.toString();
  }
}
