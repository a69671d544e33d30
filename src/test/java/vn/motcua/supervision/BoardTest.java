package vn.motcua.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** The board over dossiers as the program keeps them. Others use this centre too, so it is asked before and after. */
@CentreTest
class BoardTest {

  private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Counts counts;
  @Autowired
  CountedDossiers counted;
  @Autowired
  RuntimeService runtime;
  @Autowired
  JdbcClient jdbc;
  @LocalServerPort
  int port;

  private final List<String> codes = new ArrayList<>();
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    ClockUtil.setCurrentTime(Date.from(Centre.instant("2026-12-01T08:00")));
    countAnew();
  }

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
  void every_number_of_a_month_is_confirmed_by_a_recount_of_the_ledger_by_agency_and_by_procedure() {
    playNovember();
    LocalDate from = LocalDate.of(2026, 11, 1);
    LocalDate to = LocalDate.of(2026, 11, 30);
    Map<String, Map<String, Long>> before = new BoardRecount(jdbc).agencies(from, to);
    assertThat(before.get("H99.101")).containsKeys("received", "early", "late", "withdrawn", "overdue", "waitingPapers");
    JsonNode line = of(door.get("kiemsoat", "/api/supervision/board?by=agency&" + NOVEMBER).json(), "H99.101");
    assertThat(numbers(line)).isEqualTo(before.get("H99.101"));
    JsonNode procedure = of(door.get("kiemsoat", "/api/supervision/board?by=procedure&agency=H99.101&" + NOVEMBER).json(),
        "2.000815");
    assertThat(procedure.path("numbers").path("late").asLong()).isEqualTo(before.get("H99.101").get("late"));
  }

  @Test
  void counting_bit_by_bit_gives_the_same_sums_as_counting_anew() {
    List<Map<String, Object>> sums = new ArrayList<>();
    playNovember();
    countNew();
    sums.addAll(jdbc.sql("SELECT * FROM counted_sum ORDER BY scope, span, agency, procedure_code, officer, counted_on").query()
        .listOfRows());
    countAnew();
    List<Map<String, Object>> anew = jdbc.sql(
        "SELECT * FROM counted_sum ORDER BY scope, span, agency, procedure_code, officer, counted_on").query().listOfRows();
    assertThat(sums.stream().filter(BoardTest::countsSomething)).containsExactlyElementsOf(
        anew.stream().filter(BoardTest::countsSomething).toList());
  }

  @Test
  void a_month_that_is_over_says_the_same_when_its_dossiers_go_on() {
    String open = accepted("2026-11-26T09:00");
    countNew();
    JsonNode november = door.get("kiemsoat", "/api/supervision/board?" + NOVEMBER).json().path("lines");
    finish(open, "2026-12-03T09:00");
    countNew();
    assertThat(door.get("kiemsoat", "/api/supervision/board?" + NOVEMBER).json().path("lines")).isEqualTo(november);
  }

  @Test
  void a_head_sees_his_agency_only_and_who_leads_nothing_sees_nothing() {
    playNovember();
    JsonNode own = door.get("lanhdao.101", "/api/supervision/board?" + NOVEMBER).json();
    assertThat(own.path("lines")).isNotEmpty().allSatisfy(line -> assertThat(line.path("key").asText()).isEqualTo("H99.101"));
    assertThat(door.get("lanhdao.100", "/api/supervision/late?most=200").json())
        .allSatisfy(line -> assertThat(line.path("agency").asText()).isEqualTo("H99.100"));
    assertThat(door.get("lanhdao.101", "/api/supervision/choices").json().path("agency").asText()).isEqualTo("H99.101");
    for (String path : List.of("board?" + NOVEMBER + "&agency=H99.100", "late?agency=H99.100",
        "index?month=2026-11&agency=H99.100")) {
      assertThat(door.get("lanhdao.101", "/api/supervision/" + path).status()).as(path).isEqualTo(403);
    }
    for (String path : List.of("board?" + NOVEMBER, "late", "index?month=2026-11", "choices")) {
      assertThat(door.get("thuly.101", "/api/supervision/" + path).status()).as(path).isEqualTo(403);
      assertThat(door.get("giamsat", "/api/supervision/" + path).status()).as(path).isEqualTo(200);
    }
    assertThat(door.post("giamsat", "/api/supervision/recount", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void the_oldest_late_dossiers_come_first_and_leave_when_they_end() {
    String older = accepted("2026-11-09T09:00");
    becomeLate(older);
    String newer = accepted("2026-11-16T09:00");
    becomeLate(newer);
    countNew();
    assertThat(lateOf("lanhdao.101")).containsSubsequence(older, newer);
    finish(older, "2026-11-20T09:00");
    countNew();
    assertThat(lateOf("lanhdao.101")).contains(newer).doesNotContain(older);
  }

  @Test
  void the_board_is_a_table_and_a_workbook_of_twenty_columns_too() throws IOException {
    playNovember();
    Door.Answer csv = door.get("kiemsoat", "/api/supervision/board?format=csv&" + NOVEMBER);
    assertThat(csv.text()).startsWith("\uFEFFMã,Tên,").contains("H99.101").contains("Tổng cộng");
    Door.Answer xlsx = door.get("kiemsoat", "/api/supervision/board?format=xlsx&" + NOVEMBER);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
      List<Row> rows = book.getFirstSheet().read();
      Row heads = rows.stream().filter(row -> row.getRowNum() == 4).findFirst().orElseThrow();
      assertThat(heads.getCellCount()).isEqualTo(20);
      Row total = rows.get(rows.size() - 1);
      assertThat(total.getCellAsString(1)).contains("Tổng cộng");
      assertThat(total.getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(
          total.getCellAsNumber(3).orElseThrow().longValue() + total.getCellAsNumber(4).orElseThrow().longValue());
    }
  }

  @Test
  void a_period_that_is_none_or_has_not_begun_is_refused_with_its_field() {
    assertThat(door.get("kiemsoat", "/api/supervision/board?from=2026-11-30&to=2026-11-01").json().path("field").asText())
        .isEqualTo("from");
    assertThat(door.get("kiemsoat", "/api/supervision/board?from=2027-11-01&to=2027-11-02").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/supervision/board?by=officer&procedure=2.000815&" + NOVEMBER).status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/supervision/board?agency=H99.999&" + NOVEMBER).status()).isEqualTo(404);
    for (String odd : List.of("agency=%00", "agency=H99%27", "field=%00", "procedure=%0A", "format=pdf", "by=citizen", "agency=")) {
      assertThat(door.get("kiemsoat", "/api/supervision/board?" + NOVEMBER + "&" + odd).status()).as(odd).isEqualTo(400);
    }
    assertThat(door.get("kiemsoat", "/api/supervision/index?month=2026-13").status()).isEqualTo(400);
    assertThat(door.get("kiemsoat", "/api/supervision/index?month=2027-11").status()).isEqualTo(400);
  }

  @Test
  void the_index_of_a_commune_has_a_score_of_its_progress_and_none_of_what_is_unknown() {
    playNovember();
    JsonNode found = door.get("lanhdao.101", "/api/supervision/index?month=2026-11").json().path("agencies");
    assertThat(found).hasSize(1);
    JsonNode groups = found.get(0).path("groups");
    assertThat(groups.get(1).path("parts").get(0).path("whole").asLong()).isPositive();
    assertThat(groups.get(1).path("score").isNumber()).isTrue();
    assertThat(groups.get(0).has("score")).isFalse();
  }

  private void playNovember() {
    finish(accepted("2026-11-02T09:00"), "2026-11-03T10:00");
    String late = accepted("2026-11-04T09:00");
    becomeLate(late);
    finish(late, "2026-11-10T10:00");
    String withdrawn = accepted("2026-11-05T09:00");
    record(withdrawn, FactKind.WITHDRAWAL_ASKED, Map.of());
    at("2026-11-05T11:00");
    dossiers.move(withdrawn, DossierStatus.WITHDRAWAL_ASKED);
    dossiers.move(withdrawn, DossierStatus.STOPPED, fact(FactKind.WITHDRAWAL_GRANTED, Map.of()));
    String waits = accepted("2026-11-12T09:00");
    at("2026-11-12T15:00");
    dossiers.move(waits, DossierStatus.SUPPLEMENT_ASKED, fact(FactKind.SUPPLEMENT_ASKED, Map.of("number", "1")));
    String overdue = accepted("2026-11-16T09:00");
    becomeLate(overdue);
    at("2026-12-01T08:00");
    countNew();
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
    record(code, FactKind.CLAIMED, Map.of("task", "Task_CertifyCopy", "officer", "thuly.101"));
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

  private void record(String code, FactKind kind, Map<String, String> details) {
    dossiers.record(code, fact(kind, details));
  }

  private NewFact fact(FactKind kind, Map<String, String> details) {
    return new NewFact(kind, ClockUtil.getCurrentTime().toInstant(), "system", null, null, details);
  }

  private void at(String local) {
    centre.at(local);
  }

  private void countAnew() {
    counts.forget();
    countNew();
  }

  /** The clock of these tests goes back and forth; counting looks a month further back here than it would. */
  private void countNew() {
    CountedDossiers.Progress stand = counted.progress();
    if (stand.scanned() == null) {
      counted.keep(new CountedDossiers.Progress(null, Centre.instant("2026-10-01T00:00")));
    }
    boolean more = true;
    while (more) {
      more = counts.go(100);
    }
  }

  private List<String> lateOf(String officer) {
    return StreamSupport.stream(door.get(officer, "/api/supervision/late?most=200").json().spliterator(), false)
        .map(line -> line.path("code").asText()).toList();
  }

  private static JsonNode of(JsonNode board, String key) {
    return StreamSupport.stream(board.path("lines").spliterator(), false).filter(line -> line.path("key").asText().equals(key))
        .findFirst().orElseThrow();
  }

  private static Map<String, Long> numbers(JsonNode line) {
    JsonNode n = line.path("numbers");
    return BoardRecount.said(new Numbers(n.path("carried").asLong(), n.path("received").asLong(), n.path("online").asLong(),
        n.path("post").asLong(), n.path("early").asLong(), n.path("onTime").asLong(), n.path("late").asLong(),
        n.path("unmeasured").asLong(), n.path("extended").asLong(), n.path("refused").asLong(), n.path("refusedLate").asLong(),
        n.path("withdrawn").asLong(), n.path("withdrawnLate").asLong(), n.path("stopped").asLong(), n.path("stoppedLate")
        .asLong(),
        n.path("inTerm").asLong(), n.path("overdue").asLong(), n.path("waitingPapers").asLong(), n.path("waitingDuty").asLong(),
        n.path("openUnmeasured").asLong(), n.path("returned").asLong(), n.path("awaitingReturn").asLong(),
        n.path("notAccepted").asLong(), n.path("annulled").asLong(), n.path("lateAfterwards").asLong(),
        n.path("lettersOwed").asLong(), n.path("reportsOwed").asLong(), null));
  }

  /** A row whose numbers came and went within one bit stays behind as zeros. */
  private static boolean countsSomething(Map<String, Object> row) {
    return row.values().stream().anyMatch(value -> value instanceof Integer number && number != 0);
  }
}
