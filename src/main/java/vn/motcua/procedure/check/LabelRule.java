package vn.motcua.procedure.check;

import java.util.Set;
import org.w3c.dom.Element;

/** Officers and citizens read the diagram: what they see has a label, and the label is Vietnamese. */
final class LabelRule implements Rule {

  private static final Set<String> EVENTS = Set.of(
      "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "endEvent");

  @Override
  public Set<String> ids() {
    return Set.of("label-missing", "label-not-vietnamese", "flow-label-missing");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> {
      look(process.file(), process.element(), true, findings);
      for (Scope scope : process.scopes()) {
        for (Element node : scope.nodes()) {
          boolean decides = scope.outgoing(node).size() > 1
              && (Scope.is(node, "exclusiveGateway") || Scope.is(node, "inclusiveGateway"));
          boolean opens = Scope.is(node, "startEvent") && scope.element() == process.element();
          boolean seen = decides || opens || Scope.isActivity(node) || EVENTS.contains(node.getLocalName());
          look(process.file(), node, seen, findings);
          if (decides) {
            lookAtAnswers(process.file(), scope, node, findings);
          }
        }
      }
    });
  }

  private static void look(String file, Element element, boolean seen, Findings findings) {
    String label = element.getAttribute("name");
    if (label.isBlank() && seen) {
      findings.error(file, element, "label-missing");
    } else if (!VietnameseLabel.reads(label)) {
      findings.error(file, element, "label-not-vietnamese", label);
    }
  }

  private static void lookAtAnswers(String file, Scope scope, Element gateway, Findings findings) {
    for (Element flow : scope.outgoing(gateway)) {
      if (flow.getAttribute("name").isBlank()) {
        findings.warn(file, flow, "flow-label-missing", gateway.getAttribute("name"));
      } else if (!VietnameseLabel.reads(flow.getAttribute("name"))) {
        findings.error(file, flow, "label-not-vietnamese", flow.getAttribute("name"));
      }
    }
  }
}
