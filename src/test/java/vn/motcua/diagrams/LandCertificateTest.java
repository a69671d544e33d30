package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/** Twenty working days from Mon 12/10/2026 09:10: due Mon 9/11/2026. */
class LandCertificateTest extends SeveralAgenciesTest {

  @Override
  protected String diagram() {
    return "dat-dai-chung-nhan-lan-dau";
  }

  /** Measured by the land registration branch, verified by the ward, and posted since Wed 14/10. */
  private String posted() {
    String code = received(Applications.land());
    measure(code);
    centre.walkTo("2026-10-14T08:00");
    verify(code);
    post(code);
    return code;
  }

  private void measure(String code) {
    centre.complete("thuly.dd1", code, "Task_ExtractMap",
        Map.of("mapExtractNumber", "21/TL", "measuredSheet", "4", "measuredParcel", "88", "measuredArea", 120.5));
  }

  private void verify(String code) {
    centre.complete("thuly.100", code, "Task_VerifyOrigin", Map.of("originDecision", "post",
        "originFinding", "Sử dụng ổn định từ trước năm 1993", "planningFit", "fits", "disputeFound", "none"));
  }

  private void post(String code) {
    centre.complete("thuly.100", code, "Task_PostNotice",
        Map.of("postNumber", "17/TB-UBND", "postPlaces", "Trụ sở phường, nhà văn hóa tổ dân phố 4"));
  }

  private void object(String code, String decision) {
    centre.complete("tiepnhan.100", code, "Task_RecordObjection",
        Map.of("objectionDecision", decision, "objectionText", "Hộ liền kề cho rằng ranh giới lấn sang đất của mình"));
  }

  private void eligible(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseEligibility", Map.of("objections", "settled",
        "objectionSettlement", "Hai hộ đã ký biên bản ranh giới", "handlingDecision", "eligible"));
  }

  private void notEligible(String code) {
    centre.complete("thuly.100", code, "Task_AppraiseEligibility", Map.of("objections", "open",
        "objectionSettlement", "Tranh chấp đã chuyển Tòa án", "handlingDecision", "refuse", "refusalGround", "dispute",
        "refusalReason", "Đất đang có tranh chấp", "refusalBasis", "Luật Đất đai 31/2024/QH15"));
  }

  private void taxed(String code, Map<String, Object> tax) {
    centre.complete("thuly.100", code, "Task_SendTaxForm", Map.of("taxFormNumber", "19/PC-UBND"));
    centre.complete("thuly.t1", code, "Task_DetermineTax", tax);
  }

  private void signed(String code) {
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
  }

  @Test
  void from_the_counter_over_four_agencies_to_the_certificate_within_the_one_promise() {
    String code = posted();
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-11-09T17:00"));
    centre.walkTo("2026-10-29T16:59");
    assertThat(centre.openTasks(code)).containsExactly("Task_RecordObjection");
    centre.walkTo("2026-10-30T08:00");
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseEligibility");
    eligible(code);
    taxed(code, Map.of("taxDecision", "due", "taxNoticeNumber", "45/TB-T1", "taxAmount", "12500000"));
    centre.complete("tiepnhan.100", code, "Task_SendDutyNotice", Map.of("dutyNoticeNumber", "45/TB-T1", "dutyAmount", "12500000"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.DUTY_ASKED);
    centre.walkTo("2026-12-01T09:00");
    assertThat(dossiers.get(code).late()).as("paying is not counted").isFalse();
    centre.complete("tiepnhan.100", code, "Task_RecordDuty",
        Map.of("dutyOutcome", "paid", "dutyChannel", "1", "dutyPaymentOrder", "GNT-0001"));
    signed(code);
    centre.complete("vanthu.100", code, "Task_NumberCertificate",
        Map.of("certificateSerial", "AA 000123", "certificateBookNumber", "CN 0001", "copySent", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(dossiers.get(code).late()).isFalse();
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void the_land_branch_has_five_working_days_of_its_own_and_works_on_the_dossier_only_meanwhile() {
    String code = received(Applications.land());
    assertThat(segment(code, "dat-dai").dueAt()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    assertThat(reads("thuly.dd1", code)).isEqualTo(200);
    assertThat(reads("thuly.t1", code)).isEqualTo(403);
    centre.walkTo("2026-10-20T09:00");
    measure(code);
    assertThat(reads("thuly.dd1", code)).isEqualTo(403);
    assertThat(segment(code, "dat-dai").isLate(Centre.instant("2026-10-20T09:00"))).isTrue();
    assertThat(dossiers.get(code).late()).as("the one promise stands").isFalse();
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.SEGMENT_ENDED).singleElement()
        .satisfies(ended -> assertThat(ended.detail("late")).isEqualTo("true"));
    withdraw(code);
  }

  @Test
  void whoever_objects_is_heard_while_it_is_posted_and_a_posting_that_was_broken_begins_anew() {
    String code = posted();
    centre.walkTo("2026-10-20T09:00");
    object(code, "more");
    assertThat(centre.openTasks(code)).containsExactly("Task_RecordObjection");
    object(code, "repost");
    assertThat(centre.openTasks(code)).containsExactly("Task_PostNotice");
    post(code);
    centre.walkTo("2026-11-04T16:59");
    assertThat(centre.openTasks(code)).contains("Task_RecordObjection");
    centre.walkTo("2026-11-05T08:00");
    assertThat(centre.openTasks(code)).contains("Task_AppraiseEligibility");
    withdraw(code);
  }

  @Test
  void what_is_not_eligible_ends_with_notice_16_that_the_chair_has_signed() {
    String code = posted();
    centre.walkTo("2026-10-30T08:00");
    notEligible(code);
    centre.complete("lanhdao.100", code, "Task_SignCertificate",
        Map.of("signDecision", "sendBack", "sendBackReason", "Nêu rõ điều luật"));
    notEligible(code);
    signed(code);
    centre.complete("vanthu.100", code, "Task_IssueForm16", Map.of("form16Number", "16/TB-UBND"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.PROCESSED);
    assertThat(facts(code, FactKind.REFUSED)).isEqualTo(1);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void without_anything_to_pay_nothing_waits() {
    String code = posted();
    centre.walkTo("2026-10-30T08:00");
    eligible(code);
    taxed(code, Map.of("taxDecision", "none", "taxExemptBasis", "Miễn tiền sử dụng đất"));
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCertificate");
    withdraw(code);
  }

  @Test
  void what_is_missing_is_asked_for_once_and_the_term_starts_anew() {
    String code = received(Applications.land());
    measure(code);
    centre.complete("thuly.100", code, "Task_VerifyOrigin", Map.of("originDecision", "supplement"));
    askForPapers(code);
    centre.walkTo("2026-10-13T10:00");
    bringPapers(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_VerifyOrigin");
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-11-10T17:00"));
    withdraw(code);
  }

  @Test
  void what_never_came_is_stopped_by_the_chair() throws IOException {
    String code;
    try (ShortWait ignored = new ShortWait(repository, diagram())) {
      code = received(Applications.land());
      measure(code);
      centre.complete("thuly.100", code, "Task_VerifyOrigin", Map.of("originDecision", "supplement"));
      askForPapers(code);
    }
    centre.walkTo("2026-10-14T17:01");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  @Test
  void a_dossier_that_is_not_accepted_ends() {
    notAccepted(Applications.land());
  }

  @Test
  void late_through_another_agency_it_is_explained_by_the_one_that_promised() {
    String code = received(Applications.land());
    lateTwice(code);
    withdraw(code);
  }
}
