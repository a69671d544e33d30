package vn.motcua.clock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Calendars from the tables, kept in memory. A change on any node is seen on every node within a second; the transaction
 * that makes the change sees it at once, and nobody else sees it before the commit.
 */
@Component
class JdbcCalendars implements Calendars {

  private static final long CHECK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final CalendarTables tables;
  private volatile Known known;

  JdbcCalendars(CalendarTables tables, CalendarSeed seed) {
    this.tables = tables;
    seed.plant();
  }

  @Override
  public WorkingCalendar of(String agency) {
    Known changing = (Known) TransactionSynchronizationManager.getResource(this);
    Known now = changing == null ? current() : changing;
    return now.byAgency.computeIfAbsent(agency, now.rows::calendar);
  }

  /** Reads the tables anew; inside a transaction for that transaction only, until it is committed. */
  void reload() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      known = read();
    } else if (TransactionSynchronizationManager.unbindResourceIfPossible(this) != null) {
      TransactionSynchronizationManager.bindResource(this, read());
    } else {
      TransactionSynchronizationManager.bindResource(this, read());
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          TransactionSynchronizationManager.unbindResourceIfPossible(JdbcCalendars.this);
          known = null;
        }
      });
    }
  }

  private Known current() {
    Known now = known;
    return now == null || System.nanoTime() - now.checkedAt > CHECK_AFTER_NANOS ? refreshed(now) : now;
  }

  private synchronized Known refreshed(Known seen) {
    Known now = known;
    if (now != seen && now != null) {
      return now;
    }
    if (now == null || now.version != tables.version()) {
      now = read();
    } else {
      now = new Known(now.version, System.nanoTime(), now.rows, now.byAgency);
    }
    known = now;
    return now;
  }

  /** The version is read first: rows newer than their version are read once more, never once less. */
  private Known read() {
    long checkedAt = System.nanoTime();
    long version = tables.version();
    return new Known(version, checkedAt, tables.rows(), new ConcurrentHashMap<>());
  }

  private record Known(long version, long checkedAt, CalendarRows rows, Map<String, WorkingCalendar> byAgency) {}
}
