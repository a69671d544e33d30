package vn.motcua.lateness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.CurrentOfficer;

/** The monthly lists: made once a month is over, kept byte for byte, and the same when they are made again. */
@Service
class MonthlyLists {

  private final MonthlyCount count;
  private final MonthlyPrint print;
  private final JdbcClient jdbc;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  MonthlyLists(MonthlyCount count, MonthlyPrint print, JdbcClient jdbc, CurrentOfficer currentOfficer, Clock clock) {
    this.count = count;
    this.print = print;
    this.jdbc = jdbc;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** A list in its three shapes. */
  record Made(String json, byte[] csv, byte[] pdf) {}

  /**
   * The list as it is kept; made and kept now when nobody has asked for it yet.
   *
   * @throws Refusal while the month is not over
   */
  Made of(YearMonth month) {
    MonthlyPeriod period = new MonthlyPeriod(month);
    if (clock.instant().isBefore(period.cutOff())) {
      throw Refusal.conflict("lateness.monthly.notYet", month.getMonthValue() + "/" + month.getYear());
    }
    Optional<Made> kept = kept(month);
    if (kept.isPresent()) {
      return kept.get();
    }
    try {
      keep(period, make(period));
    } catch (DuplicateKeyException made) {
      // Another node was faster, and made the same.
      return kept(month).orElseThrow(() -> made);
    }
    return kept(month).orElseThrow();
  }

  boolean isKept(YearMonth month) {
    return jdbc.sql("SELECT COUNT(*) FROM monthly_list WHERE list_month = ?").param(month.toString()).query(Integer.class)
        .single() > 0;
  }

  /** Counts and prints anew, and keeps nothing. */
  Made make(MonthlyPeriod period) {
    MonthlyList list = count.of(period);
    return new Made(print.json(list), print.csv(list), print.pdf(list, period));
  }

  private Optional<Made> kept(YearMonth month) {
    return jdbc.sql("SELECT content, csv, pdf FROM monthly_list WHERE list_month = ?").param(month.toString())
        .query((row, number) -> new Made(row.getString(1), row.getBytes(2), row.getBytes(3))).optional();
  }

  private void keep(MonthlyPeriod period, Made made) {
    jdbc.sql("""
        INSERT INTO monthly_list (list_month, cut_off, made_at, made_by, content, csv, csv_sha256, pdf, pdf_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(period.month().toString(), utc(period.cutOff()), utc(clock.instant()),
        currentOfficer.get().id(), made.json(), made.csv(), sha256(made.csv()), made.pdf(), sha256(made.pdf())).update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("Every Java platform has SHA-256", fault);
    }
  }

  /** The day on which the list of a month is due to be made: the first working day after it. */
  static LocalDate dueOn(YearMonth month, WorkingCalendar calendar) {
    return calendar.workingDayAfter(month.atEndOfMonth(), 1);
  }
}
