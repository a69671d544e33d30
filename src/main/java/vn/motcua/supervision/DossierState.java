package vn.motcua.supervision;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.Corrections;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Term;
import vn.motcua.dossier.Dossier;

/** How a dossier stands by the facts that were written down so far. Filled while they are read, then only asked. */
final class DossierState {

  private static final String LETTER_FORM = "04";
  private static final String REPORT_FORM = "GT";
  /** Diagrams whose tasks are about lateness and letters, not about what the citizen asked for. */
  private static final List<String> BESIDE = List.of("common-late-", "common-send-letter");

  private final String handlers;
  private final Set<String> handling = new HashSet<>(4);
  private final Set<FactKind> happened = EnumSet.noneOf(FactKind.class);
  private boolean measured;
  private ClockFact end;
  private Instant lateSince;
  private boolean papersAsked;
  private boolean dutyAsked;
  private int timesAsked;
  private boolean letterOut;
  private boolean reportOut;
  private boolean paid;
  private boolean paidOnline;
  private boolean granted;
  private String officer = "";

  private DossierState(Dossier dossier) {
    handlers = "thu-ly." + dossier.competentAgency();
    measured = dossier.rules().term().unit() != Term.Unit.UNTIL;
  }

  /** @param facts those of one dossier that were written down by some instant, in order */
  static DossierState of(Dossier dossier, List<ClockFact> facts) {
    DossierState state = new DossierState(dossier);
    Corrections.applied(facts).forEach(state::read);
    return state;
  }

  boolean isAccepted() {
    return happened.contains(FactKind.ACCEPTED);
  }

  /** Accepted and not ended. */
  boolean isOpen() {
    return isAccepted() && end == null;
  }

  /** The first fact that ended it, or null. */
  ClockFact end() {
    return end;
  }

  boolean isLate() {
    return lateSince != null;
  }

  /** The date that was missed; null while it is not late. */
  Instant lateSince() {
    return lateSince;
  }

  /** A second request for papers counts against the agency in the 766 index. */
  boolean wasAskedTwice() {
    return timesAsked > 1;
  }

  /** Who had a step of the role thu-ly last; empty when nobody did. */
  String officer() {
    return officer;
  }

  boolean happened(FactKind kind) {
    return happened.contains(kind);
  }

  boolean isGranted() {
    return granted;
  }

  boolean hadDuty() {
    return paid || happened.contains(FactKind.DUTY_ASKED);
  }

  boolean isPaidOnline() {
    return paidOnline;
  }

  /** The stocks it stands in. */
  Set<Measure> stocks() {
    Set<Measure> stocks = EnumSet.noneOf(Measure.class);
    if (isOpen()) {
      stocks.add(openAs());
      if (wasAskedTwice() && !isLate()) {
        stocks.add(Measure.OPEN_ASKED_TWICE);
      }
    }
    if (isAccepted() && happened.contains(FactKind.FINISHED) && !happened.contains(FactKind.RETURNED)) {
      stocks.add(Measure.AWAITING_RETURN);
    }
    if (isLate() && !letterOut) {
      stocks.add(Measure.LETTERS_OWED);
    }
    if (isLate() && !reportOut) {
      stocks.add(Measure.REPORTS_OWED);
    }
    return stocks;
  }

  /** Late stays late while papers are awaited: asking for them excuses nothing. */
  private Measure openAs() {
    if (isLate()) {
      return Measure.OPEN_OVERDUE;
    }
    if (papersAsked) {
      return Measure.OPEN_PAPERS;
    }
    if (dutyAsked) {
      return Measure.OPEN_DUTY;
    }
    return measured ? Measure.OPEN_IN_TERM : Measure.OPEN_UNMEASURED;
  }

  private void read(ClockFact fact) {
    happened.add(fact.kind());
    switch (fact.kind()) {
      case CASE_CHANGED -> measured = Term.parse(fact.detail("term")).unit() != Term.Unit.UNTIL;
      case SUPPLEMENT_ASKED -> askPapers();
      case SUPPLEMENT_INCOMPLETE -> papersAsked = true;
      case SUPPLEMENT_RECEIVED -> papersAsked = false;
      case DUTY_ASKED -> dutyAsked = true;
      case DUTY_PAID -> dutyAsked = false;
      case PAID -> pay(fact);
      case REFUSED, WITHDRAWAL_GRANTED, STOPPED -> end(fact);
      case FINISHED -> {
        granted = "granted".equals(fact.detail("result"));
        end(fact);
      }
      case HANDED_OVER, CLAIMED, COMPLETED -> readStep(fact);
      default -> readLateness(fact);
    }
  }

  private void readLateness(ClockFact fact) {
    switch (fact.kind()) {
      case BECAME_LATE -> {
        lateSince = fact.at();
        reportOut = false;
      }
      case LATE_ANNULLED -> lateSince = null;
      // Nobody asked for anything, so nobody is written to.
      case EXPLANATION_OWED -> letterOut |= "none".equals(fact.detail("letter"));
      case LETTER_ISSUED -> issue(fact);
      default -> { }
    }
  }

  private void askPapers() {
    timesAsked += papersAsked ? 0 : 1;
    papersAsked = true;
  }

  private void pay(ClockFact fact) {
    boolean something = !"0".equals(fact.detail("amount"));
    paid |= something;
    paidOnline |= something && "online".equals(fact.detail("channel"));
  }

  private void end(ClockFact fact) {
    if (end == null) {
      end = fact;
    }
  }

  private void issue(ClockFact fact) {
    boolean first = fact.detail("replaces") == null;
    letterOut |= first && LETTER_FORM.equals(fact.detail("form"));
    reportOut |= first && isLate() && REPORT_FORM.equals(fact.detail("form"));
  }

  private void readStep(ClockFact fact) {
    String task = fact.detail("task");
    String diagram = fact.detail("diagram");
    if (task == null || diagram != null && BESIDE.stream().anyMatch(diagram::startsWith)) {
      return;
    }
    if (fact.kind() == FactKind.HANDED_OVER) {
      remember(task, fact.detail("group"));
    } else if (handling.contains(task) && fact.detail("officer") != null) {
      officer = fact.detail("officer");
    }
  }

  private void remember(String task, String groups) {
    if (groups != null && List.of(groups.split(",")).contains(handlers)) {
      handling.add(task);
    }
  }
}
