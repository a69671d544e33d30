package vn.motcua.procedure.check;

/** Names as XML writes them. */
final class Names {

  private Names() {}

  /** {@code bpmn:Message_1} and {@code Message_1} are the same reference. */
  static String local(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
