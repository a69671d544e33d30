package vn.motcua.procedure;

import java.util.Locale;

/** For whom a procedure is: it decides which of citizen, fee, slip and catalogue page there are. */
public enum ProcedureKind {

  /** Asked for by a citizen or an organisation. */
  PUBLIC,

  /** Between agencies (thủ tục hành chính nội bộ): no citizen, no fee, not on the notice board. */
  INTERNAL,

  /** A notice that is acknowledged, without a decision, such as a stay notification. */
  NOTIFICATION,

  /** A citizen's feedback from the field: answered and published, not an administrative procedure. */
  FEEDBACK;

  /** The word in diagrams, in addresses and in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException when there is no kind of that word */
  public static ProcedureKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
