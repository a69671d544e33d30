package vn.motcua.procedure.xml;

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
import org.xml.sax.SAXException;

/** XML from strangers: no document type, no entities, no network, and no nesting that would exhaust a stack. */
public final class XmlTree {

  private static final int DEEPEST = 200;

  private XmlTree() {}

  /** @throws SAXException when the bytes are no XML that may be read; its message is the parser's */
  public static Element parse(byte[] content) throws SAXException, IOException {
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
  public static List<Element> elements(Element root) {
    List<Element> found = new ArrayList<>();
    for (Node node = root; node != null; node = next(root, node)) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  public static List<Element> children(Element parent, String localName) {
    return children(parent).stream().filter(child -> localName.equals(child.getLocalName())).toList();
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
