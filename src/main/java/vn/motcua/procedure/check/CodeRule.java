package vn.motcua.procedure.check;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.motcua.procedure.xml.XmlTree;

/**
 * Says which parts of a diagram or decision table would bring code in: scripts, classes, connectors, external workers,
 * pages of their own, and expressions beyond conditions over declared variables and calls of the named beans.
 */
final class CodeRule implements Rule {

  private static final Set<String> ELEMENTS = Set.of(
      "scriptTask", "script", "connector", "connectorId", "formData", "validation");
  private static final Set<String> ATTRIBUTES = Set.of(
      "class", "formHandlerClass", "variableMappingClass", "scriptFormat", "language", "formKey");
  // Read by the engine only with its own prefix; "type" without one, or xsi:type, is harmless.
  private static final Set<String> PREFIXED_ATTRIBUTES = Set.of("type", "resource");
  private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");
  private static final Pattern EXTERNAL_FUNCTION = Pattern.compile("function\\s{0,9}\\([^)]{0,500}\\)\\s{0,9}external");
  private static final Pattern FEEL = Pattern.compile("https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/(\\d+/?)?");

  @Override
  public Set<String> ids() {
    return Set.of("code-element", "code-attribute", "code-delegate", "code-decision-language", "code-external-function",
        "expression-undeclared", "expression-chained", "expression-member", "expression-argument", "expression-unreadable");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (Diagram diagram : subject.diagrams()) {
      Place place = new Place(diagram.file(), new ExpressionGrammar(readable(diagram), subject.around().beans()), findings);
      diagram.elements().forEach(place::lookAt);
    }
    for (DecisionFile decision : subject.decisions()) {
      XmlTree.elements(decision.root()).forEach(element -> lookAtDecision(decision.file(), element, findings));
    }
  }

  private static Set<String> readable(Diagram diagram) {
    Set<String> names = DeclaredNames.local(diagram.elements());
    diagram.processes().forEach(process -> names.addAll(process.declared().keySet()));
    return names;
  }

  private static void lookAtDecision(String file, Element element, Findings findings) {
    String language = element.getAttribute("expressionLanguage");
    if (!language.isEmpty() && !language.equalsIgnoreCase("feel") && !FEEL.matcher(language).matches()) {
      findings.error(file, element, "code-decision-language", language);
    }
    if (EXTERNAL_FUNCTION.matcher(Xml.ownText(element)).find()) {
      findings.error(file, element, "code-external-function");
    }
  }

  /** One diagram while it is looked at. */
  private record Place(String file, ExpressionGrammar grammar, Findings findings) {

    void lookAt(Element element) {
      if (ELEMENTS.contains(element.getLocalName())) {
        findings.error(file, element, "code-element", element.getLocalName());
      }
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        lookAt(element, (Attr) attributes.item(i));
      }
      lookAt(element, Xml.ownText(element));
    }

    private void lookAt(Element element, Attr attribute) {
      String name = attribute.getLocalName();
      String space = attribute.getNamespaceURI();
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space)) {
        return;
      }
      boolean prefixed = space != null && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space);
      if (ATTRIBUTES.contains(name) || prefixed && PREFIXED_ATTRIBUTES.contains(name)) {
        findings.error(file, element, "code-attribute", name, attribute.getValue());
      } else if (DELEGATES.contains(name) && !grammar.isBean(attribute.getValue())) {
        findings.error(file, element, "code-delegate", attribute.getValue(), grammar.beanNames());
      } else {
        lookAt(element, attribute.getValue());
      }
    }

    private void lookAt(Element element, String text) {
      grammar.fault(text).ifPresent(fault -> {
        Object[] words = new Object[fault.arguments().length + 1];
        words[0] = text.strip();
        System.arraycopy(fault.arguments(), 0, words, 1, fault.arguments().length);
        findings.error(file, element, fault.rule(), words);
      });
    }
  }
}
