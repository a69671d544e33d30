package vn.motcua.procedure.folder;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sets extension properties of a procedure's process and leaves every other character of its diagram as it is: the file goes
 * back to its designer, who shall see one changed line and not a file written anew.
 */
public class MetadataEdit {

  private static final Pattern VALUE = Pattern.compile("\\bvalue\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  /** The JDK's own: readers of libraries count the offset up to the beginning of a tag. */
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  public MetadataEdit() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Where in the text an element's start tag lies. */
  private record Tag(int begin, int end) {}

  /** The properties of the procedure's process as they lie in the text. */
  private record Found(Tag list, String prefix, Map<String, Tag> properties) {}

  /**
   * @param diagram a BPMN file
   * @param values by property name
   * @return empty when no process of it is a procedure
   * @throws IllegalArgumentException when it is no XML
   */
  public Optional<byte[]> set(byte[] diagram, Map<String, String> values) {
    String text = new String(diagram, StandardCharsets.UTF_8);
    try {
      return find(text).map(found -> written(text, found, values).getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException broken) {
      throw new IllegalArgumentException("Not a diagram", broken);
    }
  }

  private Optional<Found> find(String text) throws XMLStreamException {
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
    Found found = null;
    int depth = 0;
    int process = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        process = process == 0 && reader.getLocalName().equals("process") ? depth : process;
        if (process > 0 && depth == process + 2 && reader.getLocalName().equals("properties")) {
          found = new Found(tag(text, reader), prefix(reader), new LinkedHashMap<>());
        } else if (found != null && depth == process + 3 && reader.getLocalName().equals("property")) {
          found.properties().put(reader.getAttributeValue(null, "name"), tag(text, reader));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (found != null && depth == process + 2 && found.properties().containsKey("procedure.code")) {
          return Optional.of(found);
        }
        process = depth == process ? 0 : process;
        depth--;
      }
    }
    return Optional.empty();
  }

  /** The reader stands behind the tag; no tag holds another one's beginning. */
  private static Tag tag(String text, XMLStreamReader reader) {
    int end = reader.getLocation().getCharacterOffset();
    return new Tag(text.lastIndexOf('<', end - 1), end);
  }

  private static String prefix(XMLStreamReader reader) {
    return reader.getPrefix() == null || reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
  }

  /** From behind, so that what was found stays where it is. */
  private static String written(String text, Found found, Map<String, String> values) {
    TreeMap<Integer, Runnable> changes = new TreeMap<>();
    StringBuilder written = new StringBuilder(text);
    StringBuilder added = new StringBuilder();
    values.forEach((name, value) -> {
      Tag tag = found.properties().get(name);
      if (tag == null) {
        added.append("\n        <").append(found.prefix()).append("property name=\"").append(name).append("\" value=\"")
            .append(escaped(value)).append("\" />");
      } else {
        String replacement = valued(text.substring(tag.begin(), tag.end()), value);
        changes.put(tag.begin(), () -> written.replace(tag.begin(), tag.end(), replacement));
      }
    });
    changes.descendingMap().values().forEach(Runnable::run);
    return written.insert(found.list().end(), added).toString();
  }

  private static String valued(String tag, String value) {
    String attribute = "value=\"" + escaped(value) + "\"";
    Matcher matcher = VALUE.matcher(tag);
    return matcher.find() ? tag.substring(0, matcher.start()) + attribute + tag.substring(matcher.end())
        : tag.replaceFirst("\\s*/?>$", Matcher.quoteReplacement(" " + attribute + " />"));
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "&#10;");
  }
}
