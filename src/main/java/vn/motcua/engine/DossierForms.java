package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReceptionOrigin;
import vn.motcua.dossier.Receptions;
import vn.motcua.procedure.FormSchema;
import vn.motcua.procedure.FormSubmission;
import vn.motcua.procedure.FormValidator;

/**
 * What happens to a submitted form before the engine sees it: it is checked against its form, persons and free text go to the
 * dossier, and the engine gets the keys that the form marks as its own.
 */
class DossierForms {

  private final DeployedForms forms;
  private final SubmittedValues values;
  private final FormValidator validator;
  private final ReceptionReader receptionReader;
  private final Receptions receptions;
  private final Dossiers dossiers;

  DossierForms(
      DeployedForms forms, SubmittedValues values, FormValidator validator, ReceptionReader receptionReader,
      Receptions receptions, Dossiers dossiers) {
    this.forms = forms;
    this.values = values;
    this.validator = validator;
    this.receptionReader = receptionReader;
    this.receptions = receptions;
    this.dossiers = dossiers;
  }

  /** A start form makes the dossier; its code is the business key, whatever the client sent as one. */
  void start(VariableMap submitted, ExecutionEntity instance) {
    ProcessDefinitionEntity definition = instance.getProcessDefinition();
    FormSubmission submission = checked(definition, values.plain(submitted));
    instance.setProcessBusinessKey(receive(definition, submission, FormSubmissions.current().origin()));
    submission.process().forEach(instance::setVariable);
  }

  /** Makes the dossier of a start form without an instance that runs it. */
  String keep(ProcessDefinitionEntity definition, ReceptionOrigin origin, Map<String, Object> form) {
    return receive(definition, checked(definition, form), origin);
  }

  private FormSubmission checked(ProcessDefinitionEntity definition, Map<String, Object> form) {
    FormSchema schema = forms.find(definition.getStartFormDefinition(), definition.getDeploymentId())
        .orElseThrow(() -> Refusal.conflict("engine.startForm.none", definition.getName()));
    return validator.validate(schema, form);
  }

  private String receive(ProcessDefinitionEntity definition, FormSubmission submission, ReceptionOrigin origin) {
    return receptions.receive(receptionReader.read(definition.getId(), submission, origin));
  }

  void complete(VariableMap submitted, TaskEntity task) {
    Optional<FormSchema> schema = schemaOf(task);
    if (schema.isEmpty()) {
      if (!submitted.isEmpty()) {
        throw Refusal.invalid(submitted.keySet().iterator().next(), "procedure.form.none");
      }
      return;
    }
    FormSubmission submission = validator.validate(schema.get(), values.plain(submitted));
    FormSubmissions.current().submitted(task.getId());
    dossiers.addEntries(codeOf(task), task.getTaskDefinitionKey(), submission.dossier());
    submission.process().forEach(task::setVariable);
  }

  /** A task whose form asks for something can't be completed past it. */
  void requireForm(TaskEntity task) {
    boolean asks = schemaOf(task).map(FormSchema::asksForSomething).orElse(false);
    if (asks && !FormSubmissions.current().wasSubmitted(task.getId())) {
      throw Refusal.conflict("procedure.form.mustSubmit", task.getName());
    }
  }

  /** Whether the form of a task can be submitted with these values and no others. */
  boolean takes(TaskEntity task, Map<String, Object> form) {
    return schemaOf(task).filter(schema -> isComplete(schema, form)).isPresent();
  }

  /** What a task's form would take for one of these options to be chosen and nothing else said; empty when it wants more. */
  Optional<Map<String, Object>> choosing(TaskEntity task, List<String> options) {
    return schemaOf(task).flatMap(schema -> options.stream().flatMap(option -> schema.choiceWith(option).stream()
        .map(key -> Map.<String, Object>of(key, option))).filter(form -> isComplete(schema, form)).findFirst());
  }

  private boolean isComplete(FormSchema schema, Map<String, Object> form) {
    try {
      validator.validate(schema, form);
      return true;
    } catch (Refusal wantsMore) {
      return false;
    }
  }

  /** @throws NullValueException when somebody completed the task since it was read, and its execution is gone */
  static String codeOf(TaskEntity task) {
    if (task.getExecution() == null) {
      throw new NullValueException("The execution of task " + task.getId() + " has ended");
    }
    return task.getExecution().getProcessBusinessKey();
  }

  private Optional<FormSchema> schemaOf(TaskEntity task) {
    FormDefinition definition = task.getTaskDefinition() == null ? null : task.getTaskDefinition().getFormDefinition();
    if (definition == null) {
      return Optional.empty();
    }
    return forms.find(definition, task.getProcessDefinition().getDeploymentId());
  }
}
