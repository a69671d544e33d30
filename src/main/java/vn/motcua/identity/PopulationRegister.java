package vn.motcua.identity;

/** The population register (CSDL quốc gia về dân cư), or what stands in for it. */
public interface PopulationRegister {

  /** Answers, never throws for a register that is down: see {@link LookUpResult.Status#UNAVAILABLE}. */
  LookUpResult lookUp(LookUpRequest request);
}
