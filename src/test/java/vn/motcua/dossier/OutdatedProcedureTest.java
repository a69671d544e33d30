package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.procedure.table.TableFileTest;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** A text that has ended, or has not begun, starts no dossier through any door; the catalogue tells which one does. */
@CentreTest
class OutdatedProcedureTest {

  private static final String ENDS = "thu-het-hieu-luc";
  private static final String ENDS_CODE = "2.999981";
  private static final String CHANGES = "thu-doi-quy-dinh";
  private static final String CHANGES_CODE = "2.999982";
  private static final Path DIAGRAM = Path.of("processes/chung-thuc/ban-sao/chung-thuc-ban-sao.bpmn");
  private static final Path FORMS = Path.of("forms/chung-thuc/ban-sao");

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ProcessEngine engine;
  @Autowired
  RepositoryService repository;
  @LocalServerPort
  int port;

  private Door door;

  @BeforeEach
  void open() throws IOException {
    door = new Door(port);
    if (repository.createProcessDefinitionQuery().processDefinitionKey(ENDS).count() == 0) {
      deploy(ENDS, ENDS_CODE, "2025-07-01", "2026-10-30", "Quyết định 1502/QĐ-UBND", "same day");
      deploy(CHANGES, CHANGES_CODE, "2025-07-01", "", "", "2 working days");
      deploy(CHANGES, CHANGES_CODE, "2026-11-02", "", "", "5 working days");
    }
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  private void deploy(String key, String code, String from, String to, String abolishedBy, String term) throws IOException {
    String diagram = Files.readString(DIAGRAM).replace("<bpmn:process id=\"chung-thuc-ban-sao\"", "<bpmn:process id=\"" + key + "\"")
        .replace("bpmnElement=\"chung-thuc-ban-sao\"", "bpmnElement=\"" + key + "\"").replace("2.000815", code)
        .replaceFirst("\"procedure.validFrom\" value=\"[^\"]*\"", "\"procedure.validFrom\" value=\"" + from + "\"")
        .replaceFirst("\"procedure.validTo\" value=\"[^\"]*\" />", "\"procedure.validTo\" value=\"" + to + "\" />"
            + "<camunda:property name=\"procedure.abolishedBy\" value=\"" + abolishedBy + "\" />")
        .replaceFirst("\"case.thuong.term\" value=\"[^\"]*\"", "\"case.thuong.term\" value=\"" + term + "\"");
    DeploymentBuilder deployment = repository.createDeployment().name(key).addString(key + ".bpmn", diagram);
    try (Stream<Path> forms = Files.list(FORMS)) {
      for (Path form : forms.toList()) {
        deployment.addString(form.getFileName().toString(), Files.readString(form));
      }
    }
    deployment.deploy();
  }

  private String version(String key, int version) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).processDefinitionVersion(version).singleResult().getId();
  }

  /** Codes of what was found, without the copies that other tests of this application made of it. */
  private static List<String> ofTheProgram(JsonNode found) {
    return found.path("procedures").findValuesAsText("code").stream().filter(code -> !code.matches("2\\.[89]\\d{5}")).toList();
  }

  private String rest() {
    return "/engine-rest/engine/" + engine.getName();
  }

  /** What Tasklist sends when a start form is handed in. */
  private Door.Answer counter(String definitionId) {
    return door.post("tiepnhan.100", rest() + "/process-definition/" + definitionId + "/submit-form",
        Door.variables(Copies.known()));
  }

  private Door.Answer message(String code) {
    Map<String, Object> message = Messages.copy();
    message.put("procedure", code);
    return door.post("tiepnhan.100", "/api/dossiers", message, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private Door.Answer paper(String code, String receivedAt) {
    Map<String, Object> message = new HashMap<>();
    message.put("dossier", Messages.copy());
    Messages.part(message, "dossier").put("procedure", code);
    message.put("receivedAt", receivedAt + ":00+07:00");
    message.put("events", List.of(Map.of("kind", "ACCEPTED", "at", receivedAt + ":00+07:00")));
    message.put("paperNumber", "18/2026");
    message.put("reason", "Mất điện cả ngày");
    message.put("approvedBy", "lanhdao.100");
    return door.post("tiepnhan.100", "/api/dossiers/re-entries", message, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private static void assertRefused(Door.Answer answer, int status, String... words) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(List.of(words)).allSatisfy(word -> assertThat(answer.text()).contains(word));
  }

  @Test
  void what_is_abolished_takes_its_last_dossier_on_its_last_day_and_none_after_it_through_any_door() {
    centre.at("2026-10-30T16:59");
    String last = counter(version(ENDS, 1)).json().path("businessKey").asText();
    assertThat(dossiers.get(last).procedureCode()).isEqualTo(ENDS_CODE);
    assertThat(message(ENDS_CODE).status()).isEqualTo(201);

    centre.at("2026-11-02T07:30");
    String sentence = "đã bị bãi bỏ, ngày cuối nhận hồ sơ là 30/10/2026 (Quyết định 1502/QĐ-UBND)";
    assertRefused(counter(version(ENDS, 1)), 400, sentence);
    assertRefused(message(ENDS_CODE), 400, sentence);
    assertRefused(paper(ENDS_CODE, "2026-11-02T07:10"), 400, sentence);
    Door.Answer entered = paper(ENDS_CODE, "2026-10-30T09:10");
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    assertThat(dossiers.get(entered.json().path("code").asText()).receptionDay()).hasToString("2026-10-30");

    centre.settle();
    assertThat(centre.openTasks(last)).as("runs on under the old text").contains("Task_CheckPapers");
    centre.complete("tiepnhan.100", last, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", last, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(dossiers.get(last).status()).isNotEqualTo(DossierStatus.REGISTERED);
  }

  @Test
  void a_new_text_begins_with_its_first_day_whatever_version_is_the_newest() {
    centre.at("2026-10-30T10:00");
    assertRefused(counter(version(CHANGES, 2)), 400, "phiên bản 2 không dùng cho hồ sơ nhận ngày 30/10/2026, phải dùng phiên bản 1");
    String old = message(CHANGES_CODE).json().path("code").asText();
    assertThat(dossiers.get(old).rules().term()).hasToString("2 working days");

    centre.at("2026-11-02T08:00");
    assertRefused(counter(version(CHANGES, 1)), 400, "phiên bản 1 không dùng cho hồ sơ nhận ngày 02/11/2026, phải dùng phiên bản 2");
    String next = message(CHANGES_CODE).json().path("code").asText();
    assertThat(dossiers.get(next).rules().term()).hasToString("5 working days");
    String typed = paper(CHANGES_CODE, "2026-10-30T09:10").json().path("code").asText();
    assertThat(dossiers.get(typed).rules().term()).as("the text of the day of the paper").hasToString("2 working days");
  }

  @Test
  void tasklist_offers_what_is_in_force_today() {
    centre.at("2026-10-30T10:00");
    assertThat(offered()).contains(version(ENDS, 1), version(CHANGES, 1)).doesNotContain(version(CHANGES, 2));
    centre.at("2026-11-02T08:00");
    assertThat(offered()).contains(version(CHANGES, 2)).doesNotContain(version(ENDS, 1), version(CHANGES, 1));
    assertThat(offered().stream().filter(id -> id.startsWith("common-"))).isEmpty();
  }

  private List<String> offered() {
    String list = rest() + "/process-definition";
    String asked = "?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true";
    JsonNode page = door.get("tiepnhan.100", list + asked + "&firstResult=0&maxResults=500&sortBy=name&sortOrder=asc").json();
    List<String> ids = StreamSupport.stream(page.spliterator(), false).map(each -> each.path("id").asText()).toList();
    assertThat(door.get("tiepnhan.100", list + "/count" + asked).json().path("count").asInt()).isEqualTo(ids.size());
    return ids;
  }

  private JsonNode catalogue(String question) {
    Door.Answer answer = door.get("thuly.100", "/api/procedures" + question);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void the_catalogue_answers_as_of_any_day() {
    centre.at("2026-10-30T10:00");
    assertThat(catalogue("?q=" + ENDS_CODE).path("total").asInt()).isEqualTo(1);
    assertThat(catalogue("?on=2026-10-31&q=" + ENDS_CODE).path("total").asInt()).isZero();
    assertThat(catalogue("?on=2026-10-31&standing=ended&q=" + ENDS_CODE).path("procedures").get(0).path("abolishedBy").asText())
        .isEqualTo("Quyết định 1502/QĐ-UBND");
    assertThat(catalogue("/" + CHANGES_CODE).at("/cases/1/term").asText()).isEqualTo("2 working days");
    assertThat(catalogue("/" + CHANGES_CODE + "?on=2026-11-02").at("/cases/1/termText").asText()).isEqualTo("5 ngày làm việc");
    assertThat(ofTheProgram(catalogue("?q=dang+ky+khai+sinh"))).first().isEqualTo("1.001193");
    assertThat(catalogue("?size=2&page=1").path("procedures")).hasSize(2);
  }

  @Test
  void one_procedure_is_told_in_full() {
    JsonNode birth = catalogue("/1.001193");

    assertThat(birth.path("diagram").path("key").asText()).isEqualTo("ho-tich-khai-sinh");
    // Other tests put the birth live again under a name of theirs, this one never.
    assertThat(catalogue("/2.001159").path("diagram").path("deploymentName").asText()).isEqualTo("processes/cu-tru/luu-tru");
    assertThat(birth.path("steps").findValuesAsText("name")).contains("Thẩm tra hồ sơ khai sinh");
    assertThat(birth.path("fees").findValuesAsText("amount")).contains("8.000 đồng × Số bản sao trích lục", "Miễn");
    assertThat(birth.path("papers").findValuesAsText("formNames")).contains("bản chính hoặc bản chứng thực");
    assertThat(birth.path("forms").findValuesAsText("id")).contains("ho-tich-khai-sinh-start");
    assertThat(birth.path("legalBasis")).hasSizeGreaterThan(2);
    assertThat(birth.has("picture")).isFalse();
    assertRefused(door.get("thuly.100", "/api/procedures/9.999999"), 404, "Không có thủ tục");
    assertRefused(door.get(null, "/api/procedures"), 401);
    assertRefused(door.get("thuly.100", "/api/procedures?standing=gone"), 400, "standing");
  }

  @Test
  void the_notice_board_needs_no_log_in_and_allows_no_script() {
    Door.Answer page = door.get(null, "/thu-tuc/1.001193");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Đăng ký khai sinh", "<svg", "Giấy chứng sinh", "Thông tư 281/2016/TT-BTC").doesNotContain("<script");
    assertThat(page.raw().headers().allValues("Content-Security-Policy")).anySatisfy(policy ->
        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
    assertThat(door.get(null, "/thu-tuc?q=khai+sinh").text()).contains("/thu-tuc/1.001193");
    assertThat(door.get(null, "/thu-tuc/9.999999").status()).isEqualTo(404);
    assertThat(door.get(null, "/thu-tuc/a/b").status()).isEqualTo(401);
    assertThat(door.post(null, "/thu-tuc", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void a_list_of_the_province_is_compared_by_designer_or_administrator_and_its_last_report_read_by_procedure_control()
      throws IOException {
    String list = "Mã thủ tục,Tên thủ tục,Thời hạn\n1.001193,Đăng ký khai sinh,trong ngày\n1.009999,Thủ tục lạ,1 ngày\n";
    byte[] book = TableFileTest.workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c></row>",
        "<si><t>Mã thủ tục</t></si><si><t>Tên thủ tục</t></si><si><t>1.009998</t></si><si><t>Thủ tục trong sổ tính</t></si>");

    Door.Answer preview = compare("thietke", "text/csv", list.getBytes(StandardCharsets.UTF_8), "");
    assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
    assertThat(preview.json().path("agreeing").asInt()).isEqualTo(1);
    assertThat(preview.json().at("/counts/NO_DIAGRAM").asInt()).isEqualTo(1);
    assertThat(preview.json().path("kept").asBoolean()).isFalse();
    Door.Answer kept = compare(
        "quantri", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book, "?preview=false");
    assertThat(kept.json().path("kept").asBoolean()).as(kept.toString()).isTrue();
    assertThat(door.get("kiemsoat", "/api/procedures/import").text()).contains("Thủ tục trong sổ tính").doesNotContain("Thủ tục lạ");
    assertRefused(compare("kiemsoat", "text/csv", list.getBytes(StandardCharsets.UTF_8), ""), 403, "kiemsoat");
    assertRefused(door.get("thuly.100", "/api/procedures/import"), 403, "thuly.100");
    assertRefused(compare("thietke", "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8), ""), 400, "dòng tiêu đề");
  }

  private Door.Answer compare(String officer, String type, byte[] file, String query) {
    return door.send(officer, "POST", "/api/procedures/import" + query, type, file);
  }
}
