package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.clock.Samples.day;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.Session;

/** Calendars in the tables of an H2 database. */
class CalendarImportTest {

  private static final String DAYS = "agency,date,kind,name,replaces,decision\n";
  private static final String HOURS = "agency,valid_from,weekdays,working,reception_only,decision\n";

  private final ClockDatabase database = ClockDatabase.h2("calendars" + System.nanoTime());
  private final CalendarTables tables = new CalendarTables(database.jdbc());
  private JdbcCalendars calendars;
  private CalendarImport imports;

  @BeforeEach
  void plant() {
    calendars = new JdbcCalendars(tables, new CalendarSeed(tables, database.transactions()));
    imports = new CalendarImport(tables, calendars, Clock.systemUTC());
  }

  @Test
  void the_products_own_calendars_are_planted_once() {
    long version = tables.version();
    new CalendarSeed(tables, database.transactions()).plant();
    assertThat(tables.version()).isEqualTo(version);
    assertThat(tables.rows().days()).hasSameSizeAs(CalendarCsv.bundled().days()).containsAll(CalendarCsv.bundled().days());
    assertThat(calendars.of("H99.100").workingDays(2026)).isEqualTo(249);
    assertThat(calendars.of("H99.100")).isSameAs(calendars.of("H99.100"));
  }

  @Test
  void an_announced_year_replaces_the_assumed_one_after_a_preview() {
    String announced = DAYS + "*,2027-01-01,off,Tết Dương lịch,,Thông báo 1\n*,2027-02-05,off,Tết Nguyên đán,,Thông báo 1\n"
        + "*,2027-02-13,make-up,Làm bù,2027-02-05,Thông báo 1\n";
    List<CalendarDifference> preview = imports.preview(announced);
    assertThat(preview).hasSize(13).extracting(CalendarDifference::sentence)
        .contains("Thêm cho toàn tỉnh: 13/02/2027 làm bù cho ngày 05/02/2027 (Thông báo 1).")
        .anyMatch(sentence -> sentence.startsWith("Bỏ của toàn tỉnh: 24/11/2027"))
        .anyMatch(sentence -> sentence.startsWith("Sửa của"));
    assertThat(calendars.of("H99.100").provisional(2027)).isTrue();
    assertThat(imports.apply(announced, "quantri", "Thông báo nghỉ năm 2027")).isEqualTo(preview);
    assertThat(calendars.of("H99.100").provisional(2027)).isFalse();
    assertThat(calendars.of("H99.100").isWorkingDay(day("2027-02-13"))).isTrue();
    assertThat(database.jdbc().queryForMap("SELECT actor, reason FROM calendar_act")).containsValue("quantri");
    assertThat(imports.preview(announced)).isEmpty();
  }

  @Test
  void an_agency_may_have_its_own_week_and_days_and_others_keep_the_provinces() {
    imports.apply(HOURS + "H99.101,2026-01-01,1-5,07:30-11:30 13:00-17:00,,giờ xã\n"
        + "H99.101,2026-01-01,6,,07:30-11:30,giờ xã\n",
        "quantri", "thứ Bảy");
    imports.apply(DAYS + "H99.101,2026-10-14,off,nghỉ bão,,Công điện 9\n", "quantri", "bão");
    assertThat(calendars.of("H99.101").sessions(day("2026-10-10"))).hasSize(1).noneMatch(Session::working);
    assertThat(calendars.of("H99.101").isWorkingDay(day("2026-10-14"))).isFalse();
    assertThat(calendars.of("H99.101").isWorkingDay(day("2026-09-02"))).isFalse();
    assertThat(calendars.of("H99.100").sessions(day("2026-10-10"))).isEmpty();
    assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).isTrue();
  }

  @Test
  void a_change_by_another_node_is_seen_when_the_version_moved() {
    JdbcCalendars other = new JdbcCalendars(tables, new CalendarSeed(tables, database.transactions()));
    imports.apply(DAYS + "H99.100,2026-10-14,off,nghỉ,,Quyết định\n", "quantri", "thử");
    assertThat(other.of("H99.100").isWorkingDay(day("2026-10-14"))).isFalse();
  }

  @Test
  void only_the_transaction_that_changes_a_calendar_sees_it_before_the_commit() {
    database.transactions().executeWithoutResult(status -> {
      imports.apply(DAYS + "H99.100,2026-10-14,off,nghỉ,,Quyết định\n", "quantri", "thử");
      assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).isFalse();
      assertThat(CompletableFuture.supplyAsync(() -> calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).join()).isTrue();
    });
    assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).isFalse();
    database.transactions().executeWithoutResult(status -> {
      imports.apply(DAYS + "H99.100,2026-10-15,off,nghỉ,,Quyết định\n", "quantri", "thử");
      assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-15"))).isFalse();
      status.setRollbackOnly();
    });
    assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-15"))).isTrue();
    assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).isFalse();
  }

  @Test
  void rows_typed_straight_into_the_tables_are_seen_once_the_version_is_raised() {
    assertThat(calendars.of("H99.100").isWorkingDay(day("2026-10-14"))).isTrue();
    tables.insert(CalendarCsv.read(DAYS + "H99.100,2026-10-14,off,nghỉ,,Quyết định\n"));
    tables.raise(tables.version() + 1);
    await().until(() -> !calendars.of("H99.100").isWorkingDay(day("2026-10-14")));
  }

  @Test
  void a_faulty_file_is_refused_with_line_and_column_and_changes_nothing() {
    long version = tables.version();
    assertRefused("a;b\n1;2", "agency,valid_from");
    assertRefused(DAYS + "*,2026-13-01,off,x,,y", "Dòng 1, cột date");
    assertRefused(DAYS + "*,2200-01-01,off,x,,y", "Dòng 1, cột date");
    assertRefused(DAYS + "*,2026-10-14,off," + "x".repeat(201) + ",,y", "cột name");
    assertRefused(DAYS + "*,2026-10-14,off,x\u0000z,,y", "cột name");
    assertRefused(DAYS + "*,2026-10-14,holiday,x,,y", "\"holiday\"");
    assertRefused(DAYS + "*,2026-10-14,off,x,,", "cột decision");
    assertRefused(DAYS + "*,2026-10-14,off,x,,y\n*,2026-10-14,off,x,,z", "hai lần");
    assertRefused(DAYS + "*,2026-10-17,make-up,x,2026-10-14,y", "không phải ngày nghỉ");
    assertRefused(HOURS + "*,2026-01-01,1-8,07:30-11:30,,x", "cột weekdays");
    assertRefused(HOURS + "*,2026-01-01,1-5,07:30-11:30 11:00-12:00,,x", "chồng lên nhau");
    assertThatThrownBy(() -> imports.apply(DAYS + "*,2026-10-14,off,x,,y", "quantri", " ")).isInstanceOf(Refusal.class);
    assertThat(tables.version()).isEqualTo(version);
  }

  private void assertRefused(String csv, String saying) {
    assertThatThrownBy(() -> imports.apply(csv, "quantri", "thử")).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(new Texts().text(refusal)).contains(saying));
  }
}
