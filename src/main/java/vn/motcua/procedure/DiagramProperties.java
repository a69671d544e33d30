package vn.motcua.procedure;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the extension properties of a process out of its file, and no further than it must: they stand in front of the steps. */
final class DiagramProperties {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final XMLInputFactory factory = XMLInputFactory.newFactory();

  DiagramProperties() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * @param diagram the file
   * @param processId which process of the file
   * @return by name; empty when the process is not there or has none
   * @throws IllegalArgumentException when the file is no XML
   */
  Map<String, String> read(byte[] diagram, String processId) {
    Map<String, String> properties = new LinkedHashMap<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(diagram));
      if (findProcess(reader, processId)) {
        collect(reader, properties);
      }
      reader.close();
    } catch (XMLStreamException broken) {
      throw new IllegalArgumentException("Not a diagram: " + processId, broken);
    }
    return properties;
  }

  private static boolean findProcess(XMLStreamReader reader, String id) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("process")
          && BPMN.equals(reader.getNamespaceURI()) && id.equals(reader.getAttributeValue(null, "id"))) {
        return true;
      }
    }
    return false;
  }

  /** Depth 0 is the process; its own properties stand at depth 3: extensionElements, properties, property. */
  private static void collect(XMLStreamReader reader, Map<String, String> properties) throws XMLStreamException {
    int depth = 0;
    boolean own = false;
    while (depth >= 0 && reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        own = depth == 1 ? reader.getLocalName().equals("extensionElements") : own;
        String name = own && depth == 3 && isProperty(reader) ? reader.getAttributeValue(null, "name") : null;
        String value = name == null ? null : reader.getAttributeValue(null, "value");
        if (value != null) {
          properties.put(name, value);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (own && depth == 0) {
          return;
        }
      }
    }
  }

  private static boolean isProperty(XMLStreamReader reader) {
    return reader.getLocalName().equals("property") && CAMUNDA.equals(reader.getNamespaceURI());
  }
}
