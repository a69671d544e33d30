package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.FeeService;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/**
 * Fifteen calendar days for a house. Inside: seven working days to appraise and to ask once, five to guide once more, three to
 * say why not; whoever is asked for an opinion has twelve days beside that, and silence is consent.
 */
class BuildingPermitTest extends ProcedureTest {

  private static final Map<String, Object> FIT = Map.of("handlingDecision", "complete", "siteVisited", true,
      "planningChecked", true, "safetyChecked", true);
  private static final Map<String, Object> STILL_FIT = Map.of("handlingDecision", "complete", "siteVisited", true);

  @Autowired
  private FeeService fees;

  @Override
  protected String diagram() {
    return "xay-dung-giay-phep-nha-o";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.buildingPermit();
  }

  @Override
  protected String due() {
    return "2026-10-27T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-28T17:00";
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseDossier";
  }

  @Override
  protected String taskAfterSendBack() {
    return "Task_PlanAppraisal";
  }

  @Override
  protected String taskAfterSupplement() {
    return "Task_ReviewSupplement";
  }

  @Override
  protected String signingTask() {
    return "Task_SignPermit";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("planning");
  }

  @Override
  protected String received(String at, Map<String, Object> form) {
    return planned(at, form, "none");
  }

  @Override
  protected void process(String code) {
    if (centre.task(code, "Task_PlanAppraisal") != null) {
      plan(code, "none");
    }
    boolean first = centre.task(code, handlingTask()) != null;
    complete("thuly", code, first ? handlingTask() : "Task_ReviewSupplement", first ? FIT : STILL_FIT);
    grant(code);
  }

  private String planned(String at, Map<String, Object> form, String function) {
    String code = super.received(at, form);
    plan(code, function);
    return code;
  }

  private void plan(String code, String function) {
    Map<String, Object> plan = new HashMap<>(Map.of("appraiser", "Nguyễn Quốc Khánh", "consultedFunction", function));
    if (!function.equals("none")) {
      plan.put("consultQuestion", "Số tầng có phù hợp quy hoạch phân khu không");
    }
    complete("lanhdao", code, "Task_PlanAppraisal", plan);
  }

  private void grant(String code) {
    complete("thuly", code, "Task_PreparePermit", Map.of("permitDecision", "grant", "permitScope", "Ba tầng, 210 m² sàn"));
    sign(code);
    complete("vanthu", code, "Task_RecordPermit", Map.of("permitNumber", "45/GPXD", "drawingSets", 2, "sealed", true));
  }

