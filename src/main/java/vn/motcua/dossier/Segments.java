package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRun;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.SegmentClock;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.procedure.AgencyParts;
import vn.motcua.procedure.Procedures;

/**
 * Whose the time is while several agencies work on one dossier: each has its own share of the term, by its own calendar
 * (Decree 61/2018 art. 19(6)). The one date promised to the citizen does not move with them.
 */
@Service
public class Segments {

  static final String BASIS = "61/2018/NĐ-CP art. 19(6)";

  private final Dossiers dossiers;
  private final AgencyFunctions functions;
  private final Procedures procedures;
  private final StatutoryClock statutoryClock;
  private final SegmentClock segmentClock;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Segments(
      Dossiers dossiers, AgencyFunctions functions, Procedures procedures, StatutoryClock statutoryClock,
      SegmentClock segmentClock, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.functions = functions;
    this.procedures = procedures;
    this.statutoryClock = statutoryClock;
    this.segmentClock = segmentClock;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * The share of the agency with that function begins.
   *
   * @throws Refusal when no agency has that function, or the procedure gives it no share
   */
  @Transactional
  public void begin(String code, String function) {
    Dossier dossier = dossiers.get(code);
    Agency agency = functions.doing(function, dossier.competentAgency());
    AgencyParts.Segment share = share(dossier.definitionKey(), function);
    Instant now = clock.instant();
    Instant due = segmentClock.due(share.term(), now, agency.code(), run(dossier).stops());
    dossiers.record(code, NewFact.of(FactKind.SEGMENT_STARTED, now, currentOfficer.get().id()).because(null, BASIS)
        .with("function", function).with("agency", agency.code()).with("agencyName", agency.name())
        .with("name", share.name()).with("term", share.term().toString()).with("dueAt", due.toString()));
  }

  /** It is done or taken away; of an ended dossier nothing more is told. */
  @Transactional
  public void end(String code, String function) {
    Dossier dossier = dossiers.get(code);
    Optional<SegmentTime> open = open(code, function);
    if (dossier.status().isClosed() || open.isEmpty()) {
      return;
    }
    SegmentTime segment = open.get();
    NewFact ended = NewFact.of(FactKind.SEGMENT_ENDED, clock.instant(), currentOfficer.get().id()).because(null, BASIS)
        .with("function", function).with("agency", segment.agency()).with("name", segment.name())
        .with("agencyName", started(code, function).detail("agencyName")).with("dueAt", segment.dueAt().toString());
    dossiers.record(code, segment.isLate(clock.instant()) ? ended.with("late", "true") : ended);
  }

  /** The share that runs now. */
  public Optional<SegmentTime> open(String code, String function) {
    return of(code, clock.instant()).stream().filter(each -> each.isOpen() && each.function().equals(function)).findFirst();
  }

  /** All shares of a dossier's term, in the order in which they began. */
  public List<SegmentTime> of(String code, Instant until) {
    return new SegmentReader(segmentClock, run(dossiers.get(code)), until).all();
  }

  private ClockRun run(Dossier dossier) {
    return statutoryClock.run(dossier.rules(), dossiers.facts(dossier.code()));
  }

  private ClockFact started(String code, String function) {
    return dossiers.facts(code).stream()
        .filter(fact -> fact.kind() == FactKind.SEGMENT_STARTED && function.equals(fact.detail("function")))
        .reduce((earlier, later) -> later).orElseThrow();
  }

  private AgencyParts.Segment share(String definitionKey, String function) {
    String property = "segment." + function + ".term";
    return procedures.find(definitionKey).flatMap(procedure -> procedure.agencies().segment(function))
        .orElseThrow(() -> Refusal.invalid(property, "procedure.property.missing", definitionKey, property));
  }
}
