package vn.motcua.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import vn.motcua.dossier.ReceptionOrigin;

/**
 * What one engine command knows about where things come from: which tasks came through their form, where a reception comes from,
 * and which dossier the program is about to ask an opinion for.
 */
class FormSubmissions implements Session {

  private final Set<String> submittedTasks = new HashSet<>();
  private ReceptionOrigin origin;
  private String consulting;

  static FormSubmissions current() {
    return Context.getCommandContext().getSession(FormSubmissions.class);
  }

  void submitted(String taskId) {
    submittedTasks.add(taskId);
  }

  boolean wasSubmitted(String taskId) {
    return submittedTasks.contains(taskId);
  }

  void receivedFrom(ReceptionOrigin newOrigin) {
    origin = newOrigin;
  }

  /** Null at the counter. */
  ReceptionOrigin origin() {
    return origin;
  }

  void consultFor(String dossierCode) {
    consulting = dossierCode;
  }

  boolean isConsultingFor(String dossierCode) {
    return dossierCode.equals(consulting);
  }

  @Override
  public void flush() {
    // Holds nothing that goes to the database.
  }

  @Override
  public void close() {
    submittedTasks.clear();
  }
}
