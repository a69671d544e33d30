package vn.motcua.procedure.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Surroundings that are known beforehand, such as those of a repository.
 *
 * @param diagrams extension properties by the id of the process
 */
public record KnownSurroundings(
    Map<String, Map<String, String>> diagrams, Set<String> forms, Set<String> decisions, Set<String> beans, Set<String> roles,
    Set<String> agencyFunctions) implements Surroundings {

  @Override
  public Optional<Map<String, String>> diagram(String processId) {
    return Optional.ofNullable(diagrams.get(processId));
  }

  @Override
  public boolean hasForm(String formId) {
    return forms.contains(formId);
  }

  @Override
  public boolean hasDecision(String decisionId) {
    return decisions.contains(decisionId);
  }
}
