package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.DiagramPicture.Placed;
import vn.motcua.procedure.check.DiagramPicture.Routed;
import vn.motcua.procedure.check.Drawing.Box;

/** Names that stand outside their shape: of events, gateways and flows. Each has its own place, and nothing lies over it. */
record LayoutOfNames(
    String file, DiagramPicture picture, List<Placed> placed, List<Routed> routed, Findings findings) {

  private static final Set<String> SHEETS = Set.of("subProcess", "transaction", "adHocSubProcess");

  /** A name and its place. */
  private record Name(Element element, Box box, int sheet) {}

  void look() {
    List<Name> names = new ArrayList<>();
    placed.stream().filter(thing -> isNamedOutside(thing.element())).forEach(thing -> keep(thing.element(), thing.sheet(), names));
    routed.forEach(flow -> keep(flow.element(), flow.sheet(), names));
    for (int i = 0; i < names.size(); i++) {
      checkCovered(names.get(i), names.subList(i + 1, names.size()));
    }
  }

  private void keep(Element element, int sheet, List<Name> names) {
    if (element.getAttribute("name").isBlank()) {
      return;
    }
    picture.label(element).ifPresentOrElse(box -> names.add(new Name(element, box, sheet)),
        () -> findings.warn(file, element, "layout-name-without-place", element.getAttribute("id")));
  }

  private static boolean isNamedOutside(Element node) {
    return node.getLocalName().endsWith("Event") || node.getLocalName().endsWith("Gateway");
  }

  private void checkCovered(Name one, List<Name> others) {
    for (Placed thing : placed) {
      if (one.sheet() == thing.sheet() && one.box().overlaps(thing.box())
          && !(SHEETS.contains(thing.element().getLocalName()) && thing.box().contains(one.box()))) {
        covered(one, thing.element());
      }
    }
    for (Routed flow : routed) {
      if (one.sheet() == flow.sheet() && flow.line().runsThrough(one.box())) {
        covered(one, flow.element());
      }
    }
    for (Name other : others) {
      if (one.sheet() == other.sheet() && one.box().overlaps(other.box())) {
        covered(one, other.element());
      }
    }
  }

  private void covered(Name one, Element other) {
    findings.warn(file, one.element(), "layout-name-covered", one.element().getAttribute("id"), other.getAttribute("id"));
  }
}
