package vn.motcua.identity;

/**
 * A child as its birth is registered, as far as its personal number depends on it.
 *
 * @param sex {@code M} or {@code F}
 */
public record Newborn(String fullName, BirthDate birthDate, String sex) {

  /** Keeps the child out of any log line. */
  @Override
  public String toString() {
    return "Newborn[…]";
  }
}
