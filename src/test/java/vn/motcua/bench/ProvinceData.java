package vn.motcua.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.LedgerLines;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/**
 * Fills a PostgreSQL database with the dossiers of a whole province: rows of the dossiers and their ledgers as the program
 * would have
 * written them, due dates by the program's own clock, hash chains that hold. The same numbers give the same rows. Who measures
 * more
 * than the ledger adds rows of his own for each dossier, see {@link #fill}.
 */
final class ProvinceData {

  private static final long SEED = 20_260_930;
  private static final int MONTHS = 6;
  private static final int BUFFER = 1 << 20;
  private static final int OPEN_DAYS = 25;
  private static final String DOSSIER = """
      COPY dossier (code, procedure_code, procedure_name, definition_key, case_key, case_name, status, channel, receiving_agency,
        competent_agency, term, counting_rule, after_supplement, supplement_limit, received_at, tracking_key, due_original,
        due_statutory, due_current, provisional, late, book_year, recorded_at, version) FROM STDIN""";
  private static final String FACT = """
      COPY clock_fact (dossier_code, sequence, kind, happened_at, recorded_at, actor, reason, legal_basis, details, hash)
      FROM STDIN""";

  private final String address;
  private final StatutoryClock clock;
  private final WorkingCalendar calendar;
  private final List<ProvincePlan.Asked> procedures;
  private final LocalDate today;

  /**
   * @param address of the database, for connections of its own
   * @param procedures the one asked for most first
   * @param today the day on which the open dossiers stand; what ended did so in the six months before
   */
  ProvinceData(
      String address, StatutoryClock clock, Calendars calendars, List<ProvincePlan.Asked> procedures, LocalDate today) {
    this.address = address;
    this.clock = clock;
    this.calendar = calendars.of("H44");
    this.procedures = procedures;
    this.today = today;
  }

  /**
   * Writes agencies, officers, dossiers and their facts.
   *
   * @param also gets every dossier as it was made, in the order of agencies and days
   * @return how many facts were written
   */
  long fill(int ended, int open, Consumer<ProvinceCourse.Made> also) throws SQLException, IOException {
    List<ProvincePlan.Office> offices = ProvincePlan.offices(ended, open);
    people(offices);
    try (Rows dossiers = new Rows(address, DOSSIER); Rows facts = new Rows(address, FACT)) {
      for (ProvincePlan.Office office : offices) {
        new OfficeFill(office, dossiers, facts, also).run();
      }
      return facts.written;
    }
  }

  private void people(List<ProvincePlan.Office> offices) throws SQLException, IOException {
    try (Rows agencies = new Rows(address, "COPY agency (code, name, parent_code, unit_name, place) FROM STDIN")) {
      for (ProvincePlan.Office office : offices) {
        agencies.write(office.code() + "\tCơ quan " + office.code() + "\tH99\tBộ phận Một cửa " + office.code() + "\tMẫu\n", 1);
      }
    }
    try (Rows officers = new Rows(address,
        "COPY officer (id, name, agency_code, active, must_change_password, changed_at, changed_by) FROM STDIN")) {
      for (ProvincePlan.Office office : offices) {
        for (String officer : office.officers()) {
          officers.write(officer + "\tCán bộ " + officer + "\t" + office.code() + "\tt\tf\t2026-01-01 00:00:00Z\tsystem\n", 1);
        }
      }
    }
  }

  /** All dossiers of one agency. */
  private final class OfficeFill {

    private final ProvincePlan.Office office;
    private final Rows dossiers;
    private final Rows facts;
    private final Consumer<ProvinceCourse.Made> also;
    private final Random random;
    private final Map<LocalDate, Integer> numbers = new HashMap<>();

    private OfficeFill(ProvincePlan.Office office, Rows dossiers, Rows facts, Consumer<ProvinceCourse.Made> also) {
      this.office = office;
      this.dossiers = dossiers;
      this.facts = facts;
      this.also = also;
      this.random = new Random(SEED + office.code().hashCode());
    }

    private void run() throws IOException {
      // A term is at most 1.4 times the office's average in working days, may run twice, and what is late ends within 12 more.
      int longest = (int) Math.ceil(office.days() * 4.2) + 35;
      LocalDate from = today.minusMonths(MONTHS).minusDays(longest);
      List<LocalDate> past = from.datesUntil(today.minusDays(longest)).filter(calendar::isWorkingDay).toList();
      for (LocalDate day : days(past, office.ended())) {
        write(course().ended(code(day), ProvincePlan.asked(procedures, random), day));
      }
      List<LocalDate> recent = today.minusDays(OPEN_DAYS * 2).datesUntil(today).filter(calendar::isWorkingDay).toList();
      for (LocalDate day : days(recent, office.open())) {
        write(course().open(code(day), ProvincePlan.asked(procedures, random), day));
      }
    }

    private List<LocalDate> days(List<LocalDate> of, int number) {
      List<LocalDate> chosen = new ArrayList<>(number);
      for (int i = 0; i < number; i++) {
        chosen.add(of.get(random.nextInt(of.size())));
      }
      Collections.sort(chosen);
      return chosen;
    }

    private ProvinceCourse course() {
      return new ProvinceCourse(clock, calendar, office, random, calendar.closing(today));
    }

    private String code(LocalDate day) {
      return "%s-%02d%02d%02d-%04d".formatted(office.code(), day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(),
          numbers.merge(day, 1, Integer::sum));
    }

    private void write(ProvinceCourse.Made made) throws IOException {
      dossiers.write(row(made), 1);
      StringBuilder lines = new StringBuilder(2_500);
      for (ClockFact fact : made.facts()) {
        LedgerLines.append(lines, fact);
      }
      facts.write(lines.toString(), made.facts().size());
      also.accept(made);
    }

    private String row(ProvinceCourse.Made made) {
      Term limit = made.rules().supplementLimit();
      return String.join("\t", made.code(), made.asked().code(), made.asked().name(), made.asked().definitionKey(), "thuong",
          "Thường",
          String.valueOf(made.status().code()), String.valueOf(made.rules().channel().number()), office.code(), office.code(),
          made.rules().term().toString(), made.rules().countingRule().name(), made.rules().afterSupplement().name(),
          limit.toString(), made.received().toString(), "%016x".formatted(random.nextLong()), text(made.due().original()),
          text(made.due().statutory()), text(made.due().current()), "f", made.late() ? "t" : "f",
          String.valueOf(WorkingCalendar.date(made.received()).getYear()), made.facts().get(0).recordedAt().toString(),
          "1") + "\n";
    }

    private static String text(Instant at) {
      return at == null ? "\\N" : at.toString();
    }
  }

  /** One COPY into one table. */
  static final class Rows implements AutoCloseable {

    private final Connection connection;
    private final OutputStream stream;
    private final StringBuilder waiting = new StringBuilder(BUFFER);
    private long written;

    Rows(String address, String copy) throws SQLException {
      connection = DriverManager.getConnection(address);
      stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER);
    }

    void write(String lines, int number) throws IOException {
      waiting.append(lines);
      written += number;
      if (waiting.length() > BUFFER / 2) {
        flush();
      }
    }

    private void flush() throws IOException {
      stream.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
      waiting.setLength(0);
    }

    @Override
    public void close() throws IOException, SQLException {
      flush();
      stream.close();
      connection.close();
    }
  }
}
