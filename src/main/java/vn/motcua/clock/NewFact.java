package vn.motcua.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A fact about to be written.
 *
 * @param at when it happened in law, to the minute that is printed; not when it was typed
 * @param actor user id of who did it, or {@code system}
 * @param reason free text, or null
 * @param legalBasis article and decree, or null
 * @param details what this kind of fact needs besides (term, channel, task, agency …); never null
 */
public record NewFact(
    FactKind kind, Instant at, String actor, String reason, String legalBasis, Map<String, String> details) {

  public NewFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    details = details == null ? Map.of() : Map.copyOf(details);
  }

  public static NewFact of(FactKind kind, Instant at, String actor) {
    return new NewFact(kind, at, actor, null, null, Map.of());
  }

  public NewFact with(String name, String value) {
    var more = new java.util.HashMap<>(details);
    more.put(name, value);
    return new NewFact(kind, at, actor, reason, legalBasis, more);
  }

  public NewFact because(String why, String basis) {
    return new NewFact(kind, at, actor, why, basis, details);
  }
}
