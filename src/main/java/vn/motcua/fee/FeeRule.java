package vn.motcua.fee;

import java.util.Locale;

/** What made a line of a fee. */
public enum FeeRule {

  /** A charge: quantity times unit price. */
  BASE,
  /** Brings a charge down to its statutory maximum. */
  CAP,
  /** Who need not pay, or not all: poor, merit, disabled, children … */
  EXEMPTION,
  /** A programme of limited time, such as the 0 đ one. */
  PROGRAMME,
  /** A reduction in percent for everybody, such as that of Circular 64/2025/TT-BTC. */
  REDUCTION;

  boolean lowers() {
    return this == EXEMPTION || this == PROGRAMME || this == REDUCTION;
  }

  /** @param name as tables write it, in small letters; null is a charge. Unknown names are null */
  static FeeRule of(String name) {
    if (name == null) {
      return BASE;
    }
    for (FeeRule rule : values()) {
      if (rule != CAP && rule.name().toLowerCase(Locale.ROOT).equals(name)) {
        return rule;
      }
    }
    return null;
  }
}
