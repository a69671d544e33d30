package vn.motcua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Counts a period a second time, in SQL, straight from the ledger and the dossiers' dates. It reads no sum and uses no class
 * that the
 * board is made with; it knows nothing of corrections.
 */
public final class BoardRecount {

  private static final String ENDS = "('FINISHED', 'REFUSED', 'WITHDRAWAL_GRANTED', 'STOPPED')";

  /** One line per dossier: when it was accepted, how it ended, and its newest facts of each kind before the cut-off. */
  private static final String DOSSIERS = """
      WITH first AS (
        SELECT dossier_code, MIN(CASE WHEN kind = 'ACCEPTED' THEN recorded_at END) accepted,
          MIN(CASE WHEN kind IN %1$s THEN sequence END) end_line,
          MAX(CASE WHEN kind = 'BECAME_LATE' AND recorded_at < :to THEN sequence END) late_line,
          MAX(CASE WHEN kind = 'LATE_ANNULLED' AND recorded_at < :to THEN sequence END) annulled_line,
          MAX(CASE WHEN kind IN ('SUPPLEMENT_ASKED', 'SUPPLEMENT_INCOMPLETE') AND recorded_at < :to THEN sequence END) asked_line,
          MAX(CASE WHEN kind = 'SUPPLEMENT_RECEIVED' AND recorded_at < :to THEN sequence END) answered_line,
          MAX(CASE WHEN kind = 'DUTY_ASKED' AND recorded_at < :to THEN sequence END) duty_line,
          MAX(CASE WHEN kind = 'DUTY_PAID' AND recorded_at < :to THEN sequence END) paid_line,
          MIN(CASE WHEN kind = 'RETURNED' THEN recorded_at END) returned,
          MAX(CASE WHEN kind = 'LETTER_ISSUED' AND details LIKE '%%"form":"04"%%' AND recorded_at < :to THEN 1 ELSE 0 END) letter,
          MAX(CASE WHEN kind = 'LETTER_ISSUED' AND details LIKE '%%"form":"GT"%%' AND recorded_at < :to THEN 1 ELSE 0 END) report
        FROM clock_fact GROUP BY dossier_code),
      ended AS (
        SELECT f.*, e.kind end_kind, e.happened_at end_at, e.recorded_at end_recorded,
          (SELECT COUNT(*) FROM clock_fact l WHERE l.dossier_code = f.dossier_code AND l.kind = 'BECAME_LATE'
             AND l.recorded_at <= e.recorded_at) late_at_end
        FROM first f LEFT JOIN clock_fact e ON e.dossier_code = f.dossier_code AND e.sequence = f.end_line)
      SELECT d.competent_agency agency, d.procedure_code, d.channel, d.due_current, e.* FROM ended e
        JOIN dossier d ON d.code = e.dossier_code WHERE e.accepted IS NOT NULL AND e.accepted < :to
          AND (e.end_recorded IS NULL OR e.end_recorded >= :from OR e.returned >= :from
            OR e.late_line IS NOT NULL AND (e.letter = 0 OR e.report = 0))""".formatted(ENDS);

  private final JdbcClient jdbc;

  public BoardRecount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By agency, and within it by column; what is zero is left out. @param to last day */
  public Map<String, Map<String, Long>> agencies(LocalDate from, LocalDate to) {
    return count(from, to, "agency");
  }

  public Map<String, Map<String, Long>> procedures(LocalDate from, LocalDate to) {
    return count(from, to, "procedure_code");
  }

