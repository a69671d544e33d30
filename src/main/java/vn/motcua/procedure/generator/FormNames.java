package vn.motcua.procedure.generator;

import java.util.Locale;

/** How the form of a step is named: {@code AppraiseDossier} has {@code appraise-dossier}, behind the procedure's id. */
final class FormNames {

  private FormNames() {}

  static String of(OwnStep step) {
    return step.is(StepKind.SIGN) ? "sign"
        : step.suffix().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
