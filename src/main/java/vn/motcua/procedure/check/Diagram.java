package vn.motcua.procedure.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** A BPMN file that could be read. */
public final class Diagram {

  private final String file;
  private final Element root;
  private final List<Element> elements;
  private final Map<String, Element> byId = new HashMap<>();
  private final List<ProcessModel> processes;

  Diagram(String file, Element root) {
    this.file = file;
    this.root = root;
    this.elements = List.copyOf(XmlTree.elements(root));
    elements.stream().filter(element -> element.hasAttribute("id"))
        .forEach(element -> byId.putIfAbsent(element.getAttribute("id"), element));
    this.processes = elements.stream().filter(element -> Xml.isBpmn(element, "process"))
        .map(process -> new ProcessModel(this, process)).toList();
  }

  public String file() {
    return file;
  }

  public Element root() {
    return root;
  }

  /** Every element of the file, in document order. */
  public List<Element> elements() {
    return elements;
  }

  /** Elements of BPMN itself, such as {@code userTask}, in document order. */
  public List<Element> elements(String localName) {
    return elements.stream().filter(element -> Xml.isBpmn(element, localName)).toList();
  }

  public Optional<Element> element(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<ProcessModel> processes() {
    return processes;
  }
}
