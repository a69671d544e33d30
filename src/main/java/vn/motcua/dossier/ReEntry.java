package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;

/**
 * What happened to a dossier on paper, while the system was down, before it was typed in (legal facts R19).
 *
 * @param receivedAt when it was handed in
 * @param events what followed, in order
 * @param paperNumber its number in the book on paper
 * @param approvedBy the head who approved that it is typed in with these times, another than who types
 */
public record ReEntry(Instant receivedAt, List<Event> events, String paperNumber, String reason, String approvedBy) {

  /** What may follow what; a dossier that waits for papers is typed in when they have come. */
  private static final Map<FactKind, Set<FactKind>> NEXT = Map.of(
      FactKind.RECEIVED, Set.of(FactKind.ACCEPTED, FactKind.REFUSED, FactKind.SUPPLEMENT_ASKED),
      FactKind.SUPPLEMENT_ASKED, Set.of(FactKind.SUPPLEMENT_RECEIVED),
      FactKind.SUPPLEMENT_RECEIVED, Set.of(FactKind.ACCEPTED, FactKind.REFUSED, FactKind.SUPPLEMENT_ASKED, FactKind.FINISHED),
      FactKind.ACCEPTED, Set.of(FactKind.SUPPLEMENT_ASKED, FactKind.FINISHED),
      FactKind.FINISHED, Set.of(FactKind.RETURNED));

  /**
   * One event on paper.
   *
   * @param reason why, for a refusal
   */
  public record Event(FactKind kind, Instant at, String reason) {}

  public ReEntry {
    events = List.copyOf(events);
  }

  /** @throws Refusal naming the event that is out of order, of another kind than it may be, or lies ahead */
  void check(Instant now) {
    requirePast("receivedAt", receivedAt, now);
    FactKind before = FactKind.RECEIVED;
    Instant earliest = receivedAt;
    boolean accepted = false;
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      String field = "events[" + i + "]";
      requirePast(field + ".at", event.at(), now);
      if (event.at().isBefore(earliest)) {
        throw Refusal.invalid(field + ".at", "dossier.reEntry.order");
      }
      requireFollows(field, before, event.kind(), accepted);
      if (event.kind() == FactKind.REFUSED && (event.reason() == null || event.reason().isBlank())) {
        throw Refusal.invalid(field + ".reason", "dossier.reEntry.refusalReason");
      }
      accepted = accepted || event.kind() == FactKind.ACCEPTED;
      before = event.kind();
      earliest = event.at();
    }
    if (before == FactKind.SUPPLEMENT_ASKED) {
      throw Refusal.invalid("events", "dossier.reEntry.waiting");
    }
  }

  /** Once accepted it is not accepted, or refused at the desk, again; not yet accepted it can't be finished. */
  private static void requireFollows(String field, FactKind before, FactKind kind, boolean accepted) {
    boolean atDesk = kind == FactKind.ACCEPTED || kind == FactKind.REFUSED;
    boolean follows = NEXT.getOrDefault(before, Set.of()).contains(kind);
    if (!follows || atDesk && accepted || kind == FactKind.FINISHED && !accepted) {
      throw Refusal.invalid(field + ".kind", "dossier.reEntry.follows", kind.name(), before.name());
    }
  }

  private static void requirePast(String field, Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw Refusal.invalid(field, "dossier.reEntry.future");
    }
  }

  /** Where the dossier stands after all that. */
  DossierStatus status() {
    FactKind last = last();
    if (last == FactKind.RETURNED) {
      return DossierStatus.RETURNED;
    }
    if (last == FactKind.FINISHED) {
      return DossierStatus.PROCESSED;
    }
    if (last == FactKind.REFUSED) {
      return DossierStatus.REFUSED;
    }
    boolean accepted = events.stream().anyMatch(event -> event.kind() == FactKind.ACCEPTED);
    return accepted ? DossierStatus.ACCEPTED : DossierStatus.REGISTERED;
  }

  private FactKind last() {
    return events.isEmpty() ? FactKind.RECEIVED : events.get(events.size() - 1).kind();
  }
}
