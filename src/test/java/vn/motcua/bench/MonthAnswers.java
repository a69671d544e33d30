package vn.motcua.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the officers of a played month type into the forms of their tasks. Keys that a form does not ask for are not sent. */
final class MonthAnswers {

  /** Steps about lateness itself, beside the dossier's own. */
  static final Set<String> LATE_STEPS = Set.of("Task_AnswerDueSoon", "Task_DecideExtension", "Task_SignApology",
      "Task_ExplainLateness", "Task_ReadExplanation", "Task_SignLateAgain", "Task_FollowLateAgain", "Task_PrintAndPost");

  private static final List<String> CAUSES = List.of("own", "consulted", "applicant", "system", "field");
  private static final List<Map<String, Object>> ONE_PAPER = List.of(Map.of("name", "Văn bản ủy quyền",
      "reason", "Người nộp không phải chủ hồ sơ mà chưa có ủy quyền", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));

  /** A building permit about which the department of construction is consulted. */
  private static final Map<String, Map<String, Object>> PERMIT_STEPS = Map.of(
      "Task_PlanAppraisal", Map.of("appraiser", "Nguyễn Quốc Khánh", "consultedFunction", "quy-hoach",
          "consultQuestion", "Số tầng có phù hợp quy hoạch phân khu không"),
      "Task_GiveOpinion", Map.of("consultOutcome", "agreed"),
      "Task_AppraiseDossier", Map.of("handlingDecision", "complete", "siteVisited", true, "planningChecked", true,
          "safetyChecked", true),
      "Task_PreparePermit", Map.of("permitDecision", "grant", "permitScope", "Ba tầng, 210 m² sàn"),
      "Task_SignPermit", Map.of("signDecision", "approve"),
      "Task_RecordPermit", Map.of("permitNumber", "45/GPXD", "drawingSets", 2, "sealed", true));

  private MonthAnswers() {}

  static Map<String, Object> of(String task, MonthPlan.Planned dossier, boolean supplemented) {
    return switch (task) {
      case "Task_CheckPapers" -> Map.of("intakeDecision", "accept");
      case "Task_CollectFee" -> Map.of("cashReceived", true);
      case "Task_CertifyCopy" -> handling(dossier, supplemented);
      case "Task_DraftRequest" -> Map.of("draftDecision", "send", "missingItems", ONE_PAPER);
      case "Task_IssueRequest" -> Map.of("issueDecision", "issue");
      case "Task_ReceivePapers" -> Map.of("paperChannel", "1", "papersComplete", "yes");
      case "Task_SignCertificate" -> Map.of("signDecision", "approve");
      case "Task_SealAndNumber" ->
          Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true);
      case "Task_HandOverResult" -> Map.of("receivedBy", "applicant", "originalsReturned", true);
      case "Task_ExamineWithdrawal" -> Map.of("withdrawalDecision", "grant");
      default -> PERMIT_STEPS.containsKey(task) ? PERMIT_STEPS.get(task) : ofLateness(task, dossier);
    };
  }

  private static Map<String, Object> handling(MonthPlan.Planned dossier, boolean supplemented) {
    if (dossier.path() == MonthPlan.Path.SUPPLEMENT && !supplemented) {
      return Map.of("handlingDecision", "supplement");
    }
    return dossier.path() != MonthPlan.Path.REFUSED ? Map.of("handlingDecision", "certify")
        : Map.of("handlingDecision", "refuse", "refusalGround", "erased", "refusalReason", "Bản chính bị tẩy xóa ở phần ngày cấp",
            "refusalBasis", "Điều 22 khoản 1 Nghị định 23/2015/NĐ-CP");
  }

  private static Map<String, Object> ofLateness(String task, MonthPlan.Planned dossier) {
    String cause = CAUSES.get(dossier.number() % CAUSES.size());
    Map<String, Object> answers = new HashMap<>();
    switch (task) {
      case "Task_AnswerDueSoon" -> answers.putAll(dossier.path() == MonthPlan.Path.EXTENDED
          ? Map.of("inTime", "no", "lateCause", cause, "lateReason", "Chờ xác minh thêm ở cơ quan cấp", "lateMeasure",
              "Cử người đi lấy kết quả", "lateDays", 3)
          : Map.of("inTime", "yes"));
      case "Task_DecideExtension" -> answers.putAll(Map.of("extensionDecision", "approve", "extensionDays", 3));
      case "Task_SignApology" -> answers.putAll(Map.of("apologyCause", cause, "apologyReason", "Nhiều hồ sơ cùng lúc",
          "apologyMeasure", "Bố trí thêm người", "apologyDays", 5));
      case "Task_ExplainLateness" -> answers.putAll(Map.of("causeClass", cause, "explanation",
          "Trong tuần có nhiều hồ sơ phải đối chiếu", "remedy", "Bố trí thêm người đối chiếu"));
      case "Task_ReadExplanation" ->
          answers.putAll(Map.of("explanationDecision", "accept", "conclusion", "Đồng ý với giải trình"));
      case "Task_SignLateAgain" -> answers.put("againSigned", true);
      case "Task_FollowLateAgain" -> answers.put("instruction", "Xong trong ngày");
      case "Task_PrintAndPost" -> answers.put("letterWay", "hand");
      default -> { }
    }
    return answers;
  }
}
