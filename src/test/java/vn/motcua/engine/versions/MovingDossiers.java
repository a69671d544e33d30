package vn.motcua.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.ClockLedger;
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

/** A procedure of each test's own, a copy of the certified copy, whose running dossiers go over to another version. */
@CentreTest
abstract class MovingDossiers {

  private static final String DAY = "2026-10-12T09:10";
  @Autowired
  LiveFolders live;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ClockLedger ledger;
  @Autowired
  RepositoryService repository;
  @Autowired
  RuntimeService runtime;
  @Autowired
  ManagementService management;
  @LocalServerPort
  int port;

  final String name = "thu/v" + UUID.randomUUID().toString().substring(0, 7);
  final String key = name.replace('/', '-');
  final ProcedureFolder first = CopiedFolder.of("chung-thuc/ban-sao", "2.000815", name,
      "2.9" + String.format("%05d", Math.floorMod(name.hashCode(), 90_000)));

  @BeforeEach
  void the_first_version_is_live() {
    centre.at(DAY);
    put(first);
  }

  @AfterEach
  void give_the_clock_back() {
    ClockUtil.reset();
  }

  void put(ProcedureFolder folder) {
    assertThat(live.put(folder, new Origin(Source.SCRIPT, "thietke", null))).isTrue();
  }

  /** A dossier of ten working days, accepted Monday 12/10 at 09:10, due Monday 26/10. */
  String accepted() {
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    form.put("writtenAgreement", true);
    form.put("agreedWorkingDays", 10);
    String code = centre.receive(key, "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  void certify(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
  }

  void sealAndHandOver(String code) {
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }

  Door.Answer preview(Map<String, Object> more) {
    return send("thietke", "?preview=true", more);
  }

  Door.Answer propose(Map<String, Object> more) {
    return send("thietke", "?preview=false", more);
  }

  Door.Answer send(String officer, String query, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("definition", key, "reason", "Quyết định 15/QĐ-UBND"));
    wish.putAll(more);
    return new Door(port).post(officer, "/api/migrations" + query, wish);
  }

  Door.Answer decide(String officer, int number, boolean approve) {
    return new Door(port).post(officer, "/api/migrations/" + number + "/decision", Map.of("approve", approve));
  }

  /** Proposed by the designer, approved by procedure control, and moved by the engine's jobs. */
  JsonNode migrate(Map<String, Object> more) {
    Door.Answer proposed = propose(more);
    assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
    int number = proposed.json().path("number").asInt();
    assertThat(decide("kiemsoat", number, true).json().path("state").asText()).isEqualTo("MOVING");
    centre.settle();
    return new Door(port).get("giamsat", "/api/migrations/" + number).json();
  }

  int versionOf(String code) {
    String definition = runtime.createProcessInstanceQuery().processInstanceId(dossiers.get(code).instanceId()).singleResult()
        .getProcessDefinitionId();
    return repository.getProcessDefinition(definition).getVersion();
  }

  ProcedureFolder signingRenamed() {
    return CopiedFolder.with(first, "Task_SignCertificate", "Task_SignCopy");
  }
}
