package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;

/** Sổ theo dõi hồ sơ over HTTP. Kept at an agency and in a year of its own, so that other tests add no lines. */
@CentreTest
class FollowUpBookTest {

  private static final String BOOK = "/api/book?agency=H99.01&from=2026-08-01&to=2026-08-31";

  @Autowired
  Centre centre;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private String received(String at, String key, String name) {
    centre.at(at);
    Map<String, Object> message = Messages.copy(name);
    Door.Answer answer = door.post("tiepnhan.01", "/api/dossiers", message, "Idempotency-Key", key);
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    return answer.json().path("code").asText();
  }

  @Test
  void lines_are_numbered_without_gaps_in_the_order_of_entry_also_across_a_reception_that_failed() throws IOException {
    List<String> codes = new ArrayList<>();
    codes.add(received("2026-07-30T09:00", "book-1", "Lê Thử Một"));
    codes.add(received("2026-08-03T09:00", "book-2", "=HYPERLINK(\"http://x\",\"Lê Thử\")"));
    Map<String, Object> broken = Messages.copy();
    broken.put("caseKey", "gap");
    assertThat(door.post("tiepnhan.01", "/api/dossiers", broken, "Idempotency-Key", "book-x").status()).isEqualTo(400);
    codes.add(received("2026-08-04T09:00", "book-3", "@SUM(1)"));
    codes.add(received("2026-08-04T10:00", "book-4", "Lê Thử, \"Bốn\""));
    JsonNode lines = door.get("tiepnhan.01", BOOK).json();
    assertThat(lines.findValuesAsText("code")).containsExactlyElementsOf(codes.subList(1, 4));
    int first = lines.get(0).path("number").asInt();
    List<String> numbers = List.of("" + first, "" + (first + 1), "" + (first + 2));
    assertThat(first).isGreaterThan(1);
    assertThat(lines.findValuesAsText("number")).containsExactlyElementsOf(numbers);
    List<String> year = door.get("tiepnhan.01", "/api/book?agency=H99.01&from=2026-01-01&to=2026-12-31").json().findValuesAsText("number");
    assertThat(year).containsExactlyElementsOf(IntStream.rangeClosed(1, year.size()).mapToObj(String::valueOf).toList());
    assertThat(lines.get(0).path("papers").asInt()).isEqualTo(1);
    for (Door.Answer csv : List.of(
        door.get("tiepnhan.01", BOOK + "&format=csv"), door.get("tiepnhan.01", BOOK, "Accept", "text/csv"))) {
      List<CSVRecord> table = table(csv);
      assertThat(table).extracting(line -> line.get("STT")).containsExactlyElementsOf(numbers);
      assertThat(table).extracting(line -> line.get("Chủ hồ sơ"))
          .containsExactly("'=HYPERLINK(\"http://x\",\"Lê Thử\")", "'@SUM(1)", "Lê Thử, \"Bốn\"");
    }
  }

  private static List<CSVRecord> table(Door.Answer csv) throws IOException {
    assertThat(csv.status()).as(csv.toString()).isEqualTo(200);
    assertThat(csv.type()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(csv.raw().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(csv.text()).startsWith("\uFEFFSTT,");
    return CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get()
        .parse(new StringReader(csv.text().substring(1))).getRecords();
  }

  @Test
  void a_browser_that_takes_anything_gets_json() {
    assertThat(door.get("tiepnhan.01", BOOK, "Accept", "*/*").type()).startsWith("application/json");
    assertThat(door.get("tiepnhan.01", BOOK, "Accept", "application/json, text/csv;q=0.5").type()).startsWith("application/json");
    DossierRestTest.problem(door.get("tiepnhan.01", BOOK, "Accept", "application/pdf"), 406, null, "");
  }

  @Test
  void the_book_of_another_agency_is_refused_and_procedure_control_reads_every_book() {
    DossierRestTest.problem(door.get("tiepnhan.100", BOOK), 403, null, "không xem được sổ theo dõi hồ sơ của cơ quan H99.01");
    DossierRestTest.problem(door.get("tiepnhan.100", BOOK + "&format=csv"), 403, null, "H99.01");
    DossierRestTest.problem(door.get("tiepnhan.100", BOOK, "Accept", "text/csv"), 403, null, "H99.01");
    DossierRestTest.problem(door.get("quantri", BOOK), 403, null, "H99.01");
    assertThat(door.get("kiemsoat", BOOK).status()).isEqualTo(200);
    assertThat(door.get("giamsat", BOOK + "&format=csv").status()).isEqualTo(200);
  }

  @Test
  void a_wrong_question_is_answered_with_what_is_wrong() {
    DossierRestTest.problem(door.get("kiemsoat", "/api/book?agency=H99.01&from=2026-08-31&to=2026-08-01"), 400, "from", "Ngày đầu");
    DossierRestTest.problem(door.get("kiemsoat", "/api/book?agency=H99.01&from=2025-12-31&to=2026-08-01"), 400, "from", "cùng một năm");
    DossierRestTest.problem(door.get("kiemsoat", "/api/book?agency=H99.01&from=x&to=2026-08-01"), 400, "from", "ngày dạng 2026-10-12");
    DossierRestTest.problem(door.get("kiemsoat", "/api/book?agency=H99.01&to=2026-08-01"), 400, "from", "Thiếu tham số");
    assertThat(door.get("kiemsoat", "/api/book?agency=H99.999&from=2026-08-01&to=2026-08-01").status()).isBetween(400, 404);
  }
}
