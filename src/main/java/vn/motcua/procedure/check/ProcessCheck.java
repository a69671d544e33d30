package vn.motcua.procedure.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.procedure.xml.XmlTree;

/**
 * Says what is wrong with a procedure folder before anybody runs it: the same judge for the engine's deploy command, for
 * {@code scripts/check-processes} and for the build. It knows no engine and never throws, whatever the bytes.
 */
public final class ProcessCheck {

  /** What is found before any rule looks. */
  static final Set<String> IDS = Set.of("file-kind", "file-unreadable", "file-not-bpmn", "file-not-dmn", "check-broken");

  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<Rule> rules;

  public ProcessCheck() {
    this(Rules.all());
  }

  ProcessCheck(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param files everything that is deployed together: diagrams, decision tables and forms of one folder
   * @return what is wrong, in the order of the files and then of the rules; empty when nothing is
   */
  public List<Finding> check(List<CheckedFile> files, Surroundings around) {
    Findings findings = new Findings();
    Subject subject = read(files, around, findings);
    for (Rule rule : rules) {
      try {
        rule.look(subject, findings);
      } catch (RuntimeException | StackOverflowError fault) {
        String file = files.isEmpty() ? "" : files.get(0).name();
        findings.error(file, null, "check-broken", rule.getClass().getSimpleName(), fault.getClass().getSimpleName());
      }
    }
    return findings.all();
  }

  private static Subject read(List<CheckedFile> files, Surroundings around, Findings findings) {
    List<Diagram> diagrams = new ArrayList<>();
    List<DecisionFile> decisions = new ArrayList<>();
    List<FormFile> forms = new ArrayList<>();
    for (CheckedFile file : files) {
      String name = file.name().toLowerCase(Locale.ROOT);
      try {
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
          readDiagram(file, diagrams, findings);
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
          readDecision(file, decisions, findings);
        } else if (name.endsWith(".form")) {
          readForm(file, forms, findings);
        } else {
          findings.error(file.name(), null, "file-kind");
        }
      } catch (JsonProcessingException broken) {
        findings.error(file.name(), null, "file-unreadable", broken.getOriginalMessage());
      } catch (SAXException | IOException | RuntimeException broken) {
        findings.error(file.name(), null, "file-unreadable", String.valueOf(broken.getMessage()));
      }
    }
    return new Subject(List.copyOf(diagrams), List.copyOf(decisions), List.copyOf(forms), around);
  }

  private static void readDiagram(CheckedFile file, List<Diagram> diagrams, Findings findings) throws SAXException, IOException {
    Element root = XmlTree.parse(file.content());
    if (Xml.isBpmn(root, "definitions")) {
      diagrams.add(new Diagram(file.name(), root));
    } else {
      findings.error(file.name(), root, "file-not-bpmn", root.getNodeName());
    }
  }

  private static void readForm(CheckedFile file, List<FormFile> forms, Findings findings) throws JsonProcessingException {
    JsonNode root = JSON.readTree(new String(file.content(), StandardCharsets.UTF_8));
    if (root.isObject()) {
      forms.add(new FormFile(file.name(), root.path("id").asText(), root));
    } else {
      findings.error(file.name(), null, "file-unreadable", root.getNodeType());
    }
  }

  private static void readDecision(CheckedFile file, List<DecisionFile> decisions, Findings findings)
      throws SAXException, IOException {
    Element root = XmlTree.parse(file.content());
    String space = String.valueOf(root.getNamespaceURI());
    if ("definitions".equals(root.getLocalName()) && space.contains("/DMN/")) {
      decisions.add(new DecisionFile(file.name(), root));
    } else {
      findings.error(file.name(), root, "file-not-dmn", root.getNodeName());
    }
  }
}
