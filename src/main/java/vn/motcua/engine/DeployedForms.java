package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import vn.motcua.Refusal;
import vn.motcua.procedure.FormSchema;

/** The forms of deployed diagrams, read once each: a deployed form never changes. */
class DeployedForms {

  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  /**
   * @param deploymentId deployment of the diagram that refers to the form
   * @return empty when the element has no form
   * @throws Refusal when the form is bound otherwise than by deployment, or is not there
   */
  Optional<FormSchema> find(FormDefinition definition, String deploymentId) {
    Expression key = definition == null ? null : definition.getCamundaFormDefinitionKey();
    if (key == null) {
      return Optional.empty();
    }
    String id = key.getExpressionText();
    return Optional.of(schemas.computeIfAbsent(deploymentId + "/" + id, any -> load(id, deploymentId)));
  }

  private static FormSchema load(String id, String deploymentId) {
    CommandContext command = Context.getCommandContext();
    CamundaFormDefinitionEntity form =
        command.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, id);
    if (form == null) {
      throw Refusal.invalid("form", "procedure.form.unreadable", id);
    }
    ResourceEntity resource =
        command.getResourceManager().findResourceByDeploymentIdAndResourceName(deploymentId, form.getResourceName());
    return FormSchema.parse(id, new String(resource.getBytes(), StandardCharsets.UTF_8));
  }
}
