package vn.motcua.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import vn.motcua.procedure.Drawing.Box;
import vn.motcua.procedure.Drawing.Line;
import vn.motcua.procedure.Drawing.Point;

/** A diagram as it is drawn, and what is wrong with the drawing, in words that name the elements. */
final class DiagramPicture {

  private final Collection<FlowNode> nodes;
  private final Collection<SequenceFlow> flows;
  private final Map<String, Box> shapes = new HashMap<>();
  private final Map<String, Line> edges = new HashMap<>();
  private final Map<String, Box> labels = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  DiagramPicture(BpmnModelInstance model) {
    nodes = model.getModelElementsByType(FlowNode.class);
    flows = model.getModelElementsByType(SequenceFlow.class);
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      shapes.put(shape.getBpmnElement().getId(), box(shape.getBounds()));
      keepLabel(shape.getBpmnElement(), shape.getBpmnLabel());
    }
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      edges.put(edge.getBpmnElement().getId(),
          new Line(edge.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList()));
      keepLabel(edge.getBpmnElement(), edge.getBpmnLabel());
    }
  }

  List<String> faults() {
    checkEverythingIsDrawn();
    if (faults.isEmpty()) {
      checkShapes();
      checkEdges();
      checkLabels();
      checkDirection();
    }
    return faults;
  }

  private void checkEverythingIsDrawn() {
    nodes.stream().filter(node -> !shapes.containsKey(node.getId()))
        .forEach(node -> faults.add(node.getId() + " is not drawn"));
    flows.stream().filter(flow -> !edges.containsKey(flow.getId()))
        .forEach(flow -> faults.add(flow.getId() + " is not drawn"));
    Stream.concat(nodes.stream().filter(node -> node instanceof Event || node instanceof Gateway)
        .filter(node -> node.getName() != null), flows.stream().filter(flow -> flow.getName() != null))
        .filter(named -> !labels.containsKey(named.getId()))
        .forEach(named -> faults.add("The name of " + named.getId() + " has no place"));
  }

  private void checkShapes() {
    for (FlowNode one : nodes) {
      if (one.getParentElement() instanceof SubProcess parent && !(one instanceof BoundaryEvent)
          && !shapes.get(parent.getId()).contains(shapes.get(one.getId()))) {
        faults.add(one.getId() + " sticks out of " + parent.getId());
      }
      if (one instanceof BoundaryEvent event
          && !shapes.get(event.getAttachedTo().getId()).borderHolds(shapes.get(one.getId()).centre())) {
        faults.add(one.getId() + " does not sit on the border of " + event.getAttachedTo().getId());
      }
      for (FlowNode other : nodes) {
        if (one.getId().compareTo(other.getId()) < 0 && !belongTogether(one, other)
            && shapes.get(one.getId()).overlaps(shapes.get(other.getId()))) {
          faults.add(one.getId() + " overlaps " + other.getId());
        }
      }
    }
  }

  private static boolean belongTogether(FlowNode one, FlowNode other) {
    return isInside(one, other) || isInside(other, one) || isHost(one, other) || isHost(other, one);
  }

  private static boolean isHost(FlowNode host, FlowNode event) {
    return event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(host);
  }

  private static boolean isInside(BaseElement element, FlowNode around) {
    for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
      if (parent.equals(around)) {
        return true;
      }
    }
    return false;
  }

  private void checkEdges() {
    for (SequenceFlow flow : flows) {
      Line line = edges.get(flow.getId());
      dock(flow, line.first(), flow.getSource());
      dock(flow, line.last(), flow.getTarget());
      for (FlowNode node : nodes) {
        boolean own = node.equals(flow.getSource()) || node.equals(flow.getTarget());
        if (!own && !isInside(flow, node) && line.runsThrough(shapes.get(node.getId()))) {
          faults.add(flow.getId() + " runs through " + node.getId());
        }
      }
      for (SequenceFlow other : flows) {
        if (flow.getId().compareTo(other.getId()) < 0 && line.meets(edges.get(other.getId()))) {
          faults.add(flow.getId() + " crosses " + other.getId());
        }
      }
    }
  }

  private void dock(SequenceFlow flow, Point end, FlowNode node) {
    if (!shapes.get(node.getId()).borderHolds(end)) {
      faults.add(flow.getId() + " does not reach " + node.getId());
    }
  }

  private void checkLabels() {
    labels.forEach((name, label) -> {
      for (FlowNode node : nodes) {
        Box shape = shapes.get(node.getId());
        boolean inside = node instanceof SubProcess && shape.contains(label);
        if (!inside && shape.overlaps(label)) {
          faults.add("The name of " + name + " overlaps " + node.getId());
        }
      }
      edges.forEach((edge, line) -> {
        if (line.runsThrough(label)) {
          faults.add("The name of " + name + " is struck out by " + edge);
        }
      });
      labels.forEach((otherName, other) -> {
        if (name.compareTo(otherName) < 0 && label.overlaps(other)) {
          faults.add("The name of " + name + " overlaps the name of " + otherName);
        }
      });
    });
  }

  /** What leads back to the left leads back to an earlier step, above or below both ends. */
  private void checkDirection() {
    for (SequenceFlow flow : flows) {
      Box source = shapes.get(flow.getSource().getId());
      Box target = shapes.get(flow.getTarget().getId());
      if (target.centre().x() < source.centre().x()) {
        boolean loop = leadsTo(flow.getTarget(), flow.getSource(), new ArrayList<>());
        if (!loop || !edges.get(flow.getId()).leavesTheRows(source, target)) {
          faults.add(flow.getId() + " runs to the left and is no loop above or below");
        }
      }
    }
  }

  private static boolean leadsTo(FlowNode from, FlowNode to, List<FlowNode> seen) {
    if (from.equals(to)) {
      return true;
    }
    if (seen.contains(from)) {
      return false;
    }
    seen.add(from);
    return from.getOutgoing().stream().anyMatch(flow -> leadsTo(flow.getTarget(), to, seen));
  }

  private void keepLabel(BaseElement element, BpmnLabel label) {
    if (label != null && label.getBounds() != null) {
      labels.put(element.getId(), box(label.getBounds()));
    }
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
  }
}
