package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;
import static vn.motcua.dossier.DossierView.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.Refusal;
import vn.motcua.dossier.CalendarChange.State;

/** Changes of calendars and the parts in which dossiers are aligned with them. */
@Repository
class CalendarChangeTable {

  private static final String ALL = """
      SELECT c.*, p.parts, p.parts_done, p.moved_so_far, p.failures FROM calendar_change c LEFT JOIN (
        SELECT change_number, COUNT(*) AS parts, COUNT(done_at) AS parts_done, SUM(moved) AS moved_so_far,
          STRING_AGG(failed, ',') AS failures
        FROM calendar_change_part GROUP BY change_number) p ON p.change_number = c.number""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CalendarChangeTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Dossiers of one agency that are aligned in one transaction. */
  record Part(int change, int number, String agency, String from, String below, boolean ended) {}

  /** What a change has for those who align: when it came into force, why, and the two persons. */
  record InForce(int number, long act, LocalDate firstDay, String reason, String actor, String approvedBy) {}

  List<CalendarChange> all() {
    return jdbc.sql(ALL + " ORDER BY c.number").query(CalendarChangeTable::read).list();
  }

  Optional<CalendarChange> find(int number) {
    return jdbc.sql(ALL + " WHERE c.number = ?").param(number).query(CalendarChangeTable::read).optional();
  }

  String csv(int number) {
    return jdbc.sql("SELECT csv FROM calendar_change WHERE number = ?").param(number).query(String.class).single();
  }

  /** @throws Refusal when somebody else proposed one just now */
  int insert(String csv, String reason, String differences, LocalDate firstDay, String officer, Instant at,
      CalendarImpact impact) {
    int number = 1 + jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM calendar_change").query(Integer.class).single();
    try {
      jdbc.sql("""
          INSERT INTO calendar_change (number, csv, reason, differences, first_day, proposed_by, proposed_at, open_dossiers,
            moving, becoming_late, annulling, letters_out)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(number, csv, reason, differences, firstDay, officer, stored(at),
          impact.openDossiers(), impact.moving(), impact.becomingLate(), impact.annulling(), impact.lettersOut()).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("dossier.calendarChange.open", String.valueOf(number));
    }
    return number;
  }

  /** False when it was decided meanwhile. */
  boolean decide(int number, boolean approved, String officer, Instant at) {
    return jdbc.sql("""
        UPDATE calendar_change SET approved = ?, decided_by = ?, decided_at = ?
        WHERE number = ? AND approved IS NULL AND act IS NULL""").params(approved, officer, stored(at), number).update() == 1;
  }

  void comesIntoForce(int number, long act, List<Part> parts) {
    jdbc.sql("UPDATE calendar_change SET act = ? WHERE number = ?").params(act, number).update();
    batches.batchUpdate("""
        INSERT INTO calendar_change_part (change_number, part, agency, from_code, below_code, ended, moved)
        VALUES (?, ?, ?, ?, ?, ?, 0)""", parts.stream().map(part -> new Object[] {
            number, part.number(), part.agency(), part.from(), part.below(), part.ended()}).toList(),
        new int[] {java.sql.Types.INTEGER, java.sql.Types.INTEGER, java.sql.Types.VARCHAR, java.sql.Types.VARCHAR,
            java.sql.Types.VARCHAR, java.sql.Types.BOOLEAN});
  }

  /** Changes in force whose dossiers are not all aligned. */
  List<InForce> unfinished() {
    return jdbc.sql("SELECT * FROM calendar_change WHERE act IS NOT NULL AND finished_at IS NULL ORDER BY number")
        .query((row, line) -> new InForce(row.getInt("number"), row.getLong("act"), row.getObject("first_day", LocalDate.class),
            row.getString("reason"), row.getString("proposed_by"), row.getString("decided_by"))).list();
  }

  /** Locks a part that is not done, for this transaction; empty when none is left that no other node holds. */
  Optional<Part> take(int change) {
    return jdbc.sql("""
        SELECT * FROM calendar_change_part WHERE done_at IS NULL AND change_number = ? ORDER BY part LIMIT 1
        FOR UPDATE SKIP LOCKED""").param(change)
        .query((row, line) -> new Part(row.getInt("change_number"), row.getInt("part"), row.getString("agency"),
            row.getString("from_code"), row.getString("below_code"), row.getBoolean("ended"))).optional();
  }

  void done(Part part, int moved, List<String> failed, Instant at) {
    jdbc.sql("UPDATE calendar_change_part SET done_at = ?, moved = ?, failed = ? WHERE change_number = ? AND part = ?")
        .params(stored(at), moved, failed.isEmpty() ? null : String.join(",", failed), part.change(), part.number()).update();
  }

  /** Marks a change as finished when no part is left. */
  void finish(int change, Instant at) {
    jdbc.sql("""
        UPDATE calendar_change SET finished_at = ? WHERE number = ? AND finished_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM calendar_change_part WHERE change_number = ? AND done_at IS NULL)""")
        .params(stored(at), change, change).update();
  }

  private static CalendarChange read(ResultSet row, int line) throws SQLException {
    Boolean approved = row.getObject("approved", Boolean.class);
    Long act = row.getObject("act", Long.class);
    Instant finished = instant(row, "finished_at");
    State state = Boolean.FALSE.equals(approved) ? State.REFUSED : act == null ? State.WAITING
        : finished == null ? State.ALIGNING : State.DONE;
    String failures = row.getString("failures");
    return new CalendarChange(row.getInt("number"), state, row.getString("reason"),
        row.getString("differences").lines().toList(), row.getObject("first_day", LocalDate.class),
        row.getString("proposed_by"), local(instant(row, "proposed_at")), row.getInt("open_dossiers"), row.getInt("moving"),
        row.getInt("becoming_late"), row.getInt("annulling"), row.getInt("letters_out"), approved, row.getString("decided_by"),
        local(instant(row, "decided_at")), act, local(finished), row.getInt("parts"), row.getInt("parts_done"),
        row.getInt("moved_so_far"), failures == null ? List.of() : Stream.of(failures.split(",")).toList());
  }
}
