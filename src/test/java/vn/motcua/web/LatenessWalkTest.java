package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Pictures;

/** A dossier that is late, and one that will be, as officer and head meet them in Tasklist: asked, explained, approved, sent. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LatenessWalkTest {

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private ProcessEngine engine;
  @LocalServerPort
  private int port;
  private Desks desks;

  @BeforeAll
  void launch() {
    desks = new Desks(engine, centre, port);
  }

  @AfterAll
  void close() {
    if (desks != null) {
      desks.close();
    }
    ClockUtil.reset();
  }

  @Test
  void of_a_late_dossier_the_head_approves_the_letter_and_concludes_the_officers_explanation() {
    centre.at("2026-10-12T09:10");
    String code = accepted(centre.receive("tiepnhan.100", Copies.known()));
    centre.walkTo("2026-10-13T09:00");
    assertThat(dossiers.get(code).late()).isTrue();
    desks.work("lanhdao.100", code, "Task_SignApology", Map.of("apologyCause", "own",
        "apologyReason", "Công chức đối chiếu nghỉ ốm, chưa kịp bố trí người làm thay", "apologyDays", 1));
    desks.work("thuly.100", code, "Task_ExplainLateness", Map.of("causeClass", "own",
        "explanation", "Người được giao nghỉ ốm hai buổi, hồ sơ không được chuyển cho người khác",
        "remedy", "Phân công người làm thay ngay trong buổi"));
    desks.work("lanhdao.100", code, "Task_ReadExplanation", Map.of("explanationDecision", "accept",
        "conclusion", "Nguyên nhân chủ quan, nhắc nhở", "measures", "Lập lịch làm thay hằng tuần"));
    Locator panel = desks.dossier("thuly.100", code);
    looksAt(panel, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "thu-xin-loi");
    looksAt(panel, "Báo cáo giải trình", "bao-cao-giai-trinh");
    assertThat(dossiers.facts(code)).extracting(fact -> fact.kind()).contains(FactKind.BECAME_LATE);
  }

  @Test
  void of_a_dossier_that_will_be_late_the_officer_says_so_and_the_head_gives_the_one_new_appointment() {
    centre.at("2026-11-02T09:10");
    Map<String, Object> severalPieces = Copies.known();
    severalPieces.put("caseKey", "nhieu-ban");
    String code = accepted(centre.receive("tiepnhan.100", severalPieces));
    centre.walkTo("2026-11-03T10:00");
    desks.work("thuly.100", code, "Task_AnswerDueSoon", Map.of("inTime", "no", "lateCause", "consulted",
        "lateReason", "Nơi cấp bản chính chưa trả lời xác minh", "lateMeasure", "Cử người đến tận nơi", "lateDays", 2));
    desks.work("lanhdao.100", code, "Task_DecideExtension", Map.of("extensionDecision", "approve"));
    assertThat(dossiers.get(code).late()).isFalse();
    assertThat(dossiers.facts(code)).extracting(fact -> fact.kind()).contains(FactKind.RE_APPOINTED);
    Locator panel = desks.dossier("thuly.100", code);
    looksAt(panel, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "thu-hen-lai");
    looksAt(panel, "Báo cáo giải trình", "bao-cao-hen-lai");
  }

  private String accepted(String code) {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    return code;
  }

  private static void looksAt(Locator panel, String letter, String picture) {
    panel.getByLabel("Xem " + letter + " ngay tại đây").first().click();
    Page page = panel.page();
    Locator viewer = page.locator("dialog.mc-viewer");
    assertThat(viewer.locator("img")).isVisible();
    page.waitForFunction("() => document.querySelector('dialog.mc-viewer img').naturalWidth > 0");
    Pictures.take(page, picture);
    page.keyboard().press("Escape");
    assertThat(viewer).hasCount(0);
  }
}
