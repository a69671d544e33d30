package vn.motcua.procedure;

import java.util.Map;
import java.util.Optional;

/** The diagrams that are live, seen without the engine. */
public interface DeployedDiagrams {

  /** Extension properties of the newest version of a process, empty when there is none of that key. */
  Optional<Map<String, String>> propertiesOf(String definitionKey);

  /** Key of the process that carries a procedure code, empty when there is none. */
  Optional<String> definitionKeyOf(String procedureCode);
}
