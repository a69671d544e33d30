package vn.motcua.support;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Remembers which elements and flows of each diagram were walked. Our own hundred lines, because the known coverage library builds
 * its own engine configuration and would not measure the engine that ships.
 */
@Component
public class DiagramCoverage extends AbstractProcessEnginePlugin {

  private final Map<String, Set<String>> walked = new ConcurrentHashMap<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var listeners = new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
    listeners.add(new Marking());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  public void forget(String definitionKey) {
    walked.remove(definitionKey);
  }

  /** Elements and flows of the newest version that nothing walked. */
  public Set<String> missing(String definitionKey, RepositoryService repository) {
    BpmnModelInstance model = repository.getBpmnModelInstance(repository.createProcessDefinitionQuery()
        .processDefinitionKey(definitionKey).latestVersion().singleResult().getId());
    Set<String> missing = new TreeSet<>();
    model.getModelElementsByType(FlowNode.class).stream().map(FlowElement::getId).forEach(missing::add);
    model.getModelElementsByType(SequenceFlow.class).stream().map(FlowElement::getId).forEach(missing::add);
    missing.removeAll(walked.getOrDefault(definitionKey, Set.of()));
    return missing;
  }

  private void mark(String definitionKey, String element) {
    walked.computeIfAbsent(definitionKey, any -> new ConcurrentSkipListSet<>()).add(element);
  }

  private final class Marking extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
      markAll(definition, definition.getKey());
    }

    private void markAll(ScopeImpl scope, String key) {
      for (ActivityImpl activity : scope.getActivities()) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
            (ExecutionListener) execution -> mark(key, activity.getId()));
        activity.getOutgoingTransitions().forEach(transition -> ((TransitionImpl) transition).addListener(
            ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> mark(key, transition.getId())));
        markAll(activity, key);
      }
    }
  }
}
