package vn.motcua.procedure.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;
import vn.motcua.procedure.picture.DiagramStep.Place;
import vn.motcua.procedure.picture.DiagramStep.Who;
import vn.motcua.procedure.xml.XmlTree;

/**
 * The steps of a diagram in the order in which it is read, from left to right. What hangs on the border of the whole dossier
 * (warnings, lateness, withdrawal) is no step of the procedure.
 */
public final class DiagramSteps {

  private static final Set<String> STEPS = Set.of("userTask", "manualTask", "callActivity");
  private static final Pattern GROUP =
      Pattern.compile("agency\\.(group|receivingGroup)\\(\\s*'([a-z-]+)'(?:\\s*,\\s*'([a-z-]+)')?\\s*\\)");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'(?:\\s*,\\s*'[a-z-]+')?\\s*\\)");

  private final Map<String, Element> nodes = new HashMap<>();
  private final Map<String, List<String>> leadsTo = new HashMap<>();
  private final Map<String, String> inside = new HashMap<>();

  private DiagramSteps() {}

  /**
   * @param file a BPMN file
   * @param processId which process of the file
   * @throws IllegalArgumentException when the file is no XML
   */
  public static List<DiagramStep> read(byte[] file, String processId) {
    Element definitions = Xml.read(file);
    return process(definitions, processId).map(process -> {
      DiagramSteps read = new DiagramSteps();
      read.collect(process);
      return read.steps(read.reached(process), places(definitions));
    }).orElse(List.of());
  }

  /**
   * What can still come after the steps that something is at. A line that leads back to an earlier step, for a correction or
   * after a supplement, is not followed.
   *
   * @param at ids of the steps that are open
   * @throws IllegalArgumentException when the file is no XML
   */
  public static List<DiagramStep> ahead(byte[] file, String processId, Set<String> at) {
    Element definitions = Xml.read(file);
    return process(definitions, processId).map(process -> {
      DiagramSteps read = new DiagramSteps();
      read.collect(process);
      return read.steps(new ForwardLines(read::next, begins(process)).from(at), places(definitions));
    }).orElse(List.of());
  }

  private static Optional<Element> process(Element definitions, String id) {
    return XmlTree.children(definitions, "process").stream().filter(each -> each.getAttribute("id").equals(id)).findFirst();
  }

  /** Every form that a process shows, the start form first. */
  public static List<DiagramForm> forms(byte[] file, String processId) {
    return XmlTree.children(Xml.read(file), "process").stream().filter(each -> each.getAttribute("id").equals(processId))
        .flatMap(process -> Stream.of("startEvent", "userTask").flatMap(kind -> Xml.inside(process, kind).stream()))
        .filter(node -> !camunda(node, "formRef").isEmpty())
        .map(node -> new DiagramForm(camunda(node, "formRef"), node.getAttribute("id"), node.getAttribute("name"))).toList();
  }

  private static Map<String, double[]> places(Element definitions) {
    Map<String, double[]> places = new HashMap<>();
    DrawnDiagram.read(definitions).shapes().forEach(shape -> places.put(
        shape.element().getAttribute("id"), new double[] {shape.box().x(), shape.box().y()}));
    return places;
  }

  private List<DiagramStep> steps(Set<String> ids, Map<String, double[]> places) {
    double[] nowhere = {Double.MAX_VALUE, 0};
    Comparator<Element> left = Comparator.comparingDouble(node -> places.getOrDefault(node.getAttribute("id"), nowhere)[0]);
    Comparator<Element> top = Comparator.comparingDouble(node -> places.getOrDefault(node.getAttribute("id"), nowhere)[1]);
    return ids.stream().map(nodes::get).filter(node -> STEPS.contains(node.getLocalName()))
        .sorted(left.thenComparing(top)).map(DiagramSteps::step).toList();
  }

  /** Lines, and the events on the border of a single step; a sub-process leads to where it begins. */
  private void collect(Element scope) {
    for (Element child : XmlTree.children(scope)) {
      String id = child.getAttribute("id");
      nodes.put(id, child);
      inside.put(id, scope.getAttribute("id"));
      if ("sequenceFlow".equals(child.getLocalName())) {
        leads(child.getAttribute("sourceRef"), child.getAttribute("targetRef"));
      } else if ("boundaryEvent".equals(child.getLocalName())) {
        leads("border:" + child.getAttribute("attachedToRef"), id);
      } else if ("subProcess".equals(child.getLocalName())) {
        begins(child).forEach(start -> leads(id, start));
        collect(child);
      }
    }
  }

  private void leads(String from, String to) {
    leadsTo.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
  }

  private static List<String> begins(Element scope) {
    return XmlTree.children(scope, "startEvent").stream().map(start -> start.getAttribute("id")).toList();
  }

  private Set<String> reached(Element process) {
    Set<String> reached = new LinkedHashSet<>(begins(process));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      lines(open.poll()).stream().filter(nodes::containsKey).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  private List<String> lines(String id) {
    List<String> next = new ArrayList<>(leadsTo.getOrDefault(id, List.of()));
    if (nodes.containsKey(id) && !isSubProcess(id)) {
      next.addAll(leadsTo.getOrDefault("border:" + id, List.of()));
    }
    return next;
  }

  /** Where a token may stand next: on a line's far end, or on that of the sub-process around it, once that is done. */
  private List<String> next(String id) {
    List<String> next = new ArrayList<>(lines(id));
    String around = inside.get(id);
    if (around != null && nodes.containsKey(around)) {
      leadsTo.getOrDefault(around, List.of()).stream().filter(to -> !around.equals(inside.get(to))).forEach(next::add);
    }
    return next.stream().filter(nodes::containsKey).toList();
  }

  private boolean isSubProcess(String id) {
    return "subProcess".equals(nodes.get(id).getLocalName());
  }

  private static DiagramStep step(Element node) {
    String note = Xml.text(node, "documentation");
    String called = node.getAttribute("calledElement");
    return new DiagramStep(
        node.getAttribute("id"), node.getAttribute("name"), called.isEmpty() ? null : called,
        roles(camunda(node, "candidateGroups")), limit(camunda(node, "dueDate")), note.isEmpty() ? null : note,
        form(camunda(node, "formRef")));
  }

  private static List<Who> roles(String expression) {
    List<Who> roles = new ArrayList<>();
    Matcher group = GROUP.matcher(expression);
    while (group.find()) {
      roles.add(new Who(
          group.group(2), group.group(1).equals("group") ? Place.DECIDING : Place.RECEIVING, group.group(3)));
    }
    return List.copyOf(roles);
  }

  private static Term limit(String expression) {
    Matcher quoted = QUOTED.matcher(expression);
    try {
      return quoted.find() ? Term.parse(quoted.group(1)) : null;
    } catch (Refusal noTerm) {
      return null;
    }
  }

  private static String form(String name) {
    return name.isEmpty() ? null : name;
  }

  private static String camunda(Element node, String attribute) {
    return node.getAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute);
  }
}
