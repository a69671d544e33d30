package vn.motcua.procedure.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.Drawing.Box;

/** Names that stand outside their shape: of events, gateways and flows. Each has its own place, and nothing lies over it. */
record LayoutOfNames(String file, DiagramPicture picture, Findings findings) {

  private static final Set<String> SHEETS = Set.of("subProcess", "transaction", "adHocSubProcess");

  void look() {
    List<Element> named = Stream.concat(
        picture.nodes().stream().filter(LayoutOfNames::isNamedOutside), picture.flows().stream())
        .filter(element -> !element.getAttribute("name").isBlank()).toList();
    for (int i = 0; i < named.size(); i++) {
      Element one = named.get(i);
      boolean drawn = picture.shape(one).isPresent() || picture.edge(one).isPresent();
      if (drawn && picture.label(one).isEmpty()) {
        findings.warn(file, one, "layout-name-without-place", one.getAttribute("id"));
      }
      if (drawn && picture.label(one).isPresent()) {
        checkCovered(one, picture.label(one).get(), named.subList(i + 1, named.size()));
      }
    }
  }

  private static boolean isNamedOutside(Element node) {
    return node.getLocalName().endsWith("Event") || node.getLocalName().endsWith("Gateway");
  }

  private void checkCovered(Element one, Box label, List<Element> others) {
    for (Element thing : picture.things()) {
      boolean inside = SHEETS.contains(thing.getLocalName()) && picture.shape(thing).filter(box -> box.contains(label)).isPresent();
      if (!inside && picture.together(one, thing) && picture.shape(thing).filter(label::overlaps).isPresent()) {
        covered(one, thing);
      }
    }
    for (Element flow : picture.flows()) {
      if (picture.together(one, flow) && picture.edge(flow).filter(line -> line.runsThrough(label)).isPresent()) {
        covered(one, flow);
      }
    }
    for (Element other : others) {
      if (picture.together(one, other) && picture.label(other).filter(label::overlaps).isPresent()) {
        covered(one, other);
      }
    }
  }

  private void covered(Element one, Element other) {
    findings.warn(file, one, "layout-name-covered", one.getAttribute("id"), other.getAttribute("id"));
  }
}
