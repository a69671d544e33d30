package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;

/** The procedures that can be asked for, read from the live diagrams. */
@Service
public class Procedures {

  private final DeployedDiagrams diagrams;
  private final ProcedureReader reader = new ProcedureReader();

  Procedures(DeployedDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  public Optional<Procedure> find(String codeOrKey) {
    return ofDiagram(diagrams.definitionKeyOf(codeOrKey).orElse(codeOrKey));
  }

  /** The procedure of a diagram, by the key of its process; empty when that diagram is one that others call. */
  public Optional<Procedure> ofDiagram(String definitionKey) {
    return diagrams.propertiesOf(definitionKey).filter(reader::isProcedure)
        .map(properties -> reader.read(definitionKey, properties));
  }

  /**
   * @param codeOrKey procedure code ({@code 2.000815}) or key of its diagram
   * @param on day of reception
   * @throws Refusal not found, or invalid when the procedure is not in force on that day
   */
  public Procedure get(String codeOrKey, LocalDate on) {
    Procedure procedure = find(codeOrKey).orElseThrow(() -> Refusal.invalid("procedure", "procedure.unknown", codeOrKey));
    if (!procedure.isValidOn(on)) {
      throw Refusal.invalid("procedure", "procedure.notInForce", procedure.code(), procedure.name(), on.toString());
    }
    return procedure;
  }
}
