package vn.motcua.document;

/** A template that may not be used, with its name and line and the cure: found when the application starts. */
class TemplateFault extends RuntimeException {

  TemplateFault(String template, int line, String fault, Throwable cause) {
    super("Template " + template + ", line " + line + ": " + fault, cause);
  }

  TemplateFault(String template, int line, String fault) {
    this(template, line, fault, null);
  }
}
