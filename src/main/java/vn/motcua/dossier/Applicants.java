package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.Procedures;

/** Who asks: a citizen or an organisation, or in an internal procedure (thủ tục hành chính nội bộ) another agency. */
@Component
public class Applicants {

  private final Procedures procedures;
  private final Agencies agencies;

  Applicants(Procedures procedures, Agencies agencies) {
    this.procedures = procedures;
    this.agencies = agencies;
  }

  /** Whether the rules of the one-stop unit towards citizens hold: the answer in eight hours, the letter of apology. */
  public boolean areCitizens(Dossier dossier) {
    return procedures.ofDiagram(dossier.definitionKey()).map(Procedure::kind)
        .map(kind -> kind != ProcedureKind.INTERNAL && kind != ProcedureKind.FEEDBACK).orElse(true);
  }

  /** In an internal procedure the agency whose officer hands it in, whatever the form says. */
  Person of(Procedure procedure, Reception reception) {
    if (procedure.kind() != ProcedureKind.INTERNAL) {
      return reception.applicant();
    }
    Agency agency = agencies.get(reception.receivingAgency());
    return new Person(agency.name(), null, null, null, agency.address(), agency.phone(), agency.email());
  }
}
