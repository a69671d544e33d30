package vn.motcua.procedure.generator;

/** What a step of the procedure's own does to the way of the dossier. */
enum StepKind {

  /** Somebody works, then the next step begins. */
  PLAIN,

  /** The handling officer proposes a result, a supplement or a refusal. */
  HANDLING,

  /** The head of the department agrees or sends back to the handling officer. */
  REVIEW,

  /** The competent authority signs the result or the refusal, or sends back. */
  SIGN
}
