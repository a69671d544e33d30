package vn.motcua.procedure.generator;

import java.util.List;
import vn.motcua.Texts;

/** The text of a diagram: what its template may name. */
final class DiagramText {

  /** One extension property of the process. */
  record Property(String name, String value) {}

  /**
   * What only this procedure says about itself, all Vietnamese.
   *
   * @param intake what the internal procedure adds to the frame's own words about reception, with a blank before it, or empty
   * @param supplement until when papers may be asked for, with the article
   */
  record Words(
      String id, String title, String dossierTitle, String documentation, String application, String intake, String result,
      String supplement, String dueSoon) {}

  private record Data(
      String id, String title, String dossierTitle, String documentation, String applicationDocumentation,
      String intakeDocumentation, String returnDocumentation, String supplementDocumentation, String dueSoonDocumentation,
      List<Property> properties, List<Route.Node> nodes, String finishFlow, List<Route.Flow> flows,
      List<Picture.Shape> shapes, List<Picture.Edge> edges) {}

  private DiagramText() {}

  static String of(Words words, List<Property> properties, List<OwnStep> steps, Texts texts) {
    Route route = new Route(words.id(), steps, texts);
    Picture picture = new DiagramLayout(steps, route).draw();
    return new Templates().xml("diagram.bpmn", new Data(words.id(), words.title(), words.dossierTitle(), words.documentation(),
        words.application(), words.intake(), words.result(), words.supplement(), words.dueSoon(), properties, route.nodes(),
        route.finishFlow(), route.flows(), picture.shapes(), picture.edges()));
  }
}
