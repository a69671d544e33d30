package vn.motcua.fee;

/** The dated fee tables. */
interface FeeTables {

  /**
   * The table that prices today, also what was received under rows of before.
   *
   * @throws vn.motcua.Refusal when no such table is in use
   */
  FeeTable newest(String decision);
}
