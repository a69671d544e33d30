package vn.motcua.procedure.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies around a procedure folder: what is live, or what the other folders hold. */
public interface Surroundings {

  /** Extension properties of a diagram outside the folder, by the id of its process; empty when there is none. */
  Optional<Map<String, String>> diagram(String processId);

  /** True when a form of this id lies outside the folder, so that a reference bound to {@code latest} finds it. */
  boolean hasForm(String formId);

  /** True when a decision of this id lies outside the folder. */
  boolean hasDecision(String decisionId);

  /** Names that a diagram may call: {@code clock}, {@code agency} and the delegates. */
  Set<String> beans();

  /** Codes of the roles that a step may be given to, such as {@code thu-ly}. */
  Set<String> roles();

  /** Functions that an agency may have, such as {@code thue}; empty when they are not known. */
  Set<String> agencyFunctions();
}
