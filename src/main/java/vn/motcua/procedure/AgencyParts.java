package vn.motcua.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;

/**
 * What several agencies have to do in one procedure. Each is named by its function, such as {@code cong-an}; which agency that
 * is follows from who serves the one that decides.
 *
 * @param decidedBy function of the agency that decides; null: the one where it was handed in, or that was chosen there
 * @param segments each agency's own share of the term, in the order of their functions
 * @param consultLimits how long a consulted agency may take to answer, by its function
 */
public record AgencyParts(String decidedBy, List<Segment> segments, Map<String, Term> consultLimits) {

  /** Everything is done by the agency that decides. */
  public static final AgencyParts NONE = new AgencyParts(null, List.of(), Map.of());

  /** One agency's share of the term, counted from its own start by its own calendar. */
  public record Segment(String function, String name, Term term) {}

  public Optional<Segment> segment(String function) {
    return segments.stream().filter(each -> each.function().equals(function)).findFirst();
  }

  /** @throws Refusal naming the property that the diagram lacks */
  public Term consultLimit(String definitionKey, String function) {
    Term limit = consultLimits.get(function);
    if (limit == null) {
      String property = "consult." + function + ".limit";
      throw Refusal.invalid(property, "procedure.property.missing", definitionKey, property);
    }
    return limit;
  }
}
