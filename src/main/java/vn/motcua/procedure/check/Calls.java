package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.motcua.procedure.xml.XmlTree;

/** What a call activity hands over and takes back. */
final class Calls {

  private Calls() {}

  /** @param kind {@code in} or {@code out} */
  static List<Element> mappings(Element call, String kind) {
    return XmlTree.children(call, "extensionElements").stream().flatMap(extensions -> XmlTree.children(extensions, kind).stream())
        .filter(Xml::isCamunda).toList();
  }

  /** Declared variables of the diagram that is called, in this folder or outside; empty when there is no such diagram. */
  static Optional<Map<String, String>> declared(Subject subject, String processId) {
    return subject.process(processId).map(ProcessModel::declared)
        .or(() -> subject.around().diagram(processId).map(DeclaredNames::types));
  }
}
