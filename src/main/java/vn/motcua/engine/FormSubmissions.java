package vn.motcua.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import vn.motcua.dossier.ReceptionOrigin;

/** What one engine command knows about forms: which tasks came through their form, and where a reception comes from. */
class FormSubmissions implements Session {

  private final Set<String> submittedTasks = new HashSet<>();
  private ReceptionOrigin origin;

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

  @Override
  public void flush() {
    // Holds nothing that goes to the database.
  }

  @Override
  public void close() {
    submittedTasks.clear();
  }
}
