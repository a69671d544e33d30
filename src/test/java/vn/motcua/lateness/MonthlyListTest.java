package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** What a month's list counts, and that it is the same whenever it is made. Compared with the same month before: others use this centre. */
@CentreTest
class MonthlyListTest {

  private static final MonthlyPeriod DECEMBER = new MonthlyPeriod(YearMonth.of(2026, 12));

  @Autowired
  private Centre centre;
  @Autowired
  private MonthlyLists lists;
  @Autowired
  private MonthlyCount count;
  @Autowired
  private MonthlyRound round;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Calendars calendars;
  @LocalServerPort
  private int port;

  private final List<String> codes = new ArrayList<>();

  @AfterEach
  void clearAway() {
    for (String code : codes) {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().list()
          .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test", true, true, true, false));
      jdbc.sql("UPDATE dossier SET status = 10 WHERE code = ?").param(code).update();
    }
    ClockUtil.reset();
  }

  @Test
  void a_dossier_that_ended_in_time_is_considered_and_not_late() {
    Sums before = sums();
    finish(accepted("2026-12-07T09:00"), "2026-12-08T10:00");
    assertThat(sums().minus(before)).isEqualTo(new Sums(1, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void a_dossier_that_ended_late_counts_its_days_from_the_missed_date() {
    Sums before = sums();
    // Two working days from Monday: due Wednesday 9.
    finish(accepted("2026-12-07T09:00"), "2026-12-14T10:00");
    assertThat(sums().minus(before)).isEqualTo(new Sums(1, 1, 0, 5, 0, 0, 1));
  }

  @Test
  void a_dossier_that_is_late_and_open_at_the_end_of_the_month_counts_until_its_last_day() {
    Sums before = sums();
    becomeLate(accepted("2026-12-07T09:00"));
    assertThat(sums().minus(before)).isEqualTo(new Sums(1, 0, 1, 22, 0, 0, 1));
  }

  @Test
  void what_ended_in_another_month_is_that_month_s() {
    Sums before = sums();
    finish(accepted("2026-12-29T09:00"), "2027-01-05T10:00");
    finish(accepted("2026-11-24T09:00"), "2026-11-30T10:00");
    assertThat(sums().minus(before)).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void an_extension_that_was_kept_is_listed_apart_and_is_not_late() {
    Sums before = sums();
    String code = accepted("2026-12-07T09:00");
    at("2026-12-08T09:00");
    note(code, FactKind.RE_APPOINTED, Map.of("term", "3 working days"));
    finish(code, "2026-12-11T10:00");
    assertThat(sums().minus(before)).isEqualTo(new Sums(1, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void lateness_annulled_in_the_month_is_listed_apart_and_is_not_late() {
    Sums before = sums();
    String code = accepted("2026-12-07T09:00");
    becomeLate(code);
    at("2026-12-10T09:00");
    Annulment.of(dossiers, code, "lanhdao.101");
    assertThat(sums().minus(before)).isEqualTo(new Sums(0, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void the_cause_is_what_the_newest_explanation_says_and_officer_and_desk_are_who_owes_it() {
    String code = accepted("2026-12-07T09:00");
    becomeLate(code);
    note(code, FactKind.EXPLANATION_OWED, Map.of("officer", "thuly.101", "agency", "H99.101", "task", "Task_ExplainLateness"));
    note(code, FactKind.EXPLANATION_GIVEN, Map.of("causeClass", "field", "officer", "thuly.101"));
    MonthlyList list = count.of(DECEMBER);
    assertThat(list.officers()).anySatisfy(line -> {
      assertThat(line.code()).isEqualTo("thuly.101");
      assertThat(line.name()).isEqualTo("Vũ Thị Mỹ Hạnh");
      assertThat(line.numbers().late()).isPositive();
      assertThat(line.numbers().causes().get("field")).isPositive();
    });
    assertThat(list.desks()).anySatisfy(line -> {
      assertThat(line.code()).isEqualTo("thu-ly.H99.101");
      assertThat(line.name()).isEqualTo("Công chức thụ lý");
      assertThat(line.agencyName()).isEqualTo("Ủy ban nhân dân xã Đồng Xuân");
    });
  }

  @Test
  void made_again_after_time_and_later_facts_passed_it_is_the_same_byte_for_byte() {
    String open = accepted("2026-12-07T09:00");
    becomeLate(open);
    finish(accepted("2026-12-07T10:00"), "2026-12-15T10:00");
    at("2027-01-01T00:00");
    MonthlyLists.Made first = lists.make(DECEMBER);
    at("2027-01-04T09:00");
    note(open, FactKind.EXPLANATION_OWED, Map.of("officer", "thuly.101", "agency", "H99.101", "task", "x"));
    note(open, FactKind.EXPLANATION_GIVEN, Map.of("causeClass", "own", "officer", "thuly.101"));
    finish(open, "2027-02-03T09:00");
    String annulled = accepted("2027-02-04T09:00");
    becomeLate(annulled);
    Annulment.of(dossiers, annulled, "lanhdao.101");
    at("2027-06-01T08:00");
    MonthlyLists.Made again = lists.make(DECEMBER);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.csv()).isEqualTo(first.csv());
    assertThat(again.pdf()).isEqualTo(first.pdf());
  }

  @Test
  void the_job_makes_and_keeps_it_on_the_first_working_day_after_and_not_before() {
    jdbc.sql("UPDATE regular_work SET done_for = DATE '2000-01-01' WHERE work = 'monthly-list'").update();
    YearMonth month = YearMonth.of(2026, 3);
    while (lists.isKept(month)) {
      month = month.plusMonths(1);
    }
    LocalDate due = MonthlyLists.dueOn(month, calendar());
    centre.at(due.minusDays(1) + "T23:59");
    lists.of(month.minusMonths(1));
    assertThat(round.round()).isFalse();
    centre.at(due + "T00:01");
    assertThat(round.round()).isTrue();
    assertThat(lists.isKept(month)).isTrue();
    assertThat(round.round()).isFalse();
  }

  @Test
  void the_first_working_day_after_a_month_skips_sundays_and_holidays() {
    assertThat(MonthlyLists.dueOn(YearMonth.of(2026, 10), calendar())).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(MonthlyLists.dueOn(YearMonth.of(2026, 4), calendar())).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void every_officer_reads_it_in_three_shapes_and_no_citizen_is_in_it() {
    centre.at("2026-12-01T08:00");
    Door door = new Door(port);
    Door.Answer json = door.get("thuly.100", "/api/lateness/monthly?month=2026-10");
    assertThat(json.json().get("month").asText()).isEqualTo("2026-10");
    assertThat(json.json().get("definition").get(1).asText()).startsWith("Tỷ lệ = hồ sơ quá hạn / hồ sơ tính.");
    Door.Answer csv = door.get("kiemsoat", "/api/lateness/monthly?month=2026-10&format=csv");
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.text()).startsWith("\uFEFFLoại,Mã cơ quan,Cơ quan,Mã,Tên,Hồ sơ tính,Hồ sơ quá hạn");
    Door.Answer pdf = door.get("giamsat", "/api/lateness/monthly?month=2026-10&format=pdf");
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(door.get("giamsat", "/api/lateness/monthly?month=2026-10&format=pdf").bytes()).isEqualTo(pdf.bytes());
    assertThat(json.text() + csv.text()).doesNotContain("Đỗ Ngọc Nhân", "000060133971", "H99.100-26");
  }

  @Test
  void a_month_that_is_not_over_an_unreadable_one_and_another_format_are_refused() {
    centre.at("2026-12-01T08:00");
    Door door = new Door(port);
    assertThat(door.get("kiemsoat", "/api/lateness/monthly?month=2026-12").status()).isEqualTo(409);
    assertThat(door.get("kiemsoat", "/api/lateness/monthly?month=2026-13").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/lateness/monthly").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/lateness/monthly?month=2026-10&format=xml").status()).isEqualTo(400);
    assertThat(door.get(null, "/api/lateness/monthly?month=2026-10").status()).isEqualTo(401);
  }

  private record Sums(int considered, int endedLate, int openLate, long days, int extended, int annulled, int unexplained) {

    Sums minus(Sums other) {
      return new Sums(considered - other.considered, endedLate - other.endedLate, openLate - other.openLate, days - other.days,
          extended - other.extended, annulled - other.annulled, unexplained - other.unexplained);
    }
  }

  private Sums sums() {
    MonthlyTally.Numbers all = count.of(DECEMBER).province().numbers();
    return new Sums(all.considered(), all.endedLate(), all.openLate(), all.days(), all.extended(), all.annulled(),
        all.unexplained());
  }

  /** Two working days, at the counter of Đồng Xuân. */
  private String accepted(String local) {
    at(local);
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.101", form);
    codes.add(code);
    dossiers.move(code, DossierStatus.ACCEPTED, fact(FactKind.ACCEPTED, Map.of()));
    dossiers.move(code, DossierStatus.IN_PROCESS, fact(FactKind.HANDED_OVER,
        Map.of("task", "Task_CertifyCopy", "group", "thu-ly.H99.101")));
    note(code, FactKind.CLAIMED, Map.of("task", "Task_CertifyCopy", "officer", "thuly.101"));
    return code;
  }

  private void finish(String code, String local) {
    at(local);
    dossiers.move(code, DossierStatus.PROCESSED, fact(FactKind.FINISHED, Map.of()));
  }

  /** As the timer would have it, a minute after the date. */
  private void becomeLate(String code) {
    Instant due = dossiers.dueDates(code).current();
    ClockUtil.setCurrentTime(Date.from(due.plusSeconds(60)));
    dossiers.record(code, new NewFact(FactKind.BECAME_LATE, due, "system", null, null, Map.of()));
  }

  private void note(String code, FactKind kind, Map<String, String> details) {
    dossiers.record(code, fact(kind, details));
  }

  private NewFact fact(FactKind kind, Map<String, String> details) {
    return new NewFact(kind, ClockUtil.getCurrentTime().toInstant(), "system", null, null, details);
  }

  private void at(String local) {
    centre.at(local);
  }

  private WorkingCalendar calendar() {
    return calendars.of("H99");
  }
}
