package vn.motcua.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.StatutoryClock;

/** What the program would have kept of a dossier's steps, for very many dossiers. */
public final class StepLines {

  private StepLines() {}

  /** One step; {@code endedAt} is null while it is open. */
  public record Step(
      int sequence, String diagram, String task, String agency, Instant offeredAt, Instant endedAt, long workedMinutes, Long limitMinutes,
      Instant overAt, boolean waiting) {}

  /** The steps that its ledger tells of. */
  public static List<Step> of(ClockRules rules, List<ClockFact> facts, StatutoryClock clock, Calendars calendars) {
    Collection<StepRecord> records = StepRecords.of(rules, clock.run(rules, facts), calendars).values();
    return records.stream().map(row -> new Step(row.sequence(), row.diagram(), row.task(), row.agency(), row.offeredAt(), row.endedAt(),
        row.workedMinutes(), row.limitMinutes(), row.overAt(), row.waiting())).toList();
  }

  /** A line for COPY step_done FROM STDIN, in the order of the table's columns. */
  public static String done(String code, int kind, Step step) {
    return code + "\t" + step.sequence() + "\t" + kind + "\t" + step.agency() + "\t" + WorkingCalendar.date(step.endedAt()) + "\t"
        + step.workedMinutes() + "\t" + (step.limitMinutes() == null ? "\\N" : step.limitMinutes()) + "\n";
  }

  /** A line for COPY step_open FROM STDIN, in the order of the table's columns. */
  public static String open(String code, int kind, Step step) {
    return code + "\t" + step.sequence() + "\t" + kind + "\t" + step.agency() + "\t" + step.offeredAt() + "\t"
        + (step.limitMinutes() == null ? "\\N" : step.limitMinutes()) + "\t" + (step.overAt() == null ? "\\N" : step.overAt()) + "\t"
        + step.waiting() + "\n";
  }
}
