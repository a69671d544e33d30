package vn.motcua.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.motcua.Texts;

/** Desks on the real engine: forms are submitted with the officer's own rights, so every rule of the real doors holds. */
class EngineDesk implements SandboxDesk {

  private final ProcessEngine engine;
  private final ObjectMapper json = new ObjectMapper();
  private final Texts texts = new Texts();

  EngineDesk(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public String receive(String officerId, String procedure, Map<String, Object> startForm) {
    ProcessDefinition definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(procedure).latestVersion().singleResult();
    if (definition == null) {
      throw new IllegalStateException("No diagram " + procedure + " is live, so nothing can be received on it");
    }
    JsonNode form = read(() -> engine.getFormService().getDeployedStartForm(definition.getId()));
    VariableMap filled = variables(filler().fill(form, startForm));
    ProcessInstance instance = as(officerId, () -> engine.getFormService().submitStartForm(definition.getId(), filled));
    return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance.getId())
        .singleResult().getBusinessKey();
  }

  @Override
  public List<OpenTask> tasks() {
    Map<String, String> codes = engine.getRuntimeService().createProcessInstanceQuery().active().list().stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(Execution::getId, ProcessInstance::getBusinessKey));
    return engine.getTaskService().createTaskQuery().active().orderByTaskCreateTime().asc().list().stream()
        .filter(task -> codes.containsKey(task.getProcessInstanceId()))
        .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey(), codes.get(task.getProcessInstanceId())))
        .toList();
  }

  @Override
  public String officerFor(OpenTask task) {
    String named = engine.getTaskService().createTaskQuery().taskId(task.id()).singleResult().getAssignee();
    return named == null ? anyOf(task) : named;
  }

  private String anyOf(OpenTask task) {
    return engine.getTaskService().getIdentityLinksForTask(task.id()).stream()
        .filter(link -> link.getGroupId() != null)
        .flatMap(link -> engine.getIdentityService().createUserQuery().memberOfGroup(link.getGroupId()).list().stream())
        .map(User::getId).sorted().findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody may do task " + task.key() + " of " + task.dossierCode()));
  }

  @Override
  public void complete(String officerId, String taskId, Map<String, Object> form) {
    JsonNode asked = read(() -> engine.getFormService().getDeployedTaskForm(taskId));
    VariableMap filled = variables(filler().fill(asked, form));
    as(officerId, () -> {
      engine.getTaskService().claim(taskId, officerId);
      engine.getFormService().submitTaskForm(taskId, filled);
      return taskId;
    });
  }

  private <T> T as(String officerId, Supplier<T> action) {
    List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(officerId).list().stream()
        .map(Group::getId).toList();
    engine.getIdentityService().setAuthentication(officerId, groups);
    try {
      return action.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private FormFiller filler() {
    LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ClockPush.ZONE);
    return new FormFiller(texts.text("sandbox.seed.anyText"), today);
  }

  /** A browser sends lists and groups as JSON and everything else as it is. */
  private VariableMap variables(Map<String, Object> form) {
    VariableMap variables = Variables.createVariables();
    form.forEach((key, value) -> {
      if (value instanceof Map || value instanceof List) {
        variables.putValueTyped(key, SpinValues.jsonValue(written(value)).create());
      } else {
        variables.putValue(key, value);
      }
    });
    return variables;
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode read(Supplier<InputStream> form) {
    try (InputStream content = form.get()) {
      return json.readTree(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
