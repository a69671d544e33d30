package vn.motcua.procedure.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** XML from strangers: no document type, no entities, no network, and no nesting that would exhaust a stack. */
final class Xml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  /** The engine reads its attributes with this prefix too. */
  static final String CAMUNDA_BEFORE = "http://activiti.org/bpmn";

  private static final int DEEPEST = 200;

  private Xml() {}

  /** @throws SAXException when the bytes are no XML that may be read; its message is the parser's */
  static Element parse(byte[] content) throws SAXException, IOException {
    Element root = builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
    for (Node node = root; node != null; node = next(root, node)) {
      if (depth(root, node) > DEEPEST) {
        throw new SAXException("nested deeper than " + DEEPEST + " elements");
      }
    }
    return root;
  }

  private static DocumentBuilder builder() {
    try {
      // The JDK's own: looking through the class path for another one would cost more than the reading.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The element and everything in it, in document order. */
  static List<Element> elements(Element root) {
    List<Element> found = new ArrayList<>();
    for (Node node = root; node != null; node = next(root, node)) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(Element parent, String localName) {
    return children(parent).stream().filter(child -> localName.equals(child.getLocalName())).toList();
  }

  /** An attribute of the engine's own, such as {@code camunda:formRef}; empty when it is not there. */
  static String camunda(Element element, String name) {
    String value = element.getAttributeNS(CAMUNDA, name);
    return value.isEmpty() ? element.getAttributeNS(CAMUNDA_BEFORE, name) : value;
  }

  static boolean isBpmn(Element element) {
    return BPMN.equals(element.getNamespaceURI());
  }

  static boolean isBpmn(Element element, String localName) {
    return isBpmn(element) && localName.equals(element.getLocalName());
  }

  static boolean isCamunda(Element element) {
    return CAMUNDA.equals(element.getNamespaceURI()) || CAMUNDA_BEFORE.equals(element.getNamespaceURI());
  }

  /** Comments may stand between two pieces of one text; the engine reads them as one, and so must we. */
  static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Text piece) {
        text.append(piece.getData());
      }
    }
    return text.toString();
  }

  private static int depth(Node root, Node node) {
    int depth = 0;
    for (Node up = node; up != root && depth <= DEEPEST; up = up.getParentNode()) {
      depth++;
    }
    return depth;
  }

  private static Node next(Node root, Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node here = node;
    while (here != root && here.getNextSibling() == null) {
      here = here.getParentNode();
    }
    return here == root ? null : here.getNextSibling();
  }
}
