package vn.motcua.procedure.picture;

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
import org.xml.sax.helpers.DefaultHandler;

/** Diagrams and decision tables as trees; elements are asked for by their local names, whatever prefix a tool writes. */
public final class Xml {

  private Xml() {}

  /** @throws IllegalArgumentException when it is no XML, or carries a document type */
  public static Element read(byte[] file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
    } catch (SAXException broken) {
      throw new IllegalArgumentException("No XML that can be read: " + broken.getMessage(), broken);
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("Every Java reads XML from memory", impossible);
    }
  }

  public static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** All elements of that name below, at any depth, in the order of the file. */
  public static List<Element> inside(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals(child.getLocalName())) {
        found.add(child);
      }
      found.addAll(inside(child, name));
    }
    return found;
  }

  /** The text of the first child on that path of names, without blanks around it; empty when there is none. */
  public static String text(Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      List<Element> next = children(at, name);
      if (next.isEmpty()) {
        return "";
      }
      at = next.get(0);
    }
    return at.getTextContent().strip();
  }
}