  private void ask(String code, String task, String decision) {
    complete("thuly", code, task, Map.of("handlingDecision", decision));
    complete("thuly", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", List.of(Map.of(
        "name", "Bản vẽ mặt đứng", "reason", "Thiếu cao độ", "legalBasis", "Nghị định 175/2024/NĐ-CP"))));
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }

  private void answered(String code, String at) {
    centre.walkTo(at);
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
  }

  private void isDue(String code, String task, String at) {
    assertThat(centre.task(code, task).getDueDate().toInstant()).isEqualTo(Centre.instant(at));
  }

  /** Asked on 14/10, answered on Mon 19/10 10:00: fifteen days anew, five working days to guide once more. */
  private String supplemented() {
    String code = received(MONDAY, application());
    centre.walkTo("2026-10-14T10:00");
    ask(code, handlingTask(), "supplement");
    answered(code, "2026-10-19T10:00");
    return code;
  }

  @Test
  void another_building_has_twenty_days_and_another_fee() {
    Map<String, Object> form = application();
    form.put("caseKey", "cong-trinh");
    String code = received(MONDAY, form);
    assertThat(dossiers.get(code).dueCurrent()).as("day 20 is a Sunday").isEqualTo(Centre.instant("2026-11-02T17:00"));
    assertThat(fees.account(code).fee()).isEqualTo(150_000);
  }

  @Test
  void a_fifteenth_day_inside_tet_moves_behind_it() {
    String code = received("2026-02-02T09:00", application());
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-02-23T17:00"));
  }

  @Test
  void the_seven_working_days_of_the_appraisal_leave_out_a_holiday_that_the_fifteen_days_count() {
    String code = received("2026-11-18T09:10", application());
    isDue(code, handlingTask(), "2026-11-30T09:10");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-12-03T17:00"));
    centre.walkTo("2026-11-30T17:00");
    ask(code, handlingTask(), "supplement");
    assertThat(dossiers.get(code).status()).as("the last minute of the seventh working day")
        .isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
  }

  @Test
  void after_the_seventh_working_day_the_head_has_to_allow_the_request() {
    String code = received("2026-11-18T09:10", application());
    centre.walkTo("2026-11-30T17:01");
    ask(code, handlingTask(), "supplement");
    assertThat(centre.openTasks(code)).contains("Task_ApproveLate");
  }

  @Test
  void what_was_added_is_reviewed_in_five_working_days_and_guided_once_more_without_asking_anybody() {
    String code = supplemented();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-11-03T17:00"));
    isDue(code, "Task_ReviewSupplement", "2026-10-26T10:00");
    centre.walkTo("2026-10-26T17:00");
    ask(code, "Task_ReviewSupplement", "guide");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    answered(code, "2026-10-29T10:00");
    assertThat(dossiers.get(code).dueCurrent()).as("the second time the clock only stood")
        .isEqualTo(Centre.instant("2026-11-06T17:00"));
    isDue(code, "Task_ConcludeAppraisal", "2026-11-03T10:00");
    complete("thuly", code, "Task_ConcludeAppraisal", STILL_FIT);
    grant(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void guidance_after_the_fifth_working_day_needs_the_head() {
    String code = supplemented();
    centre.walkTo("2026-10-26T17:01");
    ask(code, "Task_ReviewSupplement", "guide");
    assertThat(centre.openTasks(code)).contains("Task_ApproveLate");
  }

  @Test
  void what_still_does_not_answer_is_refused_with_reasons() {
    String code = supplemented();
    ask(code, "Task_ReviewSupplement", "guide");
    answered(code, "2026-10-22T10:00");
    complete("thuly", code, "Task_ConcludeAppraisal", refuse("invalidPapers"));
    assertThat(centre.openTasks(code)).containsExactly("Task_SignPermit");
    sign(code);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void what_was_never_completed_after_the_guidance_is_stopped() throws IOException {
    String code;
    try (ShortWait ignored = new ShortWait(repository, diagram())) {
      code = supplemented();
      ask(code, "Task_ReviewSupplement", "guide");
    }
    centre.walkTo("2026-10-21T17:01");
    complete("lanhdao", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không hoàn thiện"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void whoever_is_silent_for_twelve_days_agrees_and_until_then_no_permit_is_written() {
    String code = planned(MONDAY, application(), "quy-hoach");
    complete("thuly", code, handlingTask(), FIT);
    assertThat(centre.openTasks(code)).containsExactly("Task_GiveOpinion");
    isDue(code, "Task_GiveOpinion", "2026-10-26T17:00");
    centre.walkTo("2026-10-26T17:00");
    assertThat(centre.openTasks(code)).contains("Task_GiveOpinion").doesNotContain("Task_PreparePermit");
    centre.walkTo("2026-10-26T17:01");
    assertThat(centre.openTasks(code)).contains("Task_PreparePermit").doesNotContain("Task_GiveOpinion");
    grant(code);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void an_opinion_against_it_is_weighed_and_may_be_the_reason_of_a_refusal() {
    String code = planned(MONDAY, application(), "quy-hoach");
    centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "notAgreed",
        "consultOpinion", "Vượt số tầng của quy hoạch phân khu", "consultDocument", "12/SXD-QH"));
    complete("thuly", code, handlingTask(), FIT);
    Map<String, Object> against = new HashMap<>(refuse("planning"));
    against.remove("handlingDecision");
    against.put("permitDecision", "refuse");
    complete("thuly", code, "Task_PreparePermit", against);
    sign(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
  }

  @Test
  void a_refusal_does_not_wait_for_an_opinion_and_ends_the_question() {
    String code = planned(MONDAY, application(), "dat-dai");
    complete("thuly", code, handlingTask(), refusal());
    assertThat(centre.openTasks(code)).containsExactly("Task_SignPermit");
    sign(code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void nothing_is_found_fit_without_a_look_at_the_site() {
    String code = received(MONDAY, application());
    Map<String, Object> unseen = new HashMap<>(FIT);
    unseen.remove("siteVisited");
    assertThatThrownBy(() -> complete("thuly", code, handlingTask(), unseen)).hasMessageContaining("kiểm tra thực địa");
  }
}
