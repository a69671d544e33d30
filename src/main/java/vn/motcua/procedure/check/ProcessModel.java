package vn.motcua.procedure.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** One process of a diagram: its element, its extension properties and everything drawn in it. */
public final class ProcessModel {

  private final Diagram diagram;
  private final Element element;
  private final Map<String, String> properties;
  private final List<Element> elements;

  ProcessModel(Diagram diagram, Element element) {
    this.diagram = diagram;
    this.element = element;
    this.properties = propertiesOf(element);
    this.elements = List.copyOf(Xml.elements(element));
  }

  /** Extension properties of one element, the last of a name counting as in the engine. */
  static Map<String, String> propertiesOf(Element element) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Element extensions : Xml.children(element, "extensionElements")) {
      for (Element list : Xml.children(extensions, "properties")) {
        for (Element property : Xml.children(list, "property")) {
          if (Xml.isCamunda(property) && property.hasAttribute("name") && property.hasAttribute("value")) {
            found.put(property.getAttribute("name"), property.getAttribute("value"));
          }
        }
      }
    }
    return found;
  }

  public Diagram diagram() {
    return diagram;
  }

  public String file() {
    return diagram.file();
  }

  public Element element() {
    return element;
  }

  /** Empty when it has none. */
  public String id() {
    return element.getAttribute("id");
  }

  public Map<String, String> properties() {
    return properties;
  }

  /** The process element and everything in it, in document order. */
  public List<Element> elements() {
    return elements;
  }

  /** Elements of BPMN itself in this process, such as {@code userTask}. */
  public List<Element> elements(String localName) {
    return elements.stream().filter(each -> Xml.isBpmn(each, localName)).toList();
  }
}
