package vn.motcua.procedure.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.procedure.xml.XmlTree;

/** Diagrams and decision tables as trees; elements are asked for by their local names, whatever prefix a tool writes. */
public final class Xml {

  private Xml() {}

  /** @throws IllegalArgumentException when it is no XML, or carries a document type */
  public static Element read(byte[] file) {
    try {
      return XmlTree.parse(file);
    } catch (SAXException broken) {
      throw new IllegalArgumentException("No XML that can be read: " + broken.getMessage(), broken);
    } catch (IOException impossible) {
      throw new IllegalStateException("Every Java reads XML from memory", impossible);
    }
  }

  /** All elements of that name below, at any depth, in the order of the file. */
  public static List<Element> inside(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : XmlTree.children(parent)) {
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
      List<Element> next = XmlTree.children(at, name);
      if (next.isEmpty()) {
        return "";
      }
      at = next.get(0);
    }
    return at.getTextContent().strip();
  }
}
