package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.SegmentTime;
import vn.motcua.dossier.Segments;
import vn.motcua.support.Centre;
import vn.motcua.support.Door;

/** What procedures of several agencies do alike, from the counter of the ward on. */
abstract class SeveralAgenciesTest extends DiagramTest {

  /** Monday. */
  static final String MONDAY = "2026-10-12T09:10";

  @LocalServerPort
  protected int port;
  @Autowired
  private Segments segments;

  protected String received(Map<String, Object> form) {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    return code;
  }

  protected void notAccepted(Map<String, Object> form) {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có giấy tờ nào", "refusalBasis", "Điều 17 Nghị định 61/2018/NĐ-CP"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  protected void askForPapers(String code) {
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Văn bản ủy quyền", "reason", "Người nộp không phải chủ hồ sơ", "legalBasis", "Theo căn cứ của thủ tục"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
  }

  protected void bringPapers(String code) {
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
  }

  protected void withdraw(String code) {
    assertThat(new Door(port).post("tiepnhan.100", "/api/dossiers/" + code + "/withdrawal",
        Map.of("channel", 1, "reason", "Không cần nữa")).status()).isEqualTo(202);
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  /** The letter of apology is broken too, and everything that lateness asks for is done. */
  protected void lateTwice(String code) {
    centre.walkTo(at(dossiers.get(code).dueCurrent().plusSeconds(60)));
    assertThat(dossiers.get(code).late()).isTrue();
    centre.complete("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "system", "apologyDays", 1));
    centre.walkTo(at(dossiers.get(code).dueCurrent().plusSeconds(15 * 3600)));
    centre.complete("lanhdao.100", code, "Task_SignLateAgain", Map.of("againSigned", true));
    centre.complete("lanhdao.100", code, "Task_FollowLateAgain", Map.of("instruction", "Làm ngay trong sáng nay"));
    centre.complete("thuly.100", code, "Task_ExplainLateness",
        Map.of("causeClass", "system", "explanation", "Cơ quan phối hợp chậm", "remedy", "Đã đôn đốc"));
    centre.complete("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept", "conclusion", "Đồng ý"));
  }

  protected SegmentTime segment(String code, String function) {
    return segments.of(code, Centre.instant("2027-01-01T00:00")).stream().filter(each -> each.function().equals(function))
        .reduce((first, second) -> second).orElseThrow();
  }

  protected int reads(String officer, String code) {
    return new Door(port).get(officer, "/api/dossiers/" + code).status();
  }

  private static String at(Instant instant) {
    return LocalDateTime.ofInstant(instant, Centre.ZONE).toString();
  }
}
