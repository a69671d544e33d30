package vn.motcua.procedure.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** One process of a diagram: its element, its extension properties and everything drawn in it. */
public final class ProcessModel {

  private final Diagram diagram;
  private final Element element;
  private final Map<String, String> properties;
  private final Map<String, String> declared;
  private final List<Element> elements;
  private final List<Scope> scopes;
  private final Map<Element, Scope> scopeOf = new HashMap<>();

  ProcessModel(Diagram diagram, Element element) {
    this.diagram = diagram;
    this.element = element;
    this.properties = propertiesOf(element);
    this.declared = DeclaredNames.types(properties);
    this.elements = List.copyOf(XmlTree.elements(element));
    this.scopes = elements.stream().filter(each -> each == element || Scope.isSubProcess(each)).map(Scope::new).toList();
    scopes.forEach(scope -> scopeOf.put(scope.element(), scope));
  }

  /** Extension properties of one element, the last of a name counting as in the engine. */
  static Map<String, String> propertiesOf(Element element) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Element extensions : XmlTree.children(element, "extensionElements")) {
      for (Element list : XmlTree.children(extensions, "properties")) {
        for (Element property : XmlTree.children(list, "property")) {
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

  /** Declared variables with their types. */
  public Map<String, String> declared() {
    return declared;
  }

  /** True for a diagram that others call: it has no legal metadata of its own. */
  public boolean isCommon() {
    return id().startsWith("common-");
  }

  /** The process itself and then every sub-process in it. */
  List<Scope> scopes() {
    return scopes;
  }

  /** The scope that an element is drawn in; the process itself for what lies outside. */
  Scope scopeOf(Element inner) {
    return inner.getParentNode() instanceof Element around ? scopeOf.getOrDefault(around, scopes.get(0)) : scopes.get(0);
  }

  Optional<Scope> scope(Element subProcess) {
    return Optional.ofNullable(scopeOf.get(subProcess));
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
