package vn.motcua.procedure.picture;

import java.util.List;
import vn.motcua.clock.Term;

/**
 * One thing that is done for a dossier.
 *
 * @param called id of the diagram that does it, or null when it is drawn here
 * @param roles who may do it; empty when nobody has to
 * @param limit how long it may take, or null when the diagram does not say
 * @param note what the diagram says about it, with the article, or null
 * @param form id of its form, or null
 */
public record DiagramStep(String id, String name, String called, List<Who> roles, Term limit, String note, String form) {

  /** Where somebody works who does a step. */
  public enum Place { DECIDING, RECEIVING }

  /**
   * A role at an agency.
   *
   * @param function of that agency, where it is another than the one that decides, or null
   */
  public record Who(String role, Place place, String function) {}
}
