package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/**
 * What goes wrong at the counters of other systems of this field, tried at ours. Held elsewhere already:
 * <ul>
 * <li>whole inputs in the log: {@code NothingPersonal*Test}, {@code HttpPopulationRegisterTest}, {@code IdentityLookUpTest};
 * <li>one officer's code for all look-ups: {@code HttpPopulationRegisterTest.the_question_says_who_asks…},
 *     {@code RegisterOutageTest.look_ups_are_counted_per_officer…};
 * <li>anonymous endpoints: {@code AccessTest.a_stranger_is_refused_on_every_mapped_route_outside_the_allow_list},
 *     {@code HostileRequestsTest.no_operation_fails…and_none_is_open_to_a_stranger};
 * <li>missing permission checks: {@code AgencyIsolationTest}; who withdraws, when, twice: {@code WithdrawalTest};
 * <li>fee, due date and status from the browser: {@code OtherSystemsIntegrityFaultsTest}; fees by script:
 *     {@code HardenedEngineTest.decision_tables_speak_feel_only…};
 * <li>secrets, SQL from strings, swallowed faults, agencies in the code, SOAP, prints: {@code OtherSystemsCodeFaultsTest}.
 * </ul>
 */
@CentreTest
class OtherSystemsCounterFaultsTest {

  private static final byte[] SCAN = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private ProcessEngine engine;
  @LocalServerPort
  private int port;
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
  void a_look_up_makes_no_account_for_anybody() {
    long users = users();
    received(Copies.known());
    received(Copies.form("Lê Không Có", "000099999999"));
    assertThat(users()).isEqualTo(users);
    assertThat(engine.getIdentityService().checkPassword("000060133971", "SaoMai-2026!")).isFalse();
  }

  @Test
  void a_name_stays_whole_from_the_form_to_the_ends_of_it() {
    String name = "Hoàng Nguyễn Tôn Nữ Thị Phương Khuê";
    String code = received(Copies.form(name, "000099999999"));
    assertThat(dossiers.applicant(code).fullName()).isEqualTo(name);
    JsonNode shown = door.get("tiepnhan.100", "/api/dossiers/" + code).json();
    assertThat(shown.at("/applicant/fullName").asText()).isEqualTo(name);
  }

  @Test
  void dossiers_received_in_one_instant_have_numbers_keys_and_look_ups_of_their_own() {
    Set<String> codes = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i < 5; i++) {
      String code = received(Copies.known());
      codes.add(code);
      keys.add(dossiers.get(code).trackingKey());
    }
    assertThat(codes).hasSize(5);
    assertThat(keys).hasSize(5);
    assertThat(codes).allSatisfy(code ->
        assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code + "/view").json().path("identities").size()).isEqualTo(1));
  }

  @Test
  void a_withdrawal_names_no_state_to_go_to_and_success_is_told_as_success() {
    String code = received(Copies.known());
    for (String key : List.of("status", "targetStatus", "state")) {
      Door.Answer steered = door.post("tiepnhan.100", withdrawal(code), Map.of("channel", 1, "reason", "Không cần", key, 10));
      assertThat(steered.status()).as(key + steered).isEqualTo(400);
    }
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
    Door.Answer asked = door.post("tiepnhan.100", withdrawal(code), Map.of("channel", 1, "reason", "Không cần"));
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().path("status").asInt()).isEqualTo(dossiers.get(code).status().code()).isEqualTo(7);
  }

  @Test
  void a_file_opens_by_log_in_only_whatever_key_the_address_carries() {
    String code = received(Copies.known());
    String file = "/api/dossiers/" + code + "/papers/1/file";
    assertThat(door.upload("tiepnhan.100", file, "bang.pdf", SCAN).status()).isEqualTo(200);
    String key = dossiers.get(code).trackingKey();
    for (String name : List.of("k", "key", "token", "access_token", "apiKey", "sig", "secret", "user", "password")) {
      assertThat(door.get(null, file + "?" + name + "=" + key).status()).as(name).isEqualTo(401);
    }
    assertThat(door.get(null, "/tra-cuu/" + code + "/papers/1/file?k=" + key).status()).isIn(401, 404);
    assertThat(door.get("tiepnhan.100", file).bytes()).isEqualTo(SCAN);
  }

  @Test
  void no_request_carries_sql_a_script_or_an_expression() {
    List<String> names = new ArrayList<>();
    names(door.get("kiemsoat", "/v3/api-docs").json(), names);
    assertThat(names).hasSizeGreaterThan(100)
        .noneMatch(name -> name.matches("(?i).*(sql|script|expression|formula|jsonpath|xpath).*"));
  }

  @Test
  void what_the_ledger_refuses_has_not_happened_at_all() {
    String code = received(Copies.known());
    List<ClockFact> before = dossiers.facts(code);
    // An annulment needs a second person; the status would have been written first.
    NewFact refused = NewFact.of(FactKind.LATE_ANNULLED, Centre.instant("2026-10-12T09:10"), "tiepnhan.100");
    assertThatThrownBy(() -> dossiers.move(code, DossierStatus.ACCEPTED, refused)).isInstanceOf(Refusal.class);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
    assertThat(dossiers.facts(code)).isEqualTo(before);
  }

  @Test
  void a_dossier_is_one_line_of_the_book_however_many_rows_hang_on_it() {
    Map<String, Object> form = Copies.known();
    form.put("papers", List.of(paper("Bằng tốt nghiệp"), paper("Bảng điểm"), paper("Căn cước")));
    String code = received(form);
    for (String phone : List.of("0900000011", "0900000012")) {
      assertThat(door.post("tiepnhan.100", "/api/dossiers/" + code + "/corrections",
          Map.of("field", "applicant.phone", "value", phone, "reason", "Ghi nhầm")).status()).isEqualTo(200);
    }
    for (String paper : List.of("Văn bản ủy quyền", "Bản dịch")) {
      centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "supplement", "missingItems",
          List.of(Map.of("name", paper, "reason", "Thiếu", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"))));
      if (centre.task(code, "Task_ApproveSecond") != null) {
        centre.complete("lanhdao.100", code, "Task_ApproveSecond",
            Map.of("approvalDecision", "approve", "approvalReason", "Giấy tờ mới phát hiện"));
      }
      centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    }
    JsonNode book = door.get("tiepnhan.100", "/api/book?agency=H99.100&from=2026-10-12&to=2026-10-12").json();
    assertThat(book.findValuesAsText("code")).doesNotHaveDuplicates().contains(code);
  }

  private static String withdrawal(String code) {
    return "/api/dossiers/" + code + "/withdrawal";
  }

  private static Map<String, Object> paper(String name) {
    return Map.of("name", name, "form", "ORIGINAL", "count", 1);
  }

  private static void names(JsonNode node, List<String> names) {
    node.fields().forEachRemaining(field -> {
      if (field.getKey().equals("properties")) {
        field.getValue().fieldNames().forEachRemaining(names::add);
      } else if (field.getKey().equals("parameters")) {
        field.getValue().forEach(parameter -> names.add(parameter.path("name").asText()));
      }
      names(field.getValue(), names);
    });
    if (node.isArray()) {
      node.forEach(each -> names(each, names));
    }
  }

  private String received(Map<String, Object> form) {
    return centre.receive("tiepnhan.100", new HashMap<>(form));
  }

  private long users() {
    return engine.getIdentityService().createUserQuery().count();
  }
}
