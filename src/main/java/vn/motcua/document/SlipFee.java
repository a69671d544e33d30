package vn.motcua.document;

/**
 * The fee as the slip states it.
 *
 * @param amount whole đồng, 0 or more
 * @param paid whether it was paid when the slip is printed
 */
public record SlipFee(long amount, boolean paid) {

  public SlipFee {
    if (amount < 0) {
      throw new IllegalArgumentException("A fee of " + amount + " dong; it must be 0 or more");
    }
  }
}
