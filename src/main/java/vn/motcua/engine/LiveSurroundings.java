package vn.motcua.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.motcua.procedure.Role;
import vn.motcua.procedure.check.CheckedFile;
import vn.motcua.procedure.check.KnownSurroundings;
import vn.motcua.procedure.check.Surroundings;

/**
 * What a deployment finds around it: what is live, and what lies in the application itself and is going to be. So the order in
 * which the folders are deployed at the first start does not matter.
 */
class LiveSurroundings implements Surroundings {

  private final DiagramBeans beans;
  private final ResourcePatternResolver resolver;
  private final Map<String, Map<String, String>> shipped = new ConcurrentHashMap<>();

  LiveSurroundings(DiagramBeans beans, ResourcePatternResolver resolver) {
    this.beans = beans;
    this.resolver = resolver;
  }

  @Override
  public Optional<Map<String, String>> diagram(String processId) {
    CommandContext command = Context.getCommandContext();
    ProcessDefinitionEntity newest = command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(processId);
    if (newest == null) {
      return shipped(processId);
    }
    Map<String, String> properties = DiagramProperties.of(
        command.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(newest.getId()));
    return Optional.of(properties == null ? Map.of() : properties);
  }

  private Optional<Map<String, String>> shipped(String processId) {
    if (!processId.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    Map<String, String> known = shipped.get(processId);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      for (Resource resource : resolver.getResources("classpath*:processes/**/" + processId + ".bpmn")) {
        try (InputStream content = resource.getInputStream()) {
          CheckedFile file = new CheckedFile(processId + ".bpmn", content.readAllBytes());
          shipped.putAll(KnownSurroundings.diagramsOf(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Optional.ofNullable(shipped.get(processId));
  }

  @Override
  public boolean hasForm(String formId) {
    return Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId) != null;
  }

  @Override
  public boolean hasDecision(String decisionId) {
    return Context.getCommandContext().getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decisionId) != null;
  }

  @Override
  public Set<String> beans() {
    return beans.names();
  }

  @Override
  public Set<String> roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
  }

  /** An agency's functions are data of the province; the work itself says which agency is missing. */
  @Override
  public Set<String> agencyFunctions() {
    return Set.of();
  }
}
