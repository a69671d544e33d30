package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossiers;

/** Ties every parsed diagram to dossiers: its forms, its instance, and the trace of its tasks. No diagram can leave this out. */
class DossierParseListener extends AbstractBpmnParseListener {

  private static final Set<String> MAY_CHANGE = Set.of(
      TaskEntity.ASSIGNEE, TaskEntity.OWNER, TaskEntity.DELEGATION, TaskEntity.PRIORITY, TaskEntity.DUE_DATE,
      TaskEntity.FOLLOW_UP_DATE);

  private final DossierForms forms;
  private final TaskTrace trace;
  private final Dossiers dossiers;

  DossierParseListener(DossierForms forms, TaskTrace trace, Dossiers dossiers) {
    this.forms = forms;
    this.trace = trace;
    this.dossiers = dossiers;
  }

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    DiagramProperties.parse(process, definition);
    StartFormHandler shown = definition.getStartFormHandler();
    if (shown != null) {
      definition.setStartFormHandler(new StartThroughForm(shown, forms));
    }
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::requireDossier);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.setTaskFormHandler(new CompleteThroughForm(task.getTaskFormHandler(), forms));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) trace::handedOver);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) trace::claimed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::completed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) trace::interrupted);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, (TaskListener) DossierParseListener::updated);
  }

  @Override
  public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
    DossierTimers.Kind.mark(timer, definition);
  }

  private void completed(DelegateTask task) {
    forms.requireForm((TaskEntity) task);
    trace.completed(task);
  }

  /** A leader hands a task out and dates it. Its words are the diagram's: whatever he typed would stay in the engine. */
  private static void updated(DelegateTask task) {
    if (!MAY_CHANGE.containsAll(((TaskEntity) task).getPropertyChanges().keySet())) {
      throw Refusal.forbidden("engine.door.text");
    }
  }

  /**
   * An instance belongs to a dossier that has none yet, or is called by an instance of the same dossier, or is the late branch of one
   * that ended late, or a question that the program puts to another agency beside its diagram.
   */
  private void requireDossier(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    ExecutionEntity caller = instance.getSuperExecution();
    String code = instance.getProcessBusinessKey();
    boolean belongs = caller == null
        ? code != null && (isLateBranch(instance, code) || isQuestion(instance, code) || bind(instance, code))
        : caller.getProcessBusinessKey() != null && caller.getProcessBusinessKey().equals(code);
    if (!belongs) {
      throw Refusal.conflict("engine.instance.noDossier", instance.getProcessDefinition().getName());
    }
  }

  private boolean bind(ExecutionEntity instance, String code) {
    return dossiers.bindInstance(
        code, instance.getId(), instance.getProcessDefinition().getKey(), instance.getProcessDefinitionId());
  }

  private static boolean isQuestion(ExecutionEntity instance, String code) {
    return ConsultBranchStarter.DIAGRAM.equals(instance.getProcessDefinition().getKey())
        && FormSubmissions.current().isConsultingFor(code);
  }

  private boolean isLateBranch(ExecutionEntity instance, String code) {
    return LateBranchStarter.DIAGRAM.equals(instance.getProcessDefinition().getKey())
        && dossiers.find(code).filter(dossier -> dossier.late() && dossier.status().isClosed()).isPresent();
  }
}
