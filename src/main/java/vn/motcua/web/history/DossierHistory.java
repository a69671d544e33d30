package vn.motcua.web.history;

import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.TimerMoves;

/**
 * What happened to a dossier. Times in Viet Nam's zone.
 *
 * @param status 1 to 10, {@code statusName} its name
 * @param lines who did what when, as the ledger has it
 * @param moves when the dates of its timers moved, and by which line
 * @param diagrams its way through each diagram, in the order in which they were begun
 */
record DossierHistory(
    String code, String procedureName, String caseName, int status, String statusName, String receivingAgency,
    String competentAgency, OffsetDateTime receivedAt, OffsetDateTime dueOriginal, OffsetDateTime dueCurrent, boolean late,
    List<Line> lines, List<Move> moves, List<Diagram> diagrams) {

  /** A line of the ledger. @param step what the diagram calls the step that it tells of, or null; {@code to} who got it, or null */
  record Line(
      int sequence, FactKind kind, String what, OffsetDateTime at, OffsetDateTime recordedAt, String actorName, String approvedByName,
      String reason, String basis, String note, String step, String to, boolean voided) {}

  /** A date that moved; null where it was not set. */
  record Move(OffsetDateTime at, int sequence, TimerMoves.Date date, OffsetDateTime from, OffsetDateTime to) {}

  /** @param svg the diagram, its elements marked with {@code data-element}; empty when it is not drawn */
  record Diagram(
      String instanceId, String definitionId, String key, String name, int version, OffsetDateTime startedAt,
      OffsetDateTime endedAt, String svg, List<Visit> visits, List<Fired> timers) {}

  /** An element that was reached; {@code to} is null while it is open. */
  record Visit(
      String element, String name, String kind, OffsetDateTime from, OffsetDateTime to, String officerName, boolean cancelled) {}

  /** A timer that fired. */
  record Fired(String element, String name, OffsetDateTime dueAt, OffsetDateTime firedAt) {}
}
