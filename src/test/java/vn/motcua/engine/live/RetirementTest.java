package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Door;

/**
 * A procedure ends on the day a decision says: nobody is received any more, and whoever was received is served under the old
 * text.
 */
@CentreTest
class RetirementTest {

  private static final String DECISION = "Quyết định 15/QĐ-UBND ngày 01/10/2026 của UBND tỉnh";

  @Autowired
  LiveFolders live;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @LocalServerPort
  int port;

  private final String name = "thu/r" + UUID.randomUUID().toString().substring(0, 7);
  private final String key = name.replace('/', '-');
  private final ProcedureFolder folder = CopiedFolder.of("chung-thuc/chu-ky", "2.000884", name,
      "2.7" + String.format("%05d", Math.floorMod(name.hashCode(), 90_000)));

  @BeforeEach
  void it_is_live() {
    centre.at("2026-10-12T09:10");
    live.put(folder, new Origin(Source.SCRIPT, "thietke", null));
  }

  @AfterEach
  void give_the_clock_back() {
    ClockUtil.reset();
  }

  private Door.Answer retire(String officer, String from) {
    return new Door(port).post(officer, "/api/deployments/retirements", Map.of("folder", name, "from", from, "decision", DECISION));
  }

  private String receive() {
    String code = centre.receive(key, "tiepnhan.100", Applications.signature());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  @Test
  void until_the_day_before_it_is_received_and_from_that_day_on_not_and_what_runs_is_finished() {
    Door.Answer answer = retire("quantri", "2026-10-14");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    centre.at("2026-10-13T16:30");
    String code = receive();
    centre.walkTo("2026-10-14T07:30");
    assertThatThrownBy(() -> centre.receive(key, "tiepnhan.100", Applications.signature())).hasMessageContaining("hiệu lực");
    centre.complete("thuly.100", code, "Task_WitnessSignature", Map.of("handlingDecision", "certify", "identityChecked", true,
        "capacityChecked", true, "signedInPresence", true));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "15", "certificationBook", "01/2026-SCT/CK, ĐC", "sealed", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
  }

  @Test
  void the_act_says_who_ended_it_by_which_decision_and_the_diagram_says_so_too() {
    retire("thietke", "2026-11-01");
    LiveFolder ended = live.get(name);
    assertThat(ended.source()).isEqualTo(Source.ACT);
    assertThat(ended.deployedBy()).isEqualTo("thietke");
    assertThat(ended.reason()).isEqualTo(DECISION);
    String diagram = new String(live.content(name).resources().get(folder.stableName(key + ".bpmn")), StandardCharsets.UTF_8);
    assertThat(diagram).contains("name=\"procedure.validTo\" value=\"2026-10-31\"", "name=\"procedure.abolishedBy\" value=\"" + DECISION);
    folder.resources().forEach((file, content) -> {
      if (!file.endsWith(".bpmn")) {
        assertThat(live.content(name).resources().get(file)).isEqualTo(content);
      }
    });
  }

  @Test
  void only_designers_and_administrators_end_it_and_not_for_a_day_that_has_passed() {
    for (String officer : List.of("tiepnhan.100", "lanhdao.100", "kiemsoat", "giamsat")) {
      assertThat(retire(officer, "2026-11-01").status()).as(officer).isEqualTo(403);
    }
    assertThat(retire("quantri", "2026-10-11").status()).isEqualTo(400);
    assertThat(live.get(name).contentHash()).isEqualTo(folder.contentHash());
    assertThat(new Door(port).post("quantri", "/api/deployments/retirements",
        Map.of("folder", "common/intake", "from", "2026-11-01", "decision", DECISION)).status()).isEqualTo(409);
  }
}
