package vn.motcua.procedure.check;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** What the check asks of an element of a diagram. */
final class Xml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  /** The engine reads its attributes with this prefix too. */
  static final String CAMUNDA_BEFORE = "http://activiti.org/bpmn";

  private Xml() {}

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
}
