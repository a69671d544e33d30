package vn.motcua.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** What the panel of a dossier shows, and to whom. */
class DossierPanelTest extends PanelDossiers {

  @Test
  void notes_stand_in_their_order_with_who_wrote_them_when() {
    String code = handled();
    assertThat(door.post(COUNTER, path(code, "notes"), note("  Người dân sẽ đến lúc 14 giờ ")).status()).isEqualTo(201);
    centre.at("2026-10-12T10:00");
    assertThat(door.post(HANDLER, path(code, "notes"), note("Bản chính hơi mờ")).status()).isEqualTo(201);
    JsonNode notes = door.get("kiemsoat", path(code, "notes")).json();
    assertThat(texts(notes, "words")).containsExactly("Người dân sẽ đến lúc 14 giờ", "Bản chính hơi mờ");
    assertThat(texts(notes, "authorName")).containsExactly("Hoàng Văn Đức", "Vũ Thị Mỹ Hạnh");
    assertThat(notes.get(1).path("writtenAt").asText()).isEqualTo(Centre.instant("2026-10-12T10:00").toString());
  }

  @Test
  void a_note_says_something_in_at_most_four_thousand_characters() {
    String code = handled();
    assertThat(door.post(HANDLER, path(code, "notes"), note("x".repeat(4000))).status()).isEqualTo(201);
    for (String words : List.of("", "   ", "x".repeat(4001))) {
      assertThat(door.post(HANDLER, path(code, "notes"), note(words)).status()).isEqualTo(400);
    }
  }

  @Test
  void notes_steps_and_acts_are_not_for_officers_of_another_agency() {
    String code = handled();
    for (String what : List.of("notes", "steps", "acts", "papers/1/pages")) {
      assertThat(door.get(STRANGER, path(code, what)).status()).as(what).isEqualTo(403);
    }
    assertThat(door.post(STRANGER, path(code, "notes"), note("Xin chào")).status()).isEqualTo(403);
    assertThat(door.post("giamsat", path(code, "notes"), note("Xin chào")).status()).as("reads only").isEqualTo(403);
    assertThat(door.post(STRANGER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(403);
  }

  @Test
  void whoever_is_only_asked_for_an_opinion_gets_no_notes() {
    String code = permit();
    door.post("thuly.100", path(code, "notes"), note("Hàng xóm có đơn"));
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    Door.Answer notes = door.get("thuly.11", path(code, "notes"));
    assertThat(notes.status()).isEqualTo(200);
    assertThat(notes.json()).isEmpty();
    assertThat(door.post("thuly.11", path(code, "notes"), note("Ý kiến")).status()).isEqualTo(403);
  }

  @Test
  void steps_done_open_and_to_come_follow_each_other() {
    String code = handled();
    centre.at("2026-10-12T09:40");
    JsonNode steps = door.get(COUNTER, path(code, "steps")).json();
    assertThat(texts(steps.path("past"), "step")).containsSequence("Kiểm tra hồ sơ", "Thu phí, lệ phí")
        .endsWith("Đối chiếu bản chính, ghi lời chứng");
    JsonNode open = steps.path("past").get(steps.path("past").size() - 1);
    assertThat(open.hasNonNull("to")).isFalse();
    assertThat(steps.path("past").get(0).path("officer").asText()).isEqualTo("Hoàng Văn Đức");
    assertThat(texts(steps.path("ahead"), "name"))
        .containsExactly("Ký chứng thực", "Đóng dấu, vào sổ chứng thực", "Trả kết quả");
  }

  @Test
  void a_step_that_sends_back_has_only_what_comes_after_it_ahead_and_an_ended_dossier_nothing() {
    String code = signing();
    assertThat(texts(door.get(LEADER, path(code, "steps")).json().path("ahead"), "name"))
        .containsExactly("Đóng dấu, vào sổ chứng thực", "Trả kết quả");
    door.post(COUNTER, path(code, "withdrawal"), Map.of("channel", 1, "reason", "Không cần nữa"));
    centre.complete(LEADER, code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(door.get(LEADER, path(code, "steps")).json().path("ahead")).isEmpty();
  }

  @Test
  void a_page_of_a_pdf_and_a_photograph_come_as_pictures() throws IOException {
    String code = handled();
    door.upload(COUNTER, path(code, "papers/1/file"), "bằng.pdf", pdf(PDRectangle.A4, PDRectangle.A5));
    assertThat(door.get(HANDLER, path(code, "papers/1/pages")).json().path("pages").asInt()).isEqualTo(2);
    Door.Answer page = door.get(HANDLER, path(code, "papers/1/pages/2?width=400"));
    assertThat(page.type()).isEqualTo("image/jpeg");
    assertThat(page.raw().headers().firstValue("Cache-Control")).contains("no-store");
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(page.bytes()));
    assertThat(drawn.getWidth()).isBetween(399, 401);
    assertThat(drawn.getHeight()).isGreaterThan(drawn.getWidth());
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/3")).status()).isEqualTo(404);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/0")).status()).isEqualTo(404);
    for (int width : List.of(99, 2001)) {
      assertThat(door.get(HANDLER, path(code, "papers/1/pages/1?width=" + width)).status()).isEqualTo(400);
    }
    byte[] photograph = photograph();
    door.upload(COUNTER, path(code, "papers/1/file"), "bằng.png", photograph);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages")).json().path("pages").asInt()).isEqualTo(1);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/1")).bytes()).isEqualTo(photograph);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/2")).status()).isEqualTo(404);
  }

  @Test
  void the_slip_can_be_looked_at_and_a_broken_file_says_what_to_do() {
    String code = handled();
    String slip = door.get(HANDLER, path(code, "documents")).json().get(0).path("id").asText();
    assertThat(door.get(HANDLER, path(code, "documents/" + slip + "/pages")).json().path("pages").asInt()).isEqualTo(1);
    assertThat(door.get(HANDLER, path(code, "documents/" + slip + "/pages/1")).type()).isEqualTo("image/jpeg");
    assertThat(door.get(STRANGER, path(code, "documents/" + slip + "/pages/1")).status()).isEqualTo(403);
    door.upload(COUNTER, path(code, "papers/1/file"), "hỏng.pdf", "%PDF-1.4\nkhông phải".getBytes());
    Door.Answer broken = door.get(HANDLER, path(code, "papers/1/pages/1"));
    assertThat(broken.status()).isEqualTo(409);
    assertThat(broken.text()).contains("Hãy mở tệp trong thẻ mới");
    assertThat(door.get(HANDLER, path(code, "result/pages")).status()).isEqualTo(404);
  }

  private static byte[] pdf(PDRectangle... pages) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (PDRectangle size : pages) {
        document.addPage(new PDPage(size));
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] photograph() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