  private Map<String, Map<String, Long>> count(LocalDate from, LocalDate to, String by) {
    Instant begin = midnight(from);
    Instant cutOff = midnight(to.plusDays(1));
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    jdbc.sql(DOSSIERS).param("to", OffsetDateTime.ofInstant(cutOff, ZoneOffset.UTC))
        .param("from", OffsetDateTime.ofInstant(begin, ZoneOffset.UTC)).query(row -> {
      List<String> columns = new ArrayList<>();
      Instant accepted = row.getObject("accepted", OffsetDateTime.class).toInstant();
      Instant end = instant(row.getObject("end_recorded", OffsetDateTime.class));
      boolean ended = end != null && end.isBefore(cutOff);
      boolean before = end != null && end.isBefore(begin);
      if (accepted.isBefore(begin) && !before) {
        columns.add("carried");
      }
      if (!accepted.isBefore(begin)) {
        columns.add("received");
      }
      if (!accepted.isBefore(begin) && row.getInt("channel") == 2) {
        columns.add("online");
      }
      if (ended && !before) {
        columns.add(ending(row.getString("end_kind"), row.getInt("late_at_end") > 0,
            instant(row.getObject("end_at", OffsetDateTime.class)), instant(row.getObject("due_current", OffsetDateTime.class))));
      }
      boolean late = row.getInt("late_line") > row.getInt("annulled_line");
      if (!ended) {
        columns.add(open(late, row.getInt("asked_line") > row.getInt("answered_line"),
            row.getInt("duty_line") > row.getInt("paid_line"), row.getObject("due_current") == null));
      }
      Instant returned = instant(row.getObject("returned", OffsetDateTime.class));
      if (returned != null && !returned.isBefore(begin) && returned.isBefore(cutOff)) {
        columns.add("returned");
      }
      if (late && row.getInt("letter") == 0) {
        columns.add("lettersOwed");
      }
      if (late && row.getInt("report") == 0) {
        columns.add("reportsOwed");
      }
      Map<String, Long> of = counts.computeIfAbsent(row.getString(by), any -> new LinkedHashMap<>());
      columns.forEach(column -> of.merge(column, 1L, Long::sum));
    });
    return counts;
  }

  private static String ending(String kind, boolean late, Instant end, Instant due) {
    return switch (kind) {
      case "REFUSED" -> late ? "refusedLate" : "refused";
      case "WITHDRAWAL_GRANTED" -> late ? "withdrawnLate" : "withdrawn";
      case "STOPPED" -> late ? "stoppedLate" : "stopped";
      default -> late ? "late" : due == null ? "unmeasured" : WorkingCalendar.date(end).isBefore(WorkingCalendar.date(due))
          ? "early"
          : "onTime";
    };
  }

  private static String open(boolean late, boolean papers, boolean duty, boolean undated) {
    return late ? "overdue" : papers ? "waitingPapers" : duty ? "waitingDuty" : undated ? "openUnmeasured" : "inTerm";
  }

  /** What the board says, in the same words. */
  public static Map<String, Long> said(Numbers numbers) {
    Map<String, Long> said = new LinkedHashMap<>();
    said.put("carried", numbers.carried());
    said.put("received", numbers.received());
    said.put("online", numbers.online());
    said.put("early", numbers.early());
    said.put("onTime", numbers.onTime());
    said.put("late", numbers.late());
    said.put("unmeasured", numbers.unmeasured());
    said.put("refused", numbers.refused() - numbers.refusedLate());
    said.put("refusedLate", numbers.refusedLate());
    said.put("withdrawn", numbers.withdrawn() - numbers.withdrawnLate());
    said.put("withdrawnLate", numbers.withdrawnLate());
    said.put("stopped", numbers.stopped() - numbers.stoppedLate());
    said.put("stoppedLate", numbers.stoppedLate());
    said.put("inTerm", numbers.inTerm());
    said.put("overdue", numbers.overdue());
    said.put("waitingPapers", numbers.waitingPapers());
    said.put("waitingDuty", numbers.waitingDuty());
    said.put("openUnmeasured", numbers.openUnmeasured());
    said.put("returned", numbers.returned());
    said.put("lettersOwed", numbers.lettersOwed());
    said.put("reportsOwed", numbers.reportsOwed());
    said.values().removeIf(number -> number == 0);
    return said;
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  private static Instant instant(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
