package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** The forms in the whole centre: issued, listed, opened and printed over HTTP, by who may. */
@CentreTest
class IssuedFormsTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Letters letters;
  @Autowired
  Clock clock;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void a_receipt_waits_in_the_tab_is_printed_once_and_is_marked_when_it_is_cancelled() {
    String code = accepted();
    JsonNode waiting = tab(code, "Biên lai thu phí, lệ phí").get(0);
    assertThat(waiting.hasNonNull("issuedAt")).isFalse();
    String number = waiting.at("/number").asText();

    JsonNode printed = post("tiepnhan.100", waiting.at("/url").asText());
    assertThat(printed.at("/number").asText()).isEqualTo(number).startsWith("H99.100-2026-");
    assertThat(post("tiepnhan.100", waiting.at("/url").asText()).at("/id")).isEqualTo(printed.at("/id"));
    assertThat(pdf("tiepnhan.100", printed)).contains("BIÊN LAI THU PHÍ, LỆ PHÍ", "Số: " + number, "đồng");
    assertThat(tab(code, "Biên lai thu phí, lệ phí")).hasSize(1);

    centre.at("2026-10-12T09:30");
    assertThat(door.post("tiepnhan.100", "/api/receipts/" + number + "/cancel", Map.of("reason", "thu nhầm")).status())
        .isEqualTo(200);
    JsonNode again = tab(code, "Biên lai thu phí, lệ phí").stream().filter(row -> !row.hasNonNull("issuedAt")).findFirst()
        .orElseThrow();
    centre.at("2026-10-12T09:31");
    JsonNode marked = post("tiepnhan.100", again.at("/url").asText());
    assertThat(pdf("tiepnhan.100", marked)).contains("BIÊN LAI ĐÃ HỦY", "thu nhầm");
    List<JsonNode> rows = tab(code, "Biên lai thu phí, lệ phí");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).at("/replacedBy").asText()).isEqualTo(number);
    assertThat(rows.get(1).at("/reason").asText()).isEqualTo("biên lai đã hủy");
  }

  @Test
  void two_dossiers_that_went_to_the_same_desk_go_on_one_slip_and_no_other_agency_reads_it() {
    String one = accepted();
    String two = accepted();

    Door.Answer answer = door.post("tiepnhan.100", "/api/hand-over-slips", Map.of("dossiers", List.of(one, two)));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(pdf("thuly.100", answer.json())).contains(one, two, "Tổng số hồ sơ bàn giao: 02", "Công chức thụ lý");
    assertThat(forms(one)).contains("BG");
    assertThat(forms(two)).contains("BG");
    String href = answer.json().at("/href").asText();
    assertThat(door.get("tiepnhan.101", href).status()).isEqualTo(403);
    assertThat(door.post("tiepnhan.101", "/api/hand-over-slips", Map.of("dossiers", List.of(one, two))).status()).isEqualTo(403);
    assertThat(door.post("tiepnhan.100", "/api/hand-over-slips", Map.of("dossiers", List.of())).status()).isEqualTo(400);
    assertThat(door.post("tiepnhan.100", "/api/hand-over-slips", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void a_refusal_at_the_desk_is_on_paper_with_reason_and_basis_once() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));

    IssuedDocument slip = letters.issue(DocumentForm.REFUSAL_SLIP, code);
    assertThat(letters.issue(DocumentForm.REFUSAL_SLIP, code)).isEqualTo(slip);

    JsonNode row = tab(code, "Phiếu từ chối tiếp nhận giải quyết hồ sơ").get(0);
    assertThat(PdfReading.text(door.get("tiepnhan.100", row.at("/url").asText()).bytes()))
        .contains("Không có bản chính", "Căn cứ: Điều 20 Nghị định 23/2015/NĐ-CP.");
    assertThat(issued(code, "03")).hasSize(1);
  }

  @Test
  void a_granted_withdrawal_is_told_once_and_names_the_fee_that_was_paid() {
    String code = accepted();
    stop(code);

    letters.issue(DocumentForm.STOP_NOTICE, code);
    letters.issue(DocumentForm.STOP_NOTICE, code);

    JsonNode row = tab(code, "Thông báo dừng giải quyết hồ sơ").get(0);
    assertThat(PdfReading.text(door.get("tiepnhan.100", row.at("/url").asText()).bytes())).contains("TB-UBND",
        "Không còn nhu cầu", "đã nộp", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH");
    assertThat(issued(code, "05")).hasSize(1);
    assertThat(row.at("/signing").asText()).isEqualTo("DIGITAL");
  }

  @Test
  void an_official_document_is_handed_out_signed_and_a_slip_is_for_the_pen() {
    String code = accepted();
    stop(code);
    letters.issue(DocumentForm.STOP_NOTICE, code);

    JsonNode entries = door.get("giamsat", "/api/dossiers/" + code + "/documents").json();

    for (JsonNode entry : entries) {
      byte[] served = door.get("giamsat", entry.at("/href").asText()).bytes();
      boolean official = entry.at("/form").asText().equals("05");
      assertThat(CmsReading.of(served)).hasSize(official ? 1 : 0).allMatch(signature -> signature.valid()
          && signature.wholeFile() && signature.at().equals(clock.instant()));
      assertThat(entry.hasNonNull("signedAt")).isEqualTo(official);
      assertThat(DocumentRegister.sha256(served)).isEqualTo(entry.at("/sha256").asText());
      if (official) {
        assertThat(DocumentRegister.sha256(Arrays.copyOf(served, entry.at("/printedSize").asInt())))
            .isEqualTo(entry.at("/printedSha256").asText());
        assertThat(ArchivablePdf.faults(served)).isEmpty();
      }
    }
    assertThat(entries.findValuesAsText("form")).contains("01", "05");
  }

  @Test
  void a_draft_is_for_who_may_read_the_dossier_and_ends_when_the_document_is_issued() {
    String code = accepted();
    String url = "/api/dossiers/" + code + "/drafts/";
    assertThat(door.get("lanhdao.100", url + "05").status()).as("nothing to stop").isEqualTo(409);
    stop(code);

    Door.Answer draft = door.get("lanhdao.100", url + "05");
    assertThat(draft.status()).isEqualTo(200);
    assertThat(PdfReading.text(draft.bytes())).contains("Số: ……/TB-UBND", "Không còn nhu cầu");
    assertThat(CmsReading.of(draft.bytes())).isEmpty();
    assertThat(door.get("tiepnhan.101", url + "05").status()).as("another agency").isEqualTo(403);
    assertThat(door.get(null, url + "05").status()).isEqualTo(401);
    assertThat(door.get("lanhdao.100", url + "99").status()).isEqualTo(404);
    assertThat(door.get("lanhdao.100", url + "BL").status()).isEqualTo(409);
    assertThat(door.get("lanhdao.100", "/api/dossiers/khong-co/drafts/05").status()).isEqualTo(404);
    letters.issue(DocumentForm.STOP_NOTICE, code);

    assertThat(door.get("lanhdao.100", url + "05").status()).isEqualTo(409);
    assertThat(issued(code, "05")).singleElement().extracting(fact -> fact.detail("number")).isNotNull();
  }

  @Test
  void forms_of_a_step_are_not_printed_on_demand_and_unknown_ones_are_not_found() {
    String code = accepted();
    String url = "/api/dossiers/" + code + "/documents/";

    assertThat(door.post("tiepnhan.100", url + "05?cause=1", "{}").status()).isEqualTo(409);
    assertThat(door.post("tiepnhan.100", url + "BL?cause=none", "{}").status()).isEqualTo(409);
    assertThat(door.post("tiepnhan.100", url + "BL", "{}").status()).isEqualTo(400);
    assertThat(door.post("tiepnhan.100", url + "99?cause=1", "{}").status()).isEqualTo(404);
    assertThat(door.post("tiepnhan.100", url + "BL/reissue", Map.of("reason", "x")).status()).isEqualTo(409);
    assertThat(door.post("tiepnhan.100", url + "02/reissue", Map.of("reason", "x")).status()).isEqualTo(409);
    assertThat(door.post("tiepnhan.101", url + "BL?cause=1", "{}").status()).isEqualTo(403);
    assertThat(door.post(null, url + "BL?cause=1", "{}").status()).isEqualTo(401);
  }

  @Test
  void a_supervisor_reads_what_was_issued_and_is_offered_nothing_to_print() {
    String code = accepted();

    JsonNode documents = door.get("giamsat", "/api/dossiers/" + code + "/view").json().at("/documents");

    assertThat(documents).isNotEmpty().allMatch(row -> row.hasNonNull("issuedAt"));
  }

  @Test
  void the_control_slip_tells_who_had_the_dossier_and_is_replaced_once_more_has_happened() {
    String code = accepted();
    JsonNode waiting = tab(code, "Phiếu kiểm soát quá trình giải quyết hồ sơ").get(0);
    centre.at("2026-10-12T10:00");

    JsonNode first = post("tiepnhan.100", waiting.at("/url").asText());
    assertThat(pdf("thuly.100", first)).contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", code, "Kiểm tra hồ sơ",
        "được giao", "Trước hạn", "Kết thúc giải quyết: chưa");
    assertThat(post("tiepnhan.100", waiting.at("/url").asText()).at("/id")).as("nothing new").isEqualTo(first.at("/id"));

    centre.at("2026-10-12T10:30");
    centre.as("thuly.100", () -> {
      dossiers.note(code, NewFact.of(FactKind.CLAIMED, clock.instant(), "thuly.100").with("task", "Task_Copy")
          .with("name", "Chụp và đối chiếu").with("officer", "thuly.100"));
      return null;
    });
    centre.at("2026-10-12T10:31");
    JsonNode second = post("tiepnhan.100", waiting.at("/url").asText());
    assertThat(second.at("/replaces").asText()).isEqualTo(first.at("/id").asText());
    assertThat(pdf("tiepnhan.100", second)).contains("lý do: hồ sơ có diễn biến mới");
    assertThat(door.post("tiepnhan.101", "/api/dossiers/" + code + "/documents/06?cause=", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void the_follow_up_book_as_sheets_is_for_its_own_agency_and_for_control() {
    String code = accepted();
    String book = "/api/book/pdf?agency=H99.100&from=2026-10-01&to=2026-10-31";

    Door.Answer own = door.get("tiepnhan.100", book);
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.type()).isEqualTo("application/pdf");
    assertThat(PdfReading.text(own.bytes())).contains("SỔ THEO DÕI HỒ SƠ NĂM 2026", code);
    assertThat(ArchivablePdf.faults(own.bytes())).isEmpty();
    assertThat(door.get("kiemsoat", book).status()).isEqualTo(200);
    assertThat(door.get("tiepnhan.101", book).status()).isEqualTo(403);
    assertThat(door.get("tiepnhan.100", book.replace("2026-10-31", "2026-09-01")).status()).isEqualTo(400);
    assertThat(door.get("tiepnhan.100", book.replace("2026-10-31", "2027-01-01")).status()).isEqualTo(400);
  }

  private void stop(String code) {
    dossiers.move(code, DossierStatus.STOPPED, NewFact.of(FactKind.WITHDRAWAL_GRANTED, clock.instant(), "lanhdao.100")
        .because("Không còn nhu cầu", null));
  }

  private String accepted() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private JsonNode post(String officer, String url) {
    Door.Answer answer = door.post(officer, url, "{}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private String pdf(String officer, JsonNode entry) {
    Door.Answer answer = door.get(officer, entry.at("/href").asText());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return PdfReading.text(answer.bytes());
  }

  private List<JsonNode> tab(String code, String title) {
    List<JsonNode> rows = new ArrayList<>();
    door.get("tiepnhan.100", "/api/dossiers/" + code + "/view").json().at("/documents").forEach(row -> {
      if (row.at("/title").asText().equals(title)) {
        rows.add(row);
      }
    });
    return rows;
  }

  private List<String> forms(String code) {
    return door.get("tiepnhan.100", "/api/dossiers/" + code + "/documents").json().findValuesAsText("form");
  }

  private List<ClockFact> issued(String code, String form) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.LETTER_ISSUED && form.equals(fact.detail("form")))
        .toList();
  }
}
