package vn.motcua.procedure;

import java.util.Locale;

/** How much of a procedure can be done online (Decree 224/2026). */
public enum OnlineLevel {

  /** Toàn trình: every step, the result too. */
  FULL,

  /** Một phần: the applicant still comes in person for something. */
  PARTIAL,

  /** Only information is given online. */
  INFORMATION;

  /** The word in diagrams, in addresses and in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException when there is no level of that word */
  public static OnlineLevel of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
