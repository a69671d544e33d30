package vn.motcua.procedure;

import java.util.List;
import java.util.Optional;

/** The diagrams and decision tables that are deployed, seen without the engine. */
public interface DeployedDiagrams {

  /** The newest version of a diagram, empty when there is none of that key. */
  Optional<DiagramVersion> newest(String definitionKey);

  Optional<DiagramVersion> version(String definitionId);

  /** All versions of a diagram, the newest first. */
  List<DiagramVersion> versions(String definitionKey);

  /** All versions of all diagrams, by key, the newest first. */
  List<DiagramVersion> all();

  /** The newest version of a decision table, empty when there is none of that key. */
  Optional<DiagramVersion> decision(String decisionKey);

  /** @throws java.util.NoSuchElementException when there is none of that id */
  Deployment deployment(String deploymentId);

  /** Content of a file of a deployment. @throws java.util.NoSuchElementException when there is none of that name */
  byte[] content(String deploymentId, String resource);

  /** Key of the diagram that carries a procedure code, empty when there is none. */
  Optional<String> definitionKeyOf(String procedureCode);

  /** A text that differs as soon as something was deployed or taken away. */
  String state();
}
