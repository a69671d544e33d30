package vn.motcua.clock;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.Refusal;

/**
 * Applies correcting facts: a fact CORRECTED with the detail {@code sequence} names the line it corrects; {@code at}
 * gives its right instant (ISO), {@code void=true} says it never happened, and any other detail takes the place of
 * the line's own. Both lines stay in the ledger.
 */
public final class Corrections {

  private static final List<String> OWN_DETAILS = List.of("sequence", "at", "void", "approvedBy");

  /** What happened outside the program, and so may have been written down wrongly. What the program concluded is not corrected. */
  private static final Set<FactKind> CORRECTABLE = EnumSet.of(FactKind.RECEIVED, FactKind.ACCEPTED, FactKind.SUPPLEMENT_ASKED,
      FactKind.SUPPLEMENT_RECEIVED, FactKind.SUPPLEMENT_INCOMPLETE, FactKind.DUTY_ASKED, FactKind.DUTY_PAID,
      FactKind.WITHDRAWAL_ASKED, FactKind.FINISHED, FactKind.REFUSED, FactKind.STOPPED);

  private Corrections() {}

  /** Whether the instant of such a line may be put right. */
  public static boolean isCorrectable(FactKind kind) {
    return CORRECTABLE.contains(kind);
  }

  /** @throws Refusal when the line does not exist or is of a kind that nobody corrects */
  static void refuseWrongLine(List<ClockFact> before, NewFact correction) {
    String sequence = correction.details().get("sequence");
    ClockFact line = before.stream().filter(fact -> String.valueOf(fact.sequence()).equals(sequence)).findFirst()
        .orElseThrow(() -> Refusal.invalid("sequence", "clock.correction.line", sequence));
    if (!isCorrectable(line.kind())) {
      throw Refusal.invalid("sequence", "clock.correction.kind", sequence);
    }
  }

  /** The facts as they count: corrected lines as they are right, voided ones left out. */
  public static List<ClockFact> applied(List<ClockFact> facts) {
    List<ClockFact> corrected = facts;
    for (ClockFact fact : facts) {
      if (corrects(fact.kind(), fact.details())) {
        if (corrected == facts) {
          corrected = new ArrayList<>(facts);
        }
        apply(corrected, fact);
      }
    }
    return corrected;
  }

  static boolean corrects(FactKind kind, Map<String, String> details) {
    return kind == FactKind.CORRECTED && details.containsKey("sequence");
  }

  private static void apply(List<ClockFact> facts, ClockFact correction) {
    for (int i = 0; i < facts.size(); i++) {
      ClockFact fact = facts.get(i);
      if (String.valueOf(fact.sequence()).equals(correction.detail("sequence"))
          && fact.sequence() < correction.sequence()) {
        if ("true".equals(correction.detail("void"))) {
          facts.remove(i);
        } else {
          facts.set(i, replaced(fact, correction));
        }
        return;
      }
    }
    throw Refusal.invalid("sequence", "clock.correction.line", String.valueOf(correction.detail("sequence")));
  }

  private static ClockFact replaced(ClockFact fact, ClockFact correction) {
    Map<String, String> details = new HashMap<>(fact.details());
    details.putAll(correction.details());
    OWN_DETAILS.forEach(details::remove);
    Instant at = correction.detail("at") == null ? fact.at() : instant(correction.detail("at"));
    return new ClockFact(fact.dossierCode(), fact.sequence(), fact.kind(), at, fact.recordedAt(), fact.actor(),
        fact.reason(), fact.legalBasis(), details, fact.hash());
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("at", "clock.correction.at", text);
    }
  }
}
