package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the tables {@code absence} and {@code absence_task}. */
@Repository
class AbsenceRepository {

  private static final int MOST = 200;

  private final JdbcClient jdbc;

  AbsenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An officer to choose. */
  record Colleague(String id, String name) {}

  List<Colleague> colleagues(String agency) {
    return jdbc.sql("SELECT id, name FROM officer WHERE agency_code = ? AND active ORDER BY name, id").param(agency)
        .query((row, number) -> new Colleague(row.getString("id"), row.getString("name"))).list();
  }

  /** Two absences of the same officers are entered one after the other. */
  void lock(String officer, String substitute) {
    Stream.of(officer, substitute).sorted().forEach(id ->
        jdbc.sql("SELECT id FROM officer WHERE id = ? FOR UPDATE").param(id).query(String.class).optional());
  }

  void insert(Absence absence) {
    jdbc.sql("""
        INSERT INTO absence (id, agency, officer, substitute, begins_at, ends_at, reason, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(absence.id(), absence.agency(), absence.officer(), absence.substitute(), stored(absence.beginsAt()),
            stored(absence.endsAt()), absence.reason(), absence.createdBy(), stored(absence.createdAt())).update();
  }

  Optional<Absence> find(String id) {
    return jdbc.sql("SELECT * FROM absence WHERE id = ?").param(id).query(AbsenceRepository::read).optional();
  }

  /** The newest of an agency, at most two hundred. */
  List<Absence> ofAgency(String agency) {
    return jdbc.sql("SELECT * FROM absence WHERE agency = ? ORDER BY begins_at DESC, id FETCH FIRST " + MOST + " ROWS ONLY")
        .param(agency).query(AbsenceRepository::read).list();
  }

  /** Whether somebody is away in a period, or has a colleague's tasks then when {@code column} says so. */
  boolean overlaps(String column, String officer, Instant begins, Instant ends) {
    return jdbc.sql("SELECT COUNT(*) FROM absence WHERE " + column
        + " = ? AND ended_at IS NULL AND begins_at < ? AND ends_at > ?")
        .params(officer, stored(ends), stored(begins)).query(Integer.class).single() > 0;
  }

  /** The absence of an officer that runs now. */
  Optional<Absence> running(String officer, Instant now) {
    return jdbc.sql("SELECT * FROM absence WHERE officer = ? AND ended_at IS NULL AND begins_at <= ? AND ends_at > ?")
        .params(officer, stored(now), stored(now)).query(AbsenceRepository::read).optional();
  }

  List<Absence> toBegin(Instant now) {
    return jdbc.sql("SELECT * FROM absence WHERE ended_at IS NULL AND begins_at <= ? AND begun_at IS NULL").param(stored(now))
        .query(AbsenceRepository::read).list();
  }

  List<Absence> toEnd(Instant now) {
    return jdbc.sql("SELECT * FROM absence WHERE ended_at IS NULL AND ends_at <= ?").param(stored(now))
        .query(AbsenceRepository::read).list();
  }

  /** True for one caller only, on whichever node. */
  boolean begin(String id, Instant now) {
    return jdbc.sql("UPDATE absence SET begun_at = ? WHERE id = ? AND begun_at IS NULL AND ended_at IS NULL")
        .params(stored(now), id).update() == 1;
  }

  /** True for one caller only, on whichever node. */
  boolean end(String id, Instant now, String by) {
    return jdbc.sql("UPDATE absence SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
        .params(stored(now), by, id).update() == 1;
  }

  void moved(String absence, OfficerTasks.Task task, Instant now) {
    int rows = jdbc.sql("UPDATE absence_task SET moved_at = ?, returned_at = NULL WHERE absence_id = ? AND task_id = ?")
        .params(stored(now), absence, task.id()).update();
    if (rows == 0) {
      jdbc.sql("INSERT INTO absence_task (absence_id, task_id, dossier_code, moved_at) VALUES (?, ?, ?, ?)")
          .params(absence, task.id(), task.dossierCode(), stored(now)).update();
    }
  }

  void returned(String absence, String task, Instant now) {
    jdbc.sql("UPDATE absence_task SET returned_at = ? WHERE absence_id = ? AND task_id = ?").params(stored(now), absence, task)
        .update();
  }

  /** Tasks that went over and did not come back, done or not. */
  List<String> taskIds(String absence) {
    return jdbc.sql("SELECT task_id FROM absence_task WHERE absence_id = ? AND returned_at IS NULL ORDER BY moved_at, task_id")
        .param(absence).query(String.class).list();
  }

  int movedTasks(String absence) {
    return jdbc.sql("SELECT COUNT(*) FROM absence_task WHERE absence_id = ?").param(absence).query(Integer.class).single();
  }

  private static Absence read(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getString("id"), row.getString("agency"), row.getString("officer"), row.getString("substitute"),
        instant(row, "begins_at"), instant(row, "ends_at"), row.getString("reason"), row.getString("created_by"),
        instant(row, "created_at"), instant(row, "begun_at"), instant(row, "ended_at"), row.getString("ended_by"));
  }
}
