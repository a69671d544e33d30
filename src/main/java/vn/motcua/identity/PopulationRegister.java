package vn.motcua.identity;

import java.util.List;

/** The population register (CSDL quốc gia về dân cư), or what stands in for it. */
public interface PopulationRegister {

  /** Answers, never throws for a register that is down: see {@link LookUpResult.Status#UNAVAILABLE}. */
  LookUpResult lookUp(LookUpRequest request);

  /**
   * Answers the questions about one dossier, in their order. The asker holds a database transaction open, so a register that has to be
   * waited for lets all of them together wait no longer than one.
   */
  default List<LookUpResult> lookUpAll(List<LookUpRequest> requests) {
    return requests.stream().map(this::lookUp).toList();
  }
}
