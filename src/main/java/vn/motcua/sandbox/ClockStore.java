package vn.motcua.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock's row in the database. */
class ClockStore {

  private final JdbcClient database;

  ClockStore(JdbcClient database) {
    this.database = database;
  }

  Optional<ClockState> read() {
    return database.sql("SELECT offset_millis, frozen_at, stood_at, seeded, version FROM sandbox_clock WHERE id = 1")
        .query(ClockStore::state).optional();
  }

  /** Writes the very first state, or finds that another node was quicker; answers what stands in the database. */
  ClockState createOrRead(ClockState first) {
    Optional<ClockState> present = read();
    if (present.isPresent()) {
      return present.get();
    }
    try {
      database.sql("""
              INSERT INTO sandbox_clock (id, offset_millis, frozen_at, stood_at, seeded, version)
              VALUES (1, ?, ?, ?, ?, ?)""")
          .params(first.offsetMillis(), utc(first.frozenAt()), utc(first.stoodAt()), first.seeded(), first.version())
          .update();
      return first;
    } catch (DuplicateKeyException otherNodeWasQuicker) {
      return read().orElseThrow(() -> otherNodeWasQuicker);
    }
  }

  /** @return false when somebody else changed the row since {@code next} was derived from it, or time would run back */
  boolean replace(ClockState next) {
    return database.sql("""
            UPDATE sandbox_clock SET offset_millis = ?, frozen_at = ?, stood_at = ?, seeded = ?, version = ?
            WHERE id = 1 AND version = ? AND stood_at <= ?""")
        .params(next.offsetMillis(), utc(next.frozenAt()), utc(next.stoodAt()), next.seeded(), next.version(),
            next.version() - 1, utc(next.stoodAt()))
        .update() == 1;
  }

  /** Remembers that the sandbox has lived until {@code now}, so that setting the machine's clock back undoes nothing. */
  void livedUntil(Instant now) {
    database.sql("UPDATE sandbox_clock SET stood_at = ? WHERE id = 1 AND frozen_at IS NULL AND stood_at < ?")
        .params(utc(now), utc(now)).update();
  }

  private static ClockState state(ResultSet row, int number) throws SQLException {
    return new ClockState(row.getLong("offset_millis"), instant(row, "frozen_at"), instant(row, "stood_at"),
        row.getBoolean("seeded"), row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
