package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementRoads;
import vn.motcua.procedure.picture.DiagramStep;
import vn.motcua.procedure.picture.DiagramSteps;

/** Finds the procedure's own call of the shared diagram; a step that does not lead there is cancelled, the token set on it. */
@Component
class RoadsToSupplement implements SupplementRoads {

  private static final String SHARED = "common-supplement";
  private static final String LEADER = "lanh-dao";
  /** What forms call the choice: the first request, and the second that some laws allow. */
  private static final List<String> OPTIONS = List.of("supplement", "guide");

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final DossierForms forms;

  RoadsToSupplement(ObjectProvider<ProcessEngineConfigurationImpl> engine, DossierForms forms) {
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public Optional<Road> from(Dossier dossier) {
    return in(command -> {
      List<TaskEntity> open = steps(command, dossier);
      Optional<Road> offered = open.stream().flatMap(task -> forms.choosing(task, OPTIONS).stream()
          .map(form -> new Road(TasksOfOfficers.task(task), form))).findFirst();
      return offered.or(() -> open.size() == 1 ? leaving(command, open.get(0)) : Optional.empty());
    });
  }

  @Override
  public void takeAway(Dossier dossier, Road road) {
    in(command -> command.runWithoutAuthorization(() -> {
      TaskEntity task = command.getTaskManager().findTaskById(road.task().id());
      String call = call(file(command, task.getProcessDefinition()), task).orElseThrow();
      engine.getObject().getRuntimeService().createProcessInstanceModification(task.getProcessInstanceId())
          .startBeforeActivity(call).cancelActivityInstance(task.getExecution().getActivityInstanceId()).execute();
      return null;
    }));
  }

  private Optional<Road> leaving(CommandContext command, TaskEntity task) {
    byte[] file = file(command, task.getProcessDefinition());
    return call(file, task).isPresent() && isSignedLater(file, task)
        ? Optional.of(new Road(TasksOfOfficers.task(task), Map.of())) : Optional.empty();
  }

  /** A leader has this step, or one after it. */
  private static boolean isSignedLater(byte[] file, TaskEntity task) {
    String key = task.getProcessDefinition().getKey();
    String here = task.getTaskDefinitionKey();
    Stream<DiagramStep> itself = DiagramSteps.read(file, key).stream().filter(step -> step.id().equals(here));
    return Stream.concat(itself, DiagramSteps.ahead(file, key, Set.of(here)).stream())
        .anyMatch(step -> step.roles().stream().anyMatch(who -> who.role().equals(LEADER)));
  }

  private static Optional<String> call(byte[] file, TaskEntity task) {
    return DiagramSteps.read(file, task.getProcessDefinition().getKey()).stream()
        .filter(step -> SHARED.equals(step.called())).map(DiagramStep::id).findFirst();
  }

  private static List<TaskEntity> steps(CommandContext command, Dossier dossier) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.processInstanceBusinessKey(dossier.code());
    query.processDefinitionKey(dossier.definitionKey());
    return command.runWithoutAuthorization(() -> command.getTaskManager().findTasksByQueryCriteria(query)).stream()
        .map(TaskEntity.class::cast).toList();
  }

  private static byte[] file(CommandContext command, ProcessDefinitionEntity definition) {
    return command.getResourceManager()
        .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName()).getBytes();
  }

  private <T> T in(Command<T> command) {
    return engine.getObject().getCommandExecutorTxRequired().execute(command);
  }
}
