package vn.motcua.procedure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import vn.motcua.Texts;

/**
 * Says which parts of a diagram or decision table would bring code in: scripts, classes, connectors, external workers,
 * pages of their own, and expressions beyond conditions over declared variables and calls of the named beans. It knows
 * no engine.
 */
public final class ExpressionCheck {

  private static final Set<String> ELEMENTS = Set.of(
      "scriptTask", "script", "connector", "connectorId", "formData", "validation");
  private static final Set<String> ATTRIBUTES = Set.of(
      "class", "formHandlerClass", "variableMappingClass", "scriptFormat", "language", "formKey");
  // Read by the engine only with its own prefix; "type" without one, or xsi:type, is harmless.
  private static final Set<String> PREFIXED_ATTRIBUTES = Set.of("type", "resource");
  private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");
  private static final Pattern EXTERNAL_FUNCTION = Pattern.compile("function\\s*\\([^)]*\\)\\s*external");

  private final Texts texts = new Texts();

  /**
   * One thing that must not be deployed.
   *
   * @param element id of the nearest element that has one, or an empty text
   * @param sentence Vietnamese: what is wrong and the cure
   */
  public record Finding(String file, String element, String sentence) {}

  /**
   * @param file name, which says what it is: .bpmn, .bpmn20.xml, .dmn, .dmn11.xml or .form
   * @param beans names a diagram may call
   */
  public List<Finding> check(String file, byte[] content, Set<String> beans) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".form")) {
      return List.of();
    }
    boolean diagram = name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    boolean decision = name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    Findings findings = new Findings(file);
    if (!diagram && !decision) {
      findings.add(null, "security.diagram.fileKind");
      return findings.all;
    }
    try {
      Element root = parse(content).getDocumentElement();
      Set<String> variables = DeclaredVariables.of(root);
      walk(root, element -> {
        if (diagram) {
          checkDiagramElement(element, new ExpressionGrammar(variables, beans), findings);
        } else {
          checkDecisionElement(element, findings);
        }
      });
    } catch (SAXException | IOException broken) {
      findings.add(null, "security.diagram.unreadable", String.valueOf(broken.getMessage()));
    }
    return findings.all;
  }

  private void checkDiagramElement(Element element, ExpressionGrammar grammar, Findings findings) {
    if (ELEMENTS.contains(element.getLocalName())) {
      findings.add(element, "security.diagram.element", element.getLocalName());
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      checkAttribute(element, (Attr) attributes.item(i), grammar, findings);
    }
    checkExpression(element, ownText(element), grammar, findings);
  }

  private void checkAttribute(Element element, Attr attribute, ExpressionGrammar grammar, Findings findings) {
    String name = attribute.getLocalName();
    String space = attribute.getNamespaceURI();
    if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space)) {
      return;
    }
    boolean prefixed = space != null && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space);
    if (ATTRIBUTES.contains(name) || prefixed && PREFIXED_ATTRIBUTES.contains(name)) {
      findings.add(element, "security.diagram.attribute", name, attribute.getValue());
    } else if (DELEGATES.contains(name) && !grammar.isBean(attribute.getValue())) {
      findings.add(element, "security.diagram.delegate", attribute.getValue(), grammar.beanNames());
    } else {
      checkExpression(element, attribute.getValue(), grammar, findings);
    }
  }

  private void checkExpression(Element element, String text, ExpressionGrammar grammar, Findings findings) {
    grammar.fault(text).ifPresent(fault ->
        findings.add(element, "security.diagram.expression", text.strip(), texts.text(fault.key(), fault.arguments())));
  }

  private void checkDecisionElement(Element element, Findings findings) {
    String language = element.getAttribute("expressionLanguage");
    boolean feel = language.isEmpty() || language.equalsIgnoreCase("feel")
        || language.matches("https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/(\\d+/?)?");
    if (!feel) {
      findings.add(element, "security.diagram.decisionLanguage", language);
    }
    if (EXTERNAL_FUNCTION.matcher(ownText(element)).find()) {
      findings.add(element, "security.diagram.externalFunction");
    }
  }

  /** Comments may stand between two pieces of one text; the engine reads them as one, and so must we. */
  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Text piece) {
        text.append(piece.getData());
      }
    }
    return text.toString();
  }

  static void walk(Element element, Consumer<Element> visit) {
    visit.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner, visit);
      }
    }
  }

  private static Document parse(byte[] content) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private Findings(String file) {
      this.file = file;
    }

    private void add(Element where, String key, Object... arguments) {
      String id = "";
      for (Node node = where; node instanceof Element element && id.isEmpty(); node = node.getParentNode()) {
        id = element.getAttribute("id");
      }
      String sentence = texts.text(key, arguments);
      if (said.add(id + sentence)) {
        all.add(new Finding(file, id, sentence));
      }
    }
  }
}
