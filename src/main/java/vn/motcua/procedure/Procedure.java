package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.Refusal;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.Term;

/**
 * What may be asked for (thủ tục): the legal metadata written in its diagram.
 *
 * @param definitionKey id of the process in the diagram
 * @param onlineLevel null where the diagram does not say
 * @param feeDecision id of the decision table that holds the fee, or null when there is none
 * @param identityFields what the population register is asked for of a person, out of {@link #IDENTITY_FIELDS}: no more than the
 *     procedure needs
 * @param agencies who decides, whose share of the term is whose, and who is consulted
 */
public record Procedure(
    String definitionKey, String code, String name, String field, String level, ProcedureKind kind, OnlineLevel onlineLevel,
    String legalBasis, Validity validity, CountingRule countingRule, SupplementRules supplements, String feeDecision,
    String resultCode, List<ProcedureCase> cases, List<PaperRequirement> papers, List<String> identityFields,
    AgencyParts agencies) {

  /** Every field of a person that can be asked for; the address is the permanent one (thường trú). */
  public static final List<String> IDENTITY_FIELDS = List.of("fullName", "birthDate", "sex", "address");

  /** What is asked for where a diagram says nothing. */
  public static final List<String> USUAL_IDENTITY_FIELDS = IDENTITY_FIELDS.subList(0, 3);

  /** @throws Refusal naming the cases there are, when the key is none of them */
  public ProcedureCase caseOf(String key) {
    return cases.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow(() -> Refusal.invalid(
        "caseKey", "procedure.case.unknown", key, name, String.join(", ", cases.stream().map(ProcedureCase::key).toList())));
  }

  public boolean isValidOn(LocalDate date) {
    return validity.covers(date);
  }

  /** The papers that are asked for of a dossier received on that day. */
  public List<PaperRequirement> papersOn(LocalDate date) {
    return papers.stream().filter(paper -> paper.validity().covers(date)).toList();
  }

  /**
   * @param name of a paper that was handed in
   * @throws Refusal when the procedure knows it and does not take it on that day, such as an outdated declaration form
   */
  public void requireTaken(String name, LocalDate date, String field) {
    List<PaperRequirement> known = papers.stream().filter(paper -> paper.name().equalsIgnoreCase(name.strip())).toList();
    if (known.isEmpty() || known.stream().anyMatch(paper -> paper.validity().covers(date))) {
      return;
    }
    Validity validity = known.get(known.size() - 1).validity();
    boolean ended = validity.hasEnded(date);
    LocalDate limit = ended ? validity.to() : validity.from();
    throw Refusal.invalid(field, ended ? "procedure.paper.ended" : "procedure.paper.notYet", name, limit.format(Procedures.DAY));
  }

  public AfterSupplement afterSupplement() {
    return supplements.after();
  }

  /** The agency's limit for asking for papers after acceptance, or null. */
  public Term supplementLimit() {
    return supplements.limit();
  }

  /** The applicant's time to bring the papers, or null. */
  public Term applicantSupplementLimit() {
    return supplements.applicantLimit();
  }
}
