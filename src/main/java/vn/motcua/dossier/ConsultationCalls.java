package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;
import vn.motcua.procedure.AgencyParts;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/**
 * Whoever handles a dossier asks another agency for its opinion (lấy ý kiến) when it is needed, also where the diagram does not
 * ask by itself. Only agencies that the procedure names with a time to answer in can be asked: without one nobody could say when
 * silence begins.
 */
@Service
public class ConsultationCalls {

  /** Under this key forms keep what is asked, so that whoever is asked finds it where he looks. */
  private static final String QUESTION = "consultQuestion";
  private static final String STEP = "Task_AskOpinion";
  private static final Set<String> HANDLERS = Set.of("thu-ly", "lanh-dao-phong", "lanh-dao");

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final InvolvedAgencies involved;
  private final AgencyFunctions functions;
  private final Procedures procedures;
  private final ConsultBranches branches;
  private final CurrentOfficer currentOfficer;

  ConsultationCalls(
      Dossiers dossiers, DossierAccess access, InvolvedAgencies involved, AgencyFunctions functions, Procedures procedures,
      ConsultBranches branches, CurrentOfficer currentOfficer) {
    this.dossiers = dossiers;
    this.access = access;
    this.involved = involved;
    this.functions = functions;
    this.procedures = procedures;
    this.branches = branches;
    this.currentOfficer = currentOfficer;
  }

  /**
   * An agency that can be asked.
   *
   * @param function what it does, by which it is asked
   * @param limit how long it may take
   */
  public record Askable(String function, Agency agency, Term limit) {}

  /** Whom the officer who acts in this thread may ask now, by function; nobody who is being asked already. */
  public List<Askable> askable(Dossier dossier) {
    Officer officer = currentOfficer.get();
    boolean handles = HANDLERS.stream().anyMatch(officer::hasRole) && dossier.competentAgency().equals(officer.agency());
    if (!handles || dossier.status() != DossierStatus.IN_PROCESS) {
      return List.of();
    }
    return limits(dossier).entrySet().stream().sorted(Map.Entry.comparingByKey())
        .filter(limit -> involved.consultation(dossier.code(), limit.getKey()).isEmpty())
        .flatMap(limit -> agency(limit.getKey(), dossier).stream()
            .map(agency -> new Askable(limit.getKey(), agency, limit.getValue()))).toList();
  }

  /**
   * @param question what the agency is asked, 5 to 2000 characters
   * @throws Refusal when the officer may not ask that agency about this dossier now
   */
  @Transactional
  public void ask(String code, String function, String question) {
    Dossier dossier = dossiers.get(code);
    access.requireChange(dossier);
    if (askable(dossier).stream().noneMatch(each -> each.function().equals(function))) {
      throw Refusal.conflict("dossier.consultation.notNow", code, function);
    }
    dossiers.addEntries(code, STEP, Map.of(QUESTION, question));
    branches.open(code, function);
  }

  private Map<String, Term> limits(Dossier dossier) {
    return procedures.find(dossier.definitionKey()).map(Procedure::agencies).orElse(AgencyParts.NONE).consultLimits();
  }

  /** Nobody, where no agency does that here. */
  private List<Agency> agency(String function, Dossier dossier) {
    try {
      return List.of(functions.doing(function, dossier.competentAgency()));
    } catch (Refusal nobody) {
      return List.of();
    }
  }
}
