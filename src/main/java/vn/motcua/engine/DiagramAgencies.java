package vn.motcua.engine;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.AgencyFunctions;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** What diagrams call {@code agency}: the candidate group of a role at the agency that decides or that received. */
@Component("agency")
class DiagramAgencies {

  private final Dossiers dossiers;
  private final AgencyFunctions functions;

  DiagramAgencies(Dossiers dossiers, AgencyFunctions functions) {
    this.dossiers = dossiers;
    this.functions = functions;
  }

  /** {@code thu-ly} becomes {@code thu-ly.H99.100}, at the competent agency of the dossier at hand. */
  public String group(String role) {
    return role + "." + dossier().competentAgency();
  }

  /** The role at the agency that does a thing, such as {@code cong-an}, for the competent agency of the dossier at hand. */
  public String group(String role, String function) {
    return role + "." + functions.doing(function, dossier().competentAgency()).code();
  }

  /** The same with the function that a declared variable of the instance at hand holds. */
  public String groupOf(String role, String variable) {
    return group(role, (String) Context.getBpmnExecutionContext().getExecution().getVariable(variable));
  }

  public String receivingGroup(String role) {
    return role + "." + dossier().receivingAgency();
  }

  /** Who owes the explanation that is asked for now; null when nobody in particular does. */
  public String explainer() {
    return dossiers.facts(dossier().code()).stream().filter(fact -> fact.kind() == FactKind.EXPLANATION_OWED)
        .reduce((first, last) -> last).map(fact -> fact.detail("officer")).orElse(null);
  }

  /** True when another agency than the one that received the dossier decides it. */
  public boolean elsewhere() {
    Dossier dossier = dossier();
    return !dossier.competentAgency().equals(dossier.receivingAgency());
  }

  private Dossier dossier() {
    BpmnExecutionContext context = Context.getBpmnExecutionContext();
    return dossiers.get(context.getExecution().getProcessBusinessKey());
  }
}
