package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.DiagramPicture.Placed;
import vn.motcua.procedure.check.DiagramPicture.Routed;
import vn.motcua.procedure.check.Drawing.Box;
import vn.motcua.procedure.check.Drawing.Point;

/**
 * A civil servant reads the diagram, on the screen and on paper: everything is drawn, nothing hides another thing, and the work runs
 * from left to right. What is not drawn at all, or hidden, refuses a deployment; the rest is a warning.
 */
final class LayoutRule implements Rule {

  /** More than this nobody can read on one sheet, and comparing each with each would take long. */
  private static final int MOST_PIECES = 3000;
  /**
   * The widest and highest drawing of which a name of 12 units is still 4 pt high on A3, landscape, with 10 mm left free at each
   * side: 4 pt are 1.411 mm, so 400 mm hold 3401 units and 277 mm 2355.
   */
  private static final double WIDEST = 3401;
  private static final double HIGHEST = 2355;

  @Override
  public Set<String> ids() {
    return Set.of("layout-shape-missing", "layout-edge-missing", "layout-name-without-place", "layout-overlap", "layout-outside",
        "layout-boundary", "layout-undocked", "layout-through", "layout-crossing", "layout-name-covered", "layout-leftwards",
        "layout-too-large", "layout-page");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (Diagram diagram : subject.diagrams()) {
      DiagramPicture picture = new DiagramPicture(diagram);
      new Sheet(diagram.file(), picture, picture.placed(), picture.routed(), findings).look();
    }
  }

  /** One diagram being looked at. */
  private record Sheet(
      String file, DiagramPicture picture, List<Placed> placed, List<Routed> routed, Findings findings) {

    void look() {
      if (picture.size() > MOST_PIECES) {
        findings.warn(file, null, "layout-too-large", picture.size());
        return;
      }
      checkEverythingIsDrawn();
      for (int i = 0; i < placed.size(); i++) {
        checkPlace(placed.get(i));
        checkOverlaps(placed.get(i), placed.subList(i + 1, placed.size()));
      }
      routed.forEach(this::checkFlow);
      new LayoutOfNames(file, picture, placed, routed, findings).look();
      checkPage();
    }

    private void checkEverythingIsDrawn() {
      for (Element thing : picture.things()) {
        if (picture.shape(thing).isEmpty()) {
          findings.error(file, thing, "layout-shape-missing", thing.getAttribute("id"));
        }
      }
      for (Element flow : picture.flows()) {
        if (picture.edge(flow).isEmpty()) {
          findings.error(file, flow, "layout-edge-missing", flow.getAttribute("id"));
        }
      }
    }

    private void checkOverlaps(Placed one, List<Placed> others) {
      for (Placed other : others) {
        if (one.box().overlaps(other.box()) && one.sheet() == other.sheet() && !belongTogether(one, other)) {
          findings.error(file, one.element(), "layout-overlap", one.id(), other.id());
        }
      }
    }

    private void checkPlace(Placed thing) {
      Element element = thing.element();
      if (element.getLocalName().equals("boundaryEvent")) {
        String host = DiagramPicture.reference(element, "attachedToRef");
        if (picture.shape(host).filter(shape -> !shape.borderHolds(thing.box().centre())).isPresent()) {
          findings.warn(file, element, "layout-boundary", thing.id(), host);
        }
      } else if (element.getParentNode() instanceof Element around && picture.together(element, around)
          && picture.shape(around).filter(shape -> !shape.contains(thing.box())).isPresent()) {
        findings.warn(file, element, "layout-outside", thing.id(), around.getAttribute("id"));
      }
    }

    private static boolean belongTogether(Placed one, Placed other) {
      return DiagramPicture.isInside(one.element(), other.element()) || DiagramPicture.isInside(other.element(), one.element())
          || isHost(one, other) || isHost(other, one);
    }

    private static boolean isHost(Placed host, Placed event) {
      return event.element().getLocalName().equals("boundaryEvent")
          && DiagramPicture.reference(event.element(), "attachedToRef").equals(host.id());
    }

    private void checkFlow(Routed flow) {
      checkEnd(flow, flow.line().first(), flow.from());
      checkEnd(flow, flow.line().last(), flow.to());
      for (Placed thing : placed) {
        boolean end = thing.id().equals(flow.from()) || thing.id().equals(flow.to());
        if (!end && flow.sheet() == thing.sheet() && flow.line().runsThrough(thing.box())
            && !DiagramPicture.isInside(flow.element(), thing.element())) {
          findings.warn(file, flow.element(), "layout-through", flow.id(), thing.id());
        }
      }
      for (Routed other : routed) {
        if (flow.id().compareTo(other.id()) < 0 && flow.sheet() == other.sheet() && flow.line().meets(other.line())) {
          findings.warn(file, flow.element(), "layout-crossing", flow.id(), other.id());
        }
      }
      checkDirection(flow);
    }

    private void checkEnd(Routed flow, Point end, String node) {
      if (picture.shape(node).filter(shape -> !shape.borderHolds(end)).isPresent()) {
        findings.warn(file, flow.element(), "layout-undocked", flow.id(), node);
      }
    }

    /** What leads back to the left leads back to an earlier step, above or below both ends. */
    private void checkDirection(Routed flow) {
      Optional<Box> source = picture.shape(flow.from());
      Optional<Box> target = picture.shape(flow.to());
      if (source.isPresent() && target.isPresent() && target.get().centre().x() < source.get().centre().x()
          && !(picture.leadsTo(flow.to(), flow.from()) && flow.line().leavesTheRows(source.get(), target.get()))) {
        findings.warn(file, flow.element(), "layout-leftwards", flow.id());
      }
    }

    private void checkPage() {
      Box extent = picture.extent();
      double width = Math.max(extent.width(), extent.height());
      double height = Math.min(extent.width(), extent.height());
      if (width > WIDEST || height > HIGHEST) {
        findings.warn(file, null, "layout-page", Math.round(extent.width()), Math.round(extent.height()),
            Math.round(WIDEST), Math.round(HIGHEST));
      }
    }
  }
}
