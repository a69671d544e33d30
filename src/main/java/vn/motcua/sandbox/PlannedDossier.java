package vn.motcua.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.Texts;

/**
 * One line of {@code sandbox/dossiers.csv} (certified copies) or {@code sandbox/on-the-spot.csv} (other procedures): who hands
 * in what, and how far it gets until the sandbox opens.
 *
 * @param procedure key of its diagram
 * @param hold key of the task before which it rests, or null when it goes to its end
 * @param until when it goes on from there, or null when it rests for good
 * @param ending certified, done, acknowledged, consulted, verified, refused, refused-at-desk or sent-back: which answers the
 *     officers give
 * @param explanation how far a late dossier's explanation gets: none, written, or read and its letter 04 signed
 */
record PlannedDossier(
    String label, String procedure, Instant received, String agency, String ending, String hold, Instant until,
    String explanation, Map<String, Object> startForm) {

  private static final String CERTIFIED_COPY = "chung-thuc-ban-sao";
  private static final Set<String> EXPLAINED = Set.of("written", "read");

  static PlannedDossier of(Map<String, String> row, List<Map<String, String>> citizens) {
    boolean copy = !row.containsKey("procedure");
    Map<String, Object> form = copy ? certifiedCopy(row, citizens) : PlannedForm.of(row, citizens);
    return new PlannedDossier(row.get("label"), copy ? CERTIFIED_COPY : row.get("procedure"), instant(row.get("received")),
        row.get("agency"), row.get("ending"), emptyToNull(row.get("hold")), instant(row.get("until")), row.get("explanation"),
        form);
  }

  /** {@code tiepnhan.100} for {@code H99.100}. */
  String receivingOfficer() {
    return "tiepnhan" + agency.substring(agency.indexOf('.'));
  }

  /** Whether the plan lets somebody do the task now. */
  boolean lets(String taskKey, Instant now) {
    return switch (taskKey) {
      case "Task_ExplainLateness" -> EXPLAINED.contains(explanation);
      case "Task_SignApology", "Task_ReadExplanation" -> explanation.equals("read");
      case "Task_AnswerDueSoon" -> hold == null || until != null;
      default -> !taskKey.equals(hold) || until != null && !now.isBefore(until);
    };
  }

  private static Map<String, Object> certifiedCopy(Map<String, String> row, List<Map<String, String>> citizens) {
    Map<String, Object> form = new HashMap<>();
    Map<String, String> applicant = new HashMap<>(citizens.get(Integer.parseInt(row.get("citizen")) - 1));
    if (row.get("declared").equals("other-birth-date")) {
      applicant.compute("birthDate", (key, date) -> LocalDate.parse(date).plusDays(1).toString());
    }
    applicant.values().removeIf(String::isEmpty);
    form.put("applicant", applicant);
    form.put("submitterIsApplicant", row.get("submitter").isEmpty());
    if (!row.get("submitter").isEmpty()) {
      form.put("submitter", citizens.get(Integer.parseInt(row.get("submitter")) - 1));
    }
    int copies = Integer.parseInt(row.get("copies"));
    form.put("papers", papers(copies));
    form.put("documentName", new Texts().text("sandbox.seed.document." + Integer.parseInt(row.get("citizen")) % 6));
    form.put("caseKey", row.get("case"));
    form.put("copies", copies);
    form.put("pages", Integer.parseInt(row.get("pages")));
    if (!row.get("agreed").isEmpty()) {
      form.put("agreedWorkingDays", Integer.parseInt(row.get("agreed")));
    }
    return form;
  }

  private static List<Map<String, Object>> papers(int copies) {
    Texts texts = new Texts();
    return List.of(
        Map.of("name", texts.text("sandbox.seed.original"), "form", "ORIGINAL", "count", 1),
        Map.of("name", texts.text("sandbox.seed.copy"), "form", "PHOTOCOPY", "count", copies));
  }

  private static Instant instant(String local) {
    return local.isEmpty() ? null : LocalDateTime.parse(local).atZone(ClockPush.ZONE).toInstant();
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
