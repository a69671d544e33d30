package vn.motcua.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** A certified copy of several pieces of Mon 12/10/2026, two working days: due Wed 14/10/2026 17:00. */
@CentreTest
class DossierHistoryTest {

  @Autowired
  Centre centre;
  @LocalServerPort
  int port;

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void the_history_tells_who_did_what_when_and_the_way_on_each_diagram() {
    String code = accepted();
    JsonNode history = history("kiemsoat", code).json();
    assertThat(texts(history.path("lines"), "step")).contains("Kiểm tra hồ sơ", "Thu phí, lệ phí");
    assertThat(list(history.path("lines"))).filteredOn(line -> line.path("kind").asText().equals("COMPLETED"))
        .extracting(line -> line.path("actorName").asText()).isNotEmpty().allSatisfy(name -> assertThat(name).contains(" "));
    List<JsonNode> diagrams = list(history.path("diagrams"));
    assertThat(diagrams).extracting(each -> each.path("key").asText()).startsWith("chung-thuc-ban-sao", "common-intake");
    JsonNode intake = diagrams.get(1);
    assertThat(texts(intake.path("visits"), "element")).contains("Task_CheckPapers", "Task_CollectFee");
    assertThat(intake.path("svg").asText()).contains("data-element=\"Task_CheckPapers\"");
    assertThat(list(diagrams.get(0).path("visits"))).filteredOn(visit -> !visit.hasNonNull("to"))
        .extracting(visit -> visit.path("element").asText()).contains("Task_CertifyCopy");
  }

  @Test
  void timers_that_fired_and_dates_that_moved_are_told_with_the_line_that_moved_them() {
    String code = accepted();
    centre.walkTo("2026-10-14T10:00");
    centre.complete("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "no", "lateCause", "own",
        "lateReason", "Chờ máy in", "lateMeasure", "Mượn máy in", "lateDays", 2));
    centre.complete("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
    JsonNode history = history("kiemsoat", code).json();
    assertThat(list(history.path("diagrams").path(0).path("timers"))).extracting(fired -> fired.path("name").asText())
        .contains("Sắp đến hạn");
    List<JsonNode> moved = list(history.path("moves")).stream().filter(move -> move.path("date").asText().equals("DUE_CURRENT")).toList();
    assertThat(moved).hasSize(2);
    assertThat(moved.get(0).hasNonNull("from")).isFalse();
    assertThat(moved.get(1).path("from").asText()).startsWith("2026-10-14T17:00");
    assertThat(moved.get(1).path("to").asText()).startsWith("2026-10-16T17:00");
    JsonNode cause = list(history.path("lines")).stream()
        .filter(line -> line.path("sequence").asInt() == moved.get(1).path("sequence").asInt()).findFirst().orElseThrow();
    assertThat(list(history.path("lines"))).filteredOn(line -> line.path("recordedAt").equals(cause.path("recordedAt")))
        .extracting(line -> line.path("kind").asText()).contains("RE_APPOINTED");
  }

  @Test
  void only_who_may_read_the_dossier_reads_its_history() {
    String code = accepted();
    assertThat(history("thuly.100", code).status()).isEqualTo(200);
    assertThat(history("giamsat", code).status()).isEqualTo(200);
    assertThat(history("thuly.101", code).status()).isEqualTo(403);
    assertThat(history("thietke", code).status()).isEqualTo(403);
    assertThat(history("quantri", code).status()).isEqualTo(403);
    assertThat(history(null, code).status()).isEqualTo(401);
    assertThat(history("kiemsoat", "H99.100-261012-9999").status()).isEqualTo(404);
  }

  @Test
  void a_diagram_tells_its_versions_and_the_dossiers_that_ended_on_it() {
    centre.at("2026-09-17T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));
    Door door = new Door(port);
    String path = "/api/supervision/definitions/chung-thuc-ban-sao/";
    JsonNode version = door.get("giamsat", path + "versions").json().path(0);
    assertThat(version.path("version").asInt()).isPositive();
    assertThat(version.path("ended").asInt()).isPositive();
    JsonNode page = door.get("kiemsoat", path + "dossiers?from=2026-09-17&to=2026-09-17").json();
    assertThat(texts(page.path("dossiers"), "code")).containsExactly(code);
    assertThat(page.path("more").asBoolean()).isFalse();
    assertThat(door.get("kiemsoat", path + "dossiers?from=2026-09-18&to=2026-09-18").json().path("dossiers")).isEmpty();
    assertThat(door.get("thietke", path + "versions").status()).isEqualTo(200);
    assertThat(door.get("thietke", path + "dossiers").status()).isEqualTo(403);
    assertThat(door.get("lanhdao.100", path + "versions").status()).isEqualTo(403);
    assertThat(door.get("kiemsoat", path + "dossiers?from=%2B999999999-01-01").status()).isEqualTo(400);
  }

  private String accepted() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private Door.Answer history(String officer, String code) {
    return new Door(port).get(officer, "/api/dossiers/" + code + "/history");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return list(array).stream().map(each -> each.path(field).asText()).toList();
  }
}
