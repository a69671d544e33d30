package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRestTest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** Scanned papers and corrections, over HTTP. */
@CentreTest
class PapersAndCorrectionsTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final int LIMIT = 20 * 1024 * 1024;

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  JdbcTemplate jdbc;
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

  private static String file(String code, int paper) {
    return "/api/dossiers/" + code + "/papers/" + paper + "/file";
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  @Test
  void a_scan_is_told_by_its_content_and_comes_back_byte_for_byte() throws IOException, NoSuchAlgorithmException {
    String code = centre.receive("tiepnhan.100", Copies.known());
    for (Map.Entry<String, byte[]> scan : Map.of(
        "application/pdf", PDF, "image/png", picture("png"), "image/jpeg", picture("jpg")).entrySet()) {
      Door.Answer stored = door.upload("tiepnhan.100", file(code, 1), "quét.bin", scan.getValue());
      assertThat(stored.status()).as(stored.toString()).isEqualTo(200);
      assertThat(stored.json().path("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(scan.getValue())));
      Door.Answer read = door.get("tiepnhan.100", file(code, 1));
      assertThat(read.type()).startsWith(scan.getKey());
      assertThat(read.bytes()).isEqualTo(scan.getValue());
      assertThat(read.raw().headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
      assertThat(read.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM paper_file WHERE dossier_code = ?", Integer.class, code)).isEqualTo(3);
  }

  @Test
  void a_program_that_calls_itself_a_pdf_a_page_and_nothing_at_all_are_refused() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    problem(door.upload("tiepnhan.100", file(code, 1), "bang.pdf", program), 400, "file", "không phải PDF, JPEG hoặc PNG");
    byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    problem(door.upload("tiepnhan.100", file(code, 1), "bang.pdf", page), 400, "file", "không phải PDF, JPEG hoặc PNG");
    byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8);
    problem(door.upload("tiepnhan.100", file(code, 1), "a.png", svg), 400, "file", "không phải PDF");
    problem(door.upload("tiepnhan.100", file(code, 1), "trong.pdf", new byte[0]), 400, "file", "Tệp \"trong.pdf\" trống");
    problem(door.upload("tiepnhan.100", file(code, 9), "a.pdf", PDF), 404, null, "không có giấy tờ số 9");
    problem(door.upload("tiepnhan.100", file(code, 0), "a.pdf", PDF), 404, null, "không có giấy tờ số 0");
    problem(door.upload("tiepnhan.100", file("H99.100-261012-9999", 1), "a.pdf", PDF), 404, null, "Không có hồ sơ");
    problem(door.upload("tiepnhan.100", "/api/dossiers/" + code + "/papers/x/file", "a.pdf", PDF), 400, "number", "sai kiểu");
    problem(door.get("tiepnhan.100", file(code, 1)), 404, null, "chưa có tệp quét");
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM paper_file WHERE dossier_code = ?", Integer.class, code)).isZero();
  }

  @Test
  void twenty_megabytes_are_taken_and_one_byte_more_is_refused() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    Door.Answer largest = door.upload("tiepnhan.100", file(code, 1), "lon.pdf", Arrays.copyOf(PDF, LIMIT));
    assertThat(largest.status()).as(largest.toString()).isEqualTo(200);
    problem(door.upload("tiepnhan.100", file(code, 1), "qua-lon.pdf", Arrays.copyOf(PDF, LIMIT + 1)), 413, null, "20 MB");
    problem(door.upload("tiepnhan.100", file(code, 1), "qua-lon.pdf", Arrays.copyOf(PDF, LIMIT + 9_000_000)), 413, null, "20 MB");
  }

  @Test
  void the_name_of_a_scan_cannot_write_headers_or_leave_its_folder() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    Map<String, String> names = new HashMap<>();
    names.put("../../etc/passwd", "passwd");
    names.put("C:\\\\temp\\\\a.pdf", "a.pdf");
    names.put("a;b|c.pdf", "a_b_c.pdf");
    names.forEach((sent, kept) -> {
      assertThat(door.upload("tiepnhan.100", file(code, 1), sent, PDF).status()).isEqualTo(200);
      assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code).json().at("/papers/0/fileName").asText()).isEqualTo(kept);
    });
  }

  private Door.Answer correct(String code, Map<String, Object> correction) {
    return door.post("tiepnhan.100", "/api/dossiers/" + code + "/corrections", correction);
  }

  private static Map<String, Object> correction(String field, String value, String reason) {
    Map<String, Object> correction = new HashMap<>();
    correction.put("field", field);
    correction.put("value", value);
    correction.put("reason", reason);
    return correction;
  }

  @Test
  void a_correction_needs_a_reason_a_field_that_exists_and_a_value_that_the_form_would_take() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    problem(correct(code, correction("applicant.fullName", "Đỗ Ngọc Nhẫn", " ")), 400, "reason", "bắt buộc");
    problem(correct(code, correction("applicant.fullName", "Đỗ Ngọc Nhẫn", null)), 400, "reason", "bắt buộc");
    problem(correct(code, correction("applicant.nickname", "x", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("submitter.fullName", "x", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("caseKey", "nhieu-ban", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("papers", "x", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("applicant", "x", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("status", "9", "Gõ nhầm")), 400, "field", "Không sửa được mục");
    problem(correct(code, correction("applicant.fullName", "", "Gõ nhầm")), 400, "applicant.fullName", "Chưa nhập");
    problem(correct(code, correction("applicant.personalNumber", "12", "Gõ nhầm")), 400, "applicant.personalNumber", "không đúng định dạng");
    problem(correct(code, correction("applicant.birthDate", "hôm qua", "Gõ nhầm")), 400, "applicant.birthDate", "ngày hợp lệ");
    problem(correct(code, correction("applicant.fullName", "Đỗ Ngọc Nhân", "Gõ nhầm")), 400, "value", "giống giá trị đang có");
    problem(correct(code, correction("applicant.fullName", "A\u202EB", "Gõ nhầm")), 400, "applicant.fullName", "ký tự điều khiển");
    problem(correct(code, correction("applicant.fullName", "A\u0000B", "Gõ nhầm")), 400, "value", "ký tự điều khiển");
    problem(correct(code, correction("applicant.address", null, "Gõ nhầm")), 400, "applicant.address", "Chưa nhập");
    problem(correct(code, correction("applicant.phone", "gọi tôi", "Gõ nhầm")), 400, "applicant.phone", "không đúng định dạng");
    problem(correct(code, correction("documentName", "", "Gõ nhầm")), 400, "documentName", "Chưa nhập");
    problem(correct(code, correction("documentName", "x".repeat(301), "Gõ nhầm")), 400, "documentName", "dài quá 300");
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM dossier_correction WHERE dossier_code = ?", Integer.class, code)).isZero();
  }

  @Test
  void a_correction_keeps_the_old_value_and_issues_a_new_slip_that_names_the_old_one() throws IOException {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    Door.Answer corrected = correct(code, correction("applicant.fullName", " Đỗ Ngọc Nhẫn ", "Gõ nhầm dấu"));
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    assertThat(corrected.json().at("/applicant/fullName").asText()).isEqualTo("Đỗ Ngọc Nhẫn");
    assertThat(correct(code, correction("note", "Có hẹn trước", "Ghi sót")).status()).isEqualTo(200);
    assertThat(correct(code, correction("note", "", "Thừa")).status()).isEqualTo(200);
    assertThat(dossiers.declaration(code)).doesNotContainKey("note");
    assertThat(correct(code, correction("documentName", "Bằng thạc sĩ", "Gõ nhầm tên")).status()).isEqualTo(200);
    assertThat(dossiers.declaration(code)).containsEntry("documentName", "Bằng thạc sĩ");
    Map<String, Object> trace = jdbc.queryForMap("SELECT * FROM dossier_correction WHERE dossier_code = ? AND sequence = 1", code);
    assertThat(trace).containsEntry("OLD_VALUE", "Đỗ Ngọc Nhân").containsEntry("NEW_VALUE", "Đỗ Ngọc Nhẫn")
        .containsEntry("REASON", "Gõ nhầm dấu").containsEntry("OFFICER", "tiepnhan.100");
    centre.settle();
    JsonNode documents = door.get("tiepnhan.100", "/api/dossiers/" + code + "/documents").json();
    assertThat(documents.size()).isEqualTo(5);
    assertThat(documents.findValuesAsText("number")).doesNotHaveDuplicates();
    assertThat(documents.toString()).contains("replaces");
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code + "/clock").json().at("/facts").findValuesAsText("kind"))
        .contains("CORRECTED");
  }

  @Test
  void a_closed_dossier_is_not_corrected() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Bản chính bị tẩy xóa", "refusalBasis", "Nghị định 23/2015/NĐ-CP, Điều 22"));
    problem(correct(code, correction("applicant.fullName", "Đỗ Ngọc Nhẫn", "Gõ nhầm")), 409, null, "không sửa được");
  }
}
