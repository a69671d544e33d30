package vn.motcua.portal;

import java.util.Optional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;

/** What the citizen's page asks of whoever takes money online. */
public interface OnlineFee {

  /**
   * What can be paid online now.
   *
   * @param amount whole đồng, more than 0
   * @param payUrl page on which it is paid, or null when it was not ordered yet
   */
  record Owed(long amount, String payUrl) {}

  /** Empty when there is nothing to pay online. */
  Optional<Owed> owed(Dossier dossier);

  /**
   * Orders what is owed; again and again it is the same order.
   *
   * @throws Refusal when it cannot be paid now
   */
  void order(Dossier dossier);
}
