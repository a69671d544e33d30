package vn.motcua.procedure.generator;

/**
 * A step between reception and return, drawn as one user task.
 *
 * @param suffix English and unique in the diagram: {@code AppraiseDossier} gives {@code Task_AppraiseDossier}
 * @param name Vietnamese, short enough for the shape
 * @param group candidate group, an expression
 * @param limit a term such as {@code 4 working hours}
 * @param documentation the whole sentence of the table, and who works how long by it
 */
record OwnStep(String suffix, String name, StepKind kind, String group, String limit, String documentation) {

  String task() {
    return "Task_" + suffix;
  }

  /** The gateway behind the step, or null where it leads on only one way. */
  String gateway() {
    return switch (kind) {
      case PLAIN -> null;
      case HANDLING -> "Gateway_Handled";
      case REVIEW -> "Gateway_" + suffix;
      case SIGN -> "Gateway_SignDecision";
    };
  }

  boolean is(StepKind other) {
    return kind == other;
  }
}
