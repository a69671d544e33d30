package vn.motcua.procedure.check;

import java.util.List;

/**
 * One thing that is wrong with a procedure folder. What, why and cure are sentences under the rule's id in
 * {@code messages/check.properties} and {@code check_en.properties}; {@link FindingSentences} reads them.
 *
 * @param element id of the element, or of the nearest around it that has one; empty for the file as a whole
 * @param elementName the label that a person sees, or an empty text
 * @param rule id in kebab-case, the same in bpmnlint
 * @param arguments what the sentence <i>what</i> names: {0}, {1}, …
 */
public record Finding(
    String file, String element, String elementName, String rule, Severity severity, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
