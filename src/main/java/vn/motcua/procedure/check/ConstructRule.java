package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.motcua.procedure.xml.XmlTree;

/** What BPMN or another engine knows but this one does not run, or runs past without a word. */
final class ConstructRule implements Rule {

  /** Notations whose extensions say what a step does, so that here the step would do nothing. */
  private static final Map<String, String> OTHER_ENGINES = Map.of(
      "http://camunda.org/schema/zeebe/1.0", "Camunda 8",
      "http://flowable.org/bpmn", "Flowable",
      "http://www.jboss.org/drools", "jBPM",
      "http://www.bonitasoft.org/bpmn", "Bonita",
      "http://xmlns.oracle.com/bpm/OracleExtensions", "Oracle BPM",
      "http://www.ibm.com/xmlns/prod/bpm/bpmn/ext", "IBM BPM");
  private static final Set<String> PASSES_THROUGH = Set.of("task", "manualTask", "adHocSubProcess", "complexGateway",
      "callChoreography", "choreographyTask", "subChoreography", "globalUserTask", "globalTask", "globalManualTask",
      "globalScriptTask", "globalBusinessRuleTask", "implicitThrowEvent", "event", "standardLoopCharacteristics");
  private static final Set<String> EVENTS = Set.of("timerEventDefinition", "messageEventDefinition", "signalEventDefinition",
      "errorEventDefinition", "escalationEventDefinition", "conditionalEventDefinition", "terminateEventDefinition");
  private static final Set<String> ATTRIBUTES = Set.of("assignee", "async", "asyncAfter", "asyncBefore", "businessKey",
      "calledElementBinding", "calledElementTenantId", "calledElementVersion", "calledElementVersionTag", "candidateGroups",
      "candidateStarterGroups", "candidateStarterUsers", "candidateUsers", "class", "collection", "connectorId", "decisionRef",
      "decisionRefBinding", "decisionRefTenantId", "decisionRefVersion", "decisionRefVersionTag", "delegateExpression",
      "diagramRelationId", "dueDate", "elementVariable", "errorCodeVariable", "errorMessage", "errorMessageVariable",
      "escalationCodeVariable", "event", "exclusive", "expression", "followUpDate", "formHandlerClass", "formKey", "formRef",
      "formRefBinding", "formRefVersion", "historyTimeToLive", "initiator", "isStartableInTasklist", "jobPriority",
      "mapDecisionResult", "modelerTemplate", "modelerTemplateIcon", "modelerTemplateVersion", "priority", "resource",
      "resultVariable", "source", "sourceExpression", "target", "taskPriority", "topic", "type", "variableEvents",
      "variableMappingClass", "variableMappingDelegateExpression", "variableName", "variables", "versionTag");
  private static final Set<String> WHAT_IT_DOES = Set.of("delegateExpression", "expression", "class", "type");

  @Override
  public Set<String> ids() {
    return Set.of("diagram-of-other-engine", "pools-several", "element-not-run", "event-not-run", "event-incomplete",
        "service-without-delegate", "camunda-attribute-unknown", "message-missing");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (Diagram diagram : subject.diagrams()) {
      int pools = diagram.elements("participant").size();
      if (pools > 1) {
        findings.error(diagram.file(), diagram.elements("participant").get(1), "pools-several", pools);
      }
      for (Element element : diagram.elements()) {
        lookAtAttributes(diagram.file(), element, findings);
        if (Xml.isBpmn(element)) {
          look(diagram, element, findings);
        }
      }
    }
  }

  private static void lookAtAttributes(String file, Element element, Findings findings) {
    lookAtOtherEngine(file, element, element.getNamespaceURI(), findings);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String space = attribute.getNamespaceURI();
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space)) {
        continue;
      }
      lookAtOtherEngine(file, element, space, findings);
      boolean camunda = Xml.CAMUNDA.equals(space) || Xml.CAMUNDA_BEFORE.equals(space);
      if (camunda && !ATTRIBUTES.contains(attribute.getLocalName())) {
        findings.error(file, element, "camunda-attribute-unknown", attribute.getName());
      }
    }
  }

  private static void lookAtOtherEngine(String file, Element element, String space, Findings findings) {
    if (space != null && OTHER_ENGINES.containsKey(space)) {
      findings.error(file, element, "diagram-of-other-engine", OTHER_ENGINES.get(space));
    }
  }

  private static void look(Diagram diagram, Element element, Findings findings) {
    String name = element.getLocalName();
    String file = diagram.file();
    if (PASSES_THROUGH.contains(name)) {
      findings.error(file, element, "element-not-run", name);
    } else if (Set.of("serviceTask", "sendTask", "businessRuleTask").contains(name)) {
      boolean decides = name.equals("businessRuleTask") && !Xml.camunda(element, "decisionRef").isBlank();
      if (!decides && WHAT_IT_DOES.stream().allMatch(attribute -> Xml.camunda(element, attribute).isBlank())) {
        findings.error(file, element, "service-without-delegate");
      }
    } else if (name.equals("receiveTask")) {
      lookAtMessage(diagram, element, element.getAttribute("messageRef"), findings);
    } else if (Set.of("intermediateCatchEvent", "boundaryEvent").contains(name) && Scope.definitions(element).size() != 1) {
      findings.error(file, element, "event-incomplete", Scope.definitions(element).size());
    } else if (name.endsWith("EventDefinition")) {
      lookAtDefinition(diagram, element, findings);
    }
  }

  private static void lookAtDefinition(Diagram diagram, Element definition, Findings findings) {
    String name = definition.getLocalName();
    if (!EVENTS.contains(name)) {
      findings.error(diagram.file(), definition, "event-not-run", name);
    } else if (name.equals("messageEventDefinition") && !Scope.is((Element) definition.getParentNode(), "endEvent")) {
      lookAtMessage(diagram, definition, definition.getAttribute("messageRef"), findings);
    } else if (name.equals("timerEventDefinition")
        && List.of("timeDate", "timeDuration", "timeCycle").stream().allMatch(kind -> XmlTree.children(definition, kind).isEmpty())) {
      findings.error(diagram.file(), definition, "event-incomplete", 0);
    }
  }

  private static void lookAtMessage(Diagram diagram, Element element, String reference, Findings findings) {
    boolean named = diagram.element(Names.local(reference)).filter(message -> Scope.is(message, "message"))
        .filter(message -> !message.getAttribute("name").isBlank()).isPresent();
    if (!named) {
      findings.error(diagram.file(), element, "message-missing", reference);
    }
  }
}
