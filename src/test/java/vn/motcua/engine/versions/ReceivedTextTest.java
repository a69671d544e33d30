package vn.motcua.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Source;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/**
 * A dossier stays under the text it was received under: what is put live afterwards, also as a mere correction with the same
 * first day of validity, concerns those who come afterwards.
 */
@CentreTest
class ReceivedTextTest {

  @Autowired
  LiveFolders live;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @LocalServerPort
  int port;

  private final String name = "thu/t" + UUID.randomUUID().toString().substring(0, 7);
  private final String key = name.replace('/', '-');
  private final ProcedureFolder first = CopiedFolder.of("chung-thuc/ban-sao", "2.000815", name,
      "2.6" + String.format("%05d", Math.floorMod(name.hashCode(), 90_000)));
  private Door door;

  @BeforeEach
  void the_first_text_is_live() {
    door = new Door(port);
    centre.at("2026-10-12T09:10");
    put(first);
  }

  @AfterEach
  void give_the_clock_back() {
    ClockUtil.reset();
  }

  private void put(ProcedureFolder folder) {
    assertThat(live.put(folder, new Origin(Source.SCRIPT, "thietke", null))).isTrue();
  }

  private String received(String caseKey) {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", caseKey);
    return centre.receive(key, "tiepnhan.100", form);
  }

  private void accept(String code) {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
  }

  private void askForPapers(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Bản chính", "reason", "Thiếu", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }

  private String limitForPapers(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.SUPPLEMENT_ASKED).findFirst().orElseThrow()
        .detail("answerUntil");
  }

  @Test
  void term_and_rules_of_the_clock() {
    String before = received("nhieu-ban");
    accept(before);
    put(CopiedFolder.with(CopiedFolder.with(first, "\"case.nhieu-ban.term\" value=\"2 working days\"",
        "\"case.nhieu-ban.term\" value=\"5 working days\""), "value=\"RESTART\"", "value=\"PAUSE\""));
    String after = received("nhieu-ban");
    accept(after);
    assertThat(dossiers.get(before).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    assertThat(dossiers.get(after).dueCurrent()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    askForPapers(before);
    centre.walkTo("2026-10-13T10:00");
    centre.complete("tiepnhan.100", before, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(dossiers.get(before).dueCurrent()).as("two working days again").isEqualTo(Centre.instant("2026-10-15T17:00"));
  }

  @Test
  void the_applicants_time_for_papers() {
    String before = received("nhieu-ban");
    accept(before);
    put(CopiedFolder.with(first, "\"procedure.applicantSupplementLimit\" value=\"\"",
        "\"procedure.applicantSupplementLimit\" value=\"2 working days\""));
    String after = received("nhieu-ban");
    accept(after);
    askForPapers(before);
    askForPapers(after);
    assertThat(limitForPapers(before)).isNull();
    assertThat(limitForPapers(after)).isEqualTo(Centre.instant("2026-10-14T17:00").toString());
  }

  @Test
  void the_cases_it_may_be_changed_to() {
    String before = received("thuong");
    accept(before);
    ProcedureFolder offered = CopiedFolder.with(CopiedFolder.with(first, "caseKey:thuong|", "caseKey:thuong|rat-nhieu|"),
        "{\n          \"value\": \"nhieu-ban\"",
        "{\n          \"value\": \"rat-nhieu\",\n          \"label\": \"Rất nhiều\"\n        },\n        {\n          \"value\": \"nhieu-ban\"");
    put(CopiedFolder.with(offered, "<camunda:property name=\"case.nhieu-ban.name\"",
        "<camunda:property name=\"case.rat-nhieu.name\" value=\"Rất nhiều\" /><camunda:property name=\"case.rat-nhieu.term\""
            + " value=\"9 working days\" /><camunda:property name=\"case.nhieu-ban.name\""));
    Map<String, String> wish = Map.of("caseKey", "rat-nhieu", "reason", "Nhiều bản");
    assertThat(door.post("thuly.100", "/api/dossiers/" + before + "/case-changes", wish).status()).isEqualTo(400);
    assertThat(door.post("thuly.100", "/api/dossiers/" + before + "/case-changes",
        Map.of("caseKey", "nhieu-ban", "reason", "Nhiều bản")).status()).isEqualTo(201);
  }

  @Test
  void the_forms_and_steps() {
    String before = received("thuong");
    accept(before);
    put(CopiedFolder.with(CopiedFolder.with(first, "handlingDecision", "handlingChoice"), "Task_SignCertificate", "Task_SignCopy"));
    centre.complete("thuly.100", before, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    assertThat(centre.openTasks(before)).containsExactly("Task_SignCertificate");
  }

  @Test
  void the_fee_of_the_day_it_was_received_also_when_it_is_reckoned_by_a_newer_table() {
    String before = received("thuong");
    String fees = new String(first.resources().get(first.stableName("fee.dmn")), StandardCharsets.UTF_8);
    String rule = fees.substring(fees.indexOf("<rule id=\"tt226-first-pages\">"), fees.indexOf("<rule id=\"tt226-more-pages\">"));
    String dearer = rule.replace("tt226-", "tt300-").replace("&gt;= \"2017-01-01\"", "&gt;= \"2026-10-13\"").replace("<text>2000<",
        "<text>9000<");
    String ended = rule.replaceFirst("(tt226-first-to\">\\s*)<text></text>", "$1<text>&lt;= \"2026-10-12\"</text>");
    put(CopiedFolder.with(first, rule, ended + dearer));
    centre.walkTo("2026-10-13T08:00");
    String after = received("thuong");
    for (String code : List.of(before, after)) {
      centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    }
    long dear = fee(after);
    assertThat(dear - fee(before)).as("two copies of the first two pages, 7,000 more a page").isEqualTo(28_000);
  }

  private long fee(String code) {
    return door.get("tiepnhan.100", "/api/dossiers/" + code + "/fee").json().path("total").asLong(-1);
  }
}
