package vn.motcua.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.procedure.picture.DiagramPicture;

/**
 * All that is known of a procedure on a day, in codes for other systems and in words for people.
 *
 * @param standing in-force, coming or ended on that day
 * @param decidedBy agencies that decide it, by name; empty: where it was handed in, or that was chosen there
 * @param free true when nothing costs money on that day, null when that is not known
 * @param picture the diagram
 */
public record ProcedureSheet(
    LocalDate on, String code, String name, String field, String level, String kind, String kindName, String onlineLevel,
    String onlineLevelName, String standing, String standingName, LocalDate validFrom, LocalDate validTo, String abolishedBy,
    String decidedByFunction, List<String> decidedBy, List<Case> cases, Boolean free, List<Fee> fees, List<PaperLine> papers,
    List<Step> steps, List<Share> shares, List<Form> forms, String resultCode, List<String> legalBasis, Supplement supplement,
    Diagram diagram, @JsonIgnore DiagramPicture picture) {

  /** @param term as diagrams write it; {@code termText} as people say it */
  public record Case(String key, String name, String term, String termText, boolean agreementAllowed) {}

  /** @param unitPrice whole đồng, null on a row that lowers a charge by {@code percent} */
  public record Fee(
      String label, String amount, Long unitPrice, Long percent, boolean lowers, String note, String basis, LocalDate validFrom,
      LocalDate validTo) {}

  public record PaperLine(
      int number, String name, List<String> forms, String formNames, int count, boolean required, LocalDate validFrom,
      LocalDate validTo) {}

  /** @param who roles in words; empty for what a shared diagram or nobody in particular does */
  public record Step(int number, String id, String name, List<String> who, String limit, String limitText, String note) {}

  /** What another agency does: its share of the term, or how long it may take to answer. */
  public record Share(String function, String name, String term, String termText, boolean consulted) {}

  public record Form(String id, String step, String stepName) {}

  public record Supplement(
      String after, String limit, String limitText, String applicantLimit, String applicantLimitText) {}

  public record Diagram(
      String definitionId, String key, int version, String deploymentId, String deploymentName, String source,
      OffsetDateTime deployedAt) {}
}
