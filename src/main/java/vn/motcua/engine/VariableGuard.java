package vn.motcua.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import vn.motcua.Refusal;

/**
 * Refuses every variable that a process did not declare, and every value that is not of its declared type, through whatever door it
 * comes: form, complete, variables, message, start. It listens where the engine writes its history, because a variable that is
 * removed later stays there.
 */
class VariableGuard implements HistoryEventHandler {

  /** Set by the engine itself in multi-instance bodies. */
  private static final Set<String> ENGINE_OWN =
      Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricFormPropertyEventEntity property) {
      throw Refusal.invalid(
          property.getPropertyId(), "procedure.variable.undeclared", property.getPropertyId(), event.getProcessDefinitionKey());
    }
    if (event instanceof HistoricVariableUpdateEventEntity variable && !isDeletion(event)) {
      check(variable);
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  private static void check(HistoricVariableUpdateEventEntity variable) {
    String name = variable.getVariableName();
    if (ENGINE_OWN.contains(name)) {
      return;
    }
    // A task declares none of its own, and NoVariablesOfTasks would never find it.
    if (variable.getProcessDefinitionId() == null || variable.getTaskId() != null) {
      String process = variable.getProcessDefinitionKey() == null ? "-" : variable.getProcessDefinitionKey();
      throw Refusal.invalid(name, "procedure.variable.undeclared", name, process);
    }
    ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedProcessDefinitionById(variable.getProcessDefinitionId());
    DiagramProperties.variablesOf(definition).check(name, value(variable));
  }

  private static Object value(HistoricVariableUpdateEventEntity variable) {
    return switch (variable.getSerializerName()) {
      case "null" -> null;
      case "integer" -> variable.getLongValue() == null ? null : variable.getLongValue().intValue();
      case "long", "short" -> variable.getLongValue();
      case "boolean" -> variable.getLongValue() == null ? null : variable.getLongValue() == 1L;
      case "string" -> variable.getTextValue();
      default -> variable;
    };
  }

  private static boolean isDeletion(HistoryEvent event) {
    return event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)
        || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE);
  }
}
