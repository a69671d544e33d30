package vn.motcua.support;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a small diagram of a test its drawing: its steps in one row, each flow a straight line. */
public final class Drawn {

  private static final Pattern NODE = Pattern.compile(
      "<bpmn:(\\w*(?:Task|Event|Gateway|Activity|task))\\s[^>]*?\\bid=['\"](\\w[\\w-]*)['\"]");
  private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow\\s[^>]*?\\bid=['\"]([\\w-]+)['\"]");
  private static final Pattern PROCESS = Pattern.compile("<bpmn:process\\s[^>]*?\\bid=['\"]([\\w-]+)['\"]");

  private Drawn() {}

  /** @param diagram one process without sub-processes, with the prefix {@code bpmn} */
  public static String of(String diagram) {
    Matcher process = PROCESS.matcher(diagram);
    if (!process.find()) {
      return diagram;
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    StringBuilder drawing = new StringBuilder();
    Matcher node = NODE.matcher(diagram);
    while (node.find()) {
      if (places.putIfAbsent(node.group(2), 100 + 160 * places.size()) == null) {
        int size = node.group(1).toLowerCase(Locale.ROOT).endsWith("task") || node.group(1).endsWith("Activity") ? 100 : 36;
        drawing.append("""
            <di:BPMNShape id="%1$s_di" bpmnElement="%1$s"><dc:Bounds x="%2$d" y="100" width="%3$d" height="%3$d" /></di:BPMNShape>
            """.formatted(node.group(2), places.get(node.group(2)), size));
      }
    }
    Matcher flow = FLOW.matcher(diagram);
    while (flow.find()) {
      drawing.append("""
          <di:BPMNEdge id="%1$s_di" bpmnElement="%1$s"><line:waypoint x="136" y="118" /><line:waypoint x="260" y="118" /></di:BPMNEdge>
          """.formatted(flow.group(1)));
    }
    return diagram.replace("</bpmn:definitions>", """
        <di:BPMNDiagram id="drawing" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
            xmlns:line="http://www.omg.org/spec/DD/20100524/DI"><di:BPMNPlane id="plane" bpmnElement="%s">%s</di:BPMNPlane></di:BPMNDiagram>
        </bpmn:definitions>""".formatted(process.group(1), drawing));
  }
}
