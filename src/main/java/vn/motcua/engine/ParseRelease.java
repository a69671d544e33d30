package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets go of the parser when a diagram is read. Every activity keeps two callbacks for being made asynchronous while it is parsed,
 * and through them the parser, its whole XML tree and every file of the deployment: most of what a definition weighs in memory.
 * Nothing here makes an activity asynchronous afterwards; without a callback the engine would only set the mark.
 */
class ParseRelease extends AbstractBpmnParseListener {

  /** The engine calls this last, when every definition of the file is complete. */
  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    definitions.forEach(ParseRelease::release);
  }

  private static void release(ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.setDelegateAsyncBeforeUpdate(null);
      activity.setDelegateAsyncAfterUpdate(null);
      release(activity);
    }
  }
}
