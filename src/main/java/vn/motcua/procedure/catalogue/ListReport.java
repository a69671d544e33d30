package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * How a province's list and the diagrams agree.
 *
 * @param on the day whose diagrams were compared
 * @param kept false for a preview
 * @param lines of the list that could be read
 * @param agreeing lines with a diagram that says the same
 * @param counts findings of each kind
 */
public record ListReport(
    LocalDate on, boolean kept, OffsetDateTime at, String by, int lines, int agreeing, Map<Kind, Integer> counts,
    List<Finding> findings) {

  public enum Kind {

    /** A line, or a cell of it, that cannot be read. */
    UNREADABLE,
    /** One code twice, in the list or on two diagrams. */
    DUPLICATE,
    /** Listed, and no diagram carries the code. */
    NO_DIAGRAM,
    /** Diagram and list say different things. */
    CONTRADICTION,
    /** Abolished or ended, by the list or by its diagram. */
    ABOLISHED,
    /** In force by its diagram, and not listed. */
    NOT_LISTED
  }

  /**
   * @param line of the file, or null where the finding is about no line
   * @param field name, level, agency, term, fee, code, or null
   * @param listed what the list says; {@code drawn} what the diagram says
   * @param sentence Vietnamese: what is wrong and the cure
   */
  public record Finding(Integer line, String code, Kind kind, String field, String listed, String drawn, String sentence) {}
}
