package vn.motcua.clock;

/**
 * The legal text a dossier is measured by, as it stood at reception; a later change of the procedure never moves it.
 *
 * @param supplementLimit the agency's own limit for asking for papers after acceptance
 * @param receivingAgency whose calendar says when papers arrive
 * @param competentAgency whose calendar is counted
 */
public record ClockRules(
    Term term, CountingRule countingRule, AfterSupplement afterSupplement, Term supplementLimit, Channel channel,
    String receivingAgency, String competentAgency) {}
