package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.Drawing.Box;
import vn.motcua.procedure.check.Drawing.Line;
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
      new Sheet(diagram.file(), picture, findings).look();
    }
  }

  /** One diagram being looked at. */
  private record Sheet(String file, DiagramPicture picture, Findings findings) {

    void look() {
      if (picture.size() > MOST_PIECES) {
        findings.warn(file, null, "layout-too-large", picture.size());
        return;
      }
      checkEverythingIsDrawn();
      checkShapes();
      picture.flows().forEach(flow -> picture.edge(flow).ifPresent(line -> checkEdge(flow, line)));
      new LayoutOfNames(file, picture, findings).look();
      checkPage();
    }

    private void checkEverythingIsDrawn() {
      for (Element thing : picture.things()) {
        if (picture.shape(thing).isEmpty()) {
          findings.error(file, thing, "layout-shape-missing", id(thing));
        }
      }
      for (Element flow : picture.flows()) {
        if (picture.edge(flow).isEmpty()) {
          findings.error(file, flow, "layout-edge-missing", id(flow));
        }
      }
    }

    private void checkShapes() {
      List<Element> drawn = picture.things().stream().filter(thing -> picture.shape(thing).isPresent()).toList();
      for (int i = 0; i < drawn.size(); i++) {
        Element one = drawn.get(i);
        checkPlace(one, picture.shape(one).orElseThrow());
        for (Element other : drawn.subList(i + 1, drawn.size())) {
          if (picture.together(one, other) && !belongTogether(one, other)
              && picture.shape(one).orElseThrow().overlaps(picture.shape(other).orElseThrow())) {
            findings.error(file, one, "layout-overlap", id(one), id(other));
          }
        }
      }
    }

    private void checkPlace(Element thing, Box box) {
      if (thing.getLocalName().equals("boundaryEvent")) {
        String host = DiagramPicture.reference(thing, "attachedToRef");
        if (picture.shape(host).filter(shape -> !shape.borderHolds(box.centre())).isPresent()) {
          findings.warn(file, thing, "layout-boundary", id(thing), host);
        }
      } else if (thing.getParentNode() instanceof Element around && picture.together(thing, around)
          && picture.shape(around).filter(shape -> !shape.contains(box)).isPresent()) {
        findings.warn(file, thing, "layout-outside", id(thing), id(around));
      }
    }

    private static boolean belongTogether(Element one, Element other) {
      return DiagramPicture.isInside(one, other) || DiagramPicture.isInside(other, one) || isHost(one, other) || isHost(other, one);
    }

    private static boolean isHost(Element host, Element event) {
      return event.getLocalName().equals("boundaryEvent") && DiagramPicture.reference(event, "attachedToRef").equals(id(host));
    }

    private void checkEdge(Element flow, Line line) {
      checkEnd(flow, line.first(), DiagramPicture.reference(flow, "sourceRef"));
      checkEnd(flow, line.last(), DiagramPicture.reference(flow, "targetRef"));
      for (Element thing : picture.things()) {
        if (!isEnd(flow, thing) && !DiagramPicture.isInside(flow, thing) && picture.together(flow, thing)
            && picture.shape(thing).filter(line::runsThrough).isPresent()) {
          findings.warn(file, flow, "layout-through", id(flow), id(thing));
        }
      }
      for (Element other : picture.flows()) {
        if (id(flow).compareTo(id(other)) < 0 && picture.together(flow, other)
            && picture.edge(other).filter(line::meets).isPresent()) {
          findings.warn(file, flow, "layout-crossing", id(flow), id(other));
        }
      }
      checkDirection(flow, line);
    }

    private static boolean isEnd(Element flow, Element thing) {
      return id(thing).equals(DiagramPicture.reference(flow, "sourceRef"))
          || id(thing).equals(DiagramPicture.reference(flow, "targetRef"));
    }

    private void checkEnd(Element flow, Point end, String node) {
      if (picture.shape(node).filter(shape -> !shape.borderHolds(end)).isPresent()) {
        findings.warn(file, flow, "layout-undocked", id(flow), node);
      }
    }

    /** What leads back to the left leads back to an earlier step, above or below both ends. */
    private void checkDirection(Element flow, Line line) {
      String from = DiagramPicture.reference(flow, "sourceRef");
      String to = DiagramPicture.reference(flow, "targetRef");
      Optional<Box> source = picture.shape(from);
      Optional<Box> target = picture.shape(to);
      if (source.isPresent() && target.isPresent() && target.get().centre().x() < source.get().centre().x()
          && !(picture.leadsTo(to, from) && line.leavesTheRows(source.get(), target.get()))) {
        findings.warn(file, flow, "layout-leftwards", id(flow));
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

    private static String id(Element element) {
      return element.getAttribute("id");
    }
  }
}
