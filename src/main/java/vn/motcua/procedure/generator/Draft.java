package vn.motcua.procedure.generator;

import java.util.List;
import vn.motcua.clock.Term;

/**
 * A procedure as its table tells it, understood.
 *
 * @param folder below {@code processes/}, such as {@code cu-tru/tam-tru}
 * @param settings the further extension properties, by name
 * @param intake working time that the table gives to reception
 * @param result the same for the return
 * @param decision the decision that the table comes from, or empty
 * @param submission who hands in where and how, or empty
 */
record Draft(
    String folder, String code, String name, String basis, List<Setting> settings, List<Case> cases, List<Paper> papers,
    List<FeeRow> fees, List<OwnStep> steps, WorkTime intake, WorkTime result, String decision, String submission) {

  record Setting(String name, String value) {}

  record Case(String key, String name, Term term) {}

  record Paper(int number, String name, String forms, int count, boolean required) {}

  /**
   * A row of the fee table.
   *
   * @param percent of a reduction, or 0 for a charge of {@code amount} dong
   * @param key of the ground in the form, null for a charge
   * @param channels numbers separated by commas, or empty for all
   * @param caseKey or empty for all
   */
  record FeeRow(
      String key, String kind, String label, long amount, int percent, String basis, String channels, String from, String to,
      String caseKey) {

    boolean isCharge() {
      return percent == 0;
    }
  }

  /** {@code cu-tru-tam-tru}. */
  String id() {
    return folder.replace('/', '-');
  }

  String setting(String name) {
    return settings.stream().filter(each -> each.name().equals(name)).map(Setting::value).findFirst().orElse("");
  }

  boolean isReviewed() {
    return steps.stream().anyMatch(step -> step.is(StepKind.REVIEW));
  }
}
