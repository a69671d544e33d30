package vn.motcua.identity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A register behind a short circuit: while that is open it answers at once that the register is silent. */
final class ShortCircuitedRegister implements PopulationRegister {

  private final PopulationRegister register;
  private final ShortCircuit circuit;

  ShortCircuitedRegister(PopulationRegister register, ShortCircuit circuit) {
    this.register = register;
    this.circuit = circuit;
  }

  @Override
  public LookUpResult lookUp(LookUpRequest request) {
    return lookUpAll(List.of(request)).get(0);
  }

  @Override
  public List<LookUpResult> lookUpAll(List<LookUpRequest> requests) {
    if (!circuit.lets()) {
      return requests.stream().map(any -> LookUpResult.unavailable(IdentityReason.REGISTER_SILENT)).toList();
    }
    List<LookUpResult> results = register.lookUpAll(requests);
    if (results.stream().anyMatch(LookUpResult::isAnswer)) {
      circuit.answered();
    } else {
      circuit.failed(results.stream().map(LookUpResult::pause).filter(Objects::nonNull).max(Duration::compareTo).orElse(null));
    }
    return results;
  }
}
