package vn.motcua.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A row per regular work, locked by the node that does it: other nodes pass it by, and when its holder dies the lock goes and the
 * work is as undone as it was.
 */
@Repository
class NightLock {

  private final JdbcClient jdbc;
  private final Clock clock;

  NightLock(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Does the work of a day once, on whichever node comes first. Works in transactions of its own; this one only holds the lock.
   *
   * @return whether this call did it
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean once(String work, LocalDate day, Runnable action) {
    Optional<LocalDate> last = jdbc.sql("SELECT done_for FROM regular_work WHERE work = ? FOR UPDATE SKIP LOCKED").param(work)
        .query((row, number) -> row.getObject(1, LocalDate.class)).optional();
    if (last.isEmpty() || !last.get().isBefore(day)) {
      return false;
    }
    action.run();
    jdbc.sql("UPDATE regular_work SET done_for = ?, done_at = ? WHERE work = ?")
        .params(day, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), work).update();
    return true;
  }
}
