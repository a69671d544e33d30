package vn.motcua.procedure.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import vn.motcua.procedure.xml.XmlTree;

/**
 * Surroundings that are known beforehand, such as those of a repository.
 *
 * @param diagrams extension properties by the id of the process
 */
public record KnownSurroundings(
    Map<String, Map<String, String>> diagrams, Set<String> forms, Set<String> decisions, Set<String> beans, Set<String> roles,
    Set<String> agencyFunctions) implements Surroundings {

  /** Extension properties of the processes of a diagram, by their ids; empty when it can't be read. */
  public static Map<String, Map<String, String>> diagramsOf(CheckedFile diagram) {
    Map<String, Map<String, String>> found = new HashMap<>();
    try {
      new Diagram(diagram.name(), XmlTree.parse(diagram.content())).processes()
          .forEach(process -> found.put(process.id(), process.properties()));
    } catch (SAXException | IOException | RuntimeException unreadable) {
      return Map.of();
    }
    return found;
  }

  @Override
  public Optional<Map<String, String>> diagram(String processId) {
    return Optional.ofNullable(diagrams.get(processId));
  }

  @Override
  public boolean hasForm(String formId) {
    return forms.contains(formId);
  }

  @Override
  public boolean hasDecision(String decisionId) {
    return decisions.contains(decisionId);
  }
}
