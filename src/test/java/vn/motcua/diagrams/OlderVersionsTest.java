package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Source;
import vn.motcua.lateness.AuditCheck;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Door;

/**
 * Dossiers run for months on the version they were received on, while what it calls is always the newest. So versions that may
 * still run are frozen in {@code src/test/resources/versions/<month>} and walked here against today's {@code common/*}: a name
 * in or out that changed there fails this test. A version is frozen when {@code common/*} changes, and goes when its last
 * dossier ended everywhere.
 */
@CentreTest
class OlderVersionsTest {

  private static final String MONDAY = "2026-10-12T09:10";
  private static final String SIGNATURE = "chung-thuc/chu-ky";
  private static final String BIRTH = "ho-tich/khai-sinh";

  @Autowired
  LiveFolders live;
  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  AuditCheck audit;
  @LocalServerPort
  int port;

  /** A frozen version, and how its own steps go from acceptance to the result. */
  record Frozen(
      String month, String folder, String code, Map<String, Object> application, String handling, String signing,
      BiConsumer<Centre, String> process) {

    ProcedureFolder copy(String name) {
      return copy(Path.of("src/test/resources/versions", month), name);
    }

    private ProcedureFolder copy(Path root, String name) {
      return CopiedFolder.of(root, folder, code, name, "2.8" + String.format("%05d", Math.floorMod(name.hashCode(), 90_000)));
    }

    @Override
    public String toString() {
      return folder + " of " + month;
    }
  }

  static Stream<Frozen> all() {
    return Stream.of(signature("2026-11", Applications.signature()),
        new Frozen("2026-11", BIRTH, "1.001193", Applications.birth(), "Task_AppraiseBirth", "Task_SignRegistration",
            OlderVersionsTest::registerBirth));
  }

  private static Frozen signature(String month, Map<String, Object> application) {
    return new Frozen(month, SIGNATURE, "2.000884", application, "Task_WitnessSignature", "Task_SignCertificate",
        OlderVersionsTest::certifySignature);
  }

  private static void certifySignature(Centre centre, String code) {
    centre.complete("thuly.100", code, "Task_WitnessSignature", Map.of("handlingDecision", "certify", "identityChecked", true,
        "capacityChecked", true, "signedInPresence", true));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "15", "certificationBook", "01/2026-SCT/CK, ĐC", "sealed", true));
  }

  private static void registerBirth(Centre centre, String code) {
    centre.complete("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    centre.complete("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "112", "registerBook", "01/2026-KS", "informantSigned", true));
    centre.complete("lanhdao.100", code, "Task_SignRegistration", Map.of("signDecision", "approve"));
  }

  @BeforeEach
  void rememberOtherDossiers() {
    audit.begin();
  }

  @AfterEach
  void nothing_is_late_in_silence() {
    try {
      audit.requireNothingWrong(centre);
    } finally {
      ClockUtil.reset();
    }
  }

  private String accepted(Frozen frozen) {
    String name = "cu/v" + UUID.randomUUID().toString().substring(0, 7);
    live.put(frozen.copy(name), new Origin(Source.SCRIPT, "thietke", null));
    centre.at(MONDAY);
    String code = centre.receive(name.replace('/', '-'), "tiepnhan.100", frozen.application());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    return code;
  }

  private void handOver(String code) {
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_goes_from_the_counter_to_the_citizen(Frozen frozen) {
    String code = accepted(frozen);
    frozen.process().accept(centre, code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_asks_for_papers_and_goes_on(Frozen frozen) {
    String code = accepted(frozen);
    centre.complete("thuly.100", code, frozen.handling(), Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Giấy tờ còn thiếu", "reason", "Chưa nộp", "legalBasis", "Theo thủ tục"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
    centre.walkTo("2026-10-13T10:00");
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    frozen.process().accept(centre, code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_withdrawn(Frozen frozen) {
    String code = accepted(frozen);
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_becomes_late_to_the_minute_and_answers_for_it(Frozen frozen) {
    String code = accepted(frozen);
    LocalDateTime due = LocalDateTime.ofInstant(dossiers.get(code).dueCurrent(), Centre.ZONE);
    centre.walkTo(due.toString());
    assertThat(dossiers.get(code).late()).isFalse();
    centre.walkTo(due.plusMinutes(1).toString());
    assertThat(dossiers.get(code).late()).isTrue();
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "system", "apologyDays", 5));
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Máy in hỏng cả buổi chiều", "remedy", "Đã sửa máy"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
    frozen.process().accept(centre, code);
    handOver(code);
    assertThat(dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.BECAME_LATE)).hasSize(1);
    assertThat(centre.openTasks(code)).isEmpty();
  }
}
