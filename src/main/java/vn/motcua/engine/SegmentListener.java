package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.motcua.dossier.Segments;

/**
 * A step, a call or a sub-process with the extension property {@code segment} is an agency's share of the term: it begins when
 * the element is entered and ends when it is left, however it is left. {@code =name} reads the function from a variable.
 */
class SegmentListener extends AbstractBpmnParseListener {

  private static final String SEGMENT = "segment";

  private final Segments segments;

  SegmentListener(Segments segments) {
    this.segments = segments;
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    listen(element, activity);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    listen(element, activity);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    listen(element, activity);
  }

  private void listen(Element element, ActivityImpl activity) {
    String function = DiagramProperties.read(element).get(SEGMENT);
    if (function == null || function.isBlank()) {
      return;
    }
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
        (ExecutionListener) execution -> segments.begin(execution.getProcessBusinessKey(), named(function.trim(), execution)), 0);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END,
        (ExecutionListener) execution -> segments.end(execution.getProcessBusinessKey(), named(function.trim(), execution)));
  }

  private static String named(String function, DelegateExecution execution) {
    return function.startsWith("=") ? (String) execution.getVariable(function.substring(1)) : function;
  }
}
