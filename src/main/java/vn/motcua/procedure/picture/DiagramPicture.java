package vn.motcua.procedure.picture;

import static vn.motcua.procedure.picture.Lettering.escaped;
import static vn.motcua.procedure.picture.Lettering.number;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A diagram drawn as SVG.
 *
 * @param body what stands in the svg element; empty when nothing is drawn
 * @param title what the picture shows, for whoever cannot see it
 * @param left of the frame around everything drawn, in the diagram's own units, as the other three
 */
public record DiagramPicture(String body, String title, double left, double top, double width, double height) {

  static final DiagramPicture NOTHING = new DiagramPicture("", "", 0, 0, 0, 0);

  /** Over the 400 mm of a lying A3 the smallest letters, 11 units, are then still 5.5 points. */
  private static final double WIDEST_PAGE = 2270;
  /** A whole step stands on both pages where a picture is cut. */
  private static final double OVERLAP = 160;

  public boolean isEmpty() {
    return body.isEmpty();
  }

  /** The whole as an svg element to stand in a page; empty when nothing is drawn. */
  public String svg() {
    return isEmpty() ? "" : part(left, width);
  }

  /** What is too wide for the letters to be read on a page, cut from left to right into equal parts; else empty. */
  public List<String> pages() {
    if (width <= WIDEST_PAGE) {
      return List.of();
    }
    int pages = (int) Math.ceil((width - OVERLAP) / (WIDEST_PAGE - OVERLAP));
    double page = (width - OVERLAP) / pages + OVERLAP;
    return IntStream.range(0, pages).mapToObj(each -> part(left + each * (page - OVERLAP), page)).toList();
  }

  private String part(double from, double wide) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + number(wide) + "\" height=\"" + number(height)
        + "\" viewBox=\"" + number(from) + ' ' + number(top) + ' ' + number(wide) + ' ' + number(height)
        + "\" font-family=\"Arial, 'Liberation Sans', sans-serif\"><title>" + escaped(title) + "</title>" + body + "</svg>";
  }
}
