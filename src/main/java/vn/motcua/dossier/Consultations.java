package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.LastMinute;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.procedure.AgencyParts;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/**
 * Another agency is asked for its opinion within a time of its own, counted by its own calendar. The dossier's clock runs on. What
 * silence means, the procedure says.
 */
@Service
public class Consultations {

  static final String BASIS = "61/2018/NĐ-CP art. 19(5)";

  private final Dossiers dossiers;
  private final InvolvedAgencies involved;
  private final AgencyFunctions functions;
  private final Procedures procedures;
  private final StatutoryClock statutoryClock;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Consultations(
      Dossiers dossiers, InvolvedAgencies involved, AgencyFunctions functions, Procedures procedures, StatutoryClock statutoryClock,
      CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.involved = involved;
    this.functions = functions;
    this.procedures = procedures;
    this.statutoryClock = statutoryClock;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * From now on the agency may read the dossier and its time runs.
   *
   * @param function of the agency that is asked
   * @throws Refusal when no agency has that function, its time is not in the diagram, or it is being asked already
   */
  @Transactional
  void ask(String code, String function) {
    if (involved.consultation(code, function).isPresent()) {
      throw Refusal.conflict("dossier.consultation.open", code, function);
    }
    Dossier dossier = dossiers.get(code);
    Agency agency = functions.doing(function, dossier.competentAgency());
    Term limit = procedures.find(dossier.definitionKey()).map(Procedure::agencies).orElse(AgencyParts.NONE)
        .consultLimit(dossier.definitionKey(), function);
    Instant until = statutoryClock.consultationLimit(clock.instant(), limit, agency.code());
    dossiers.record(code, NewFact.of(FactKind.CONSULTATION_ASKED, clock.instant(), currentOfficer.get().id()).because(null, BASIS)
        .with("function", function).with("agency", agency.code()).with("agencyName", agency.name())
        .with("term", limit.toString()).with("dueAt", until.toString()));
  }

  /** @param opinion agreed or notAgreed */
  @Transactional
  void answered(String code, String function, String opinion) {
    end(code, open(code, function), opinion);
  }

  /**
   * Nobody answered.
   *
   * @throws Refusal conflict, while the agency still has time
   */
  @Transactional
  void silent(String code, String function) {
    ClockFact asked = open(code, function);
    if (clock.instant().isBefore(LastMinute.over(limit(asked)))) {
      throw Refusal.conflict("dossier.consultation.notOver", code, asked.detail("agency"));
    }
    end(code, asked, "silent");
  }

  /** Last minute of the agency that is being asked. */
  public Instant limit(String code, String function) {
    return limit(open(code, function));
  }

  private void end(String code, ClockFact asked, String opinion) {
    dossiers.record(code, NewFact.of(FactKind.CONSULTATION_ANSWERED, clock.instant(), currentOfficer.get().id())
        .because(null, BASIS).with("function", asked.detail("function")).with("agency", asked.detail("agency"))
        .with("agencyName", asked.detail("agencyName")).with("opinion", opinion));
  }

  private ClockFact open(String code, String function) {
    return involved.consultation(code, function)
        .orElseThrow(() -> Refusal.conflict("dossier.consultation.none", code, function));
  }

  private static Instant limit(ClockFact asked) {
    return Instant.parse(asked.detail("dueAt"));
  }
}
