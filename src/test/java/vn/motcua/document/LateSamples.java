package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.TimeSpent;

/** What was decided about an invented dossier that is late, and where its time went. Monday is 12/10/2026, due Thursday 17:00. */
record LateSamples(List<Apology> apologies, List<Explained> explanations, List<Again> agains, TimeSpent spent)
    implements LateLetters {

  static final Instant DUE = Instant.parse("2026-10-15T10:00:00Z");
  static final Instant NEW_DUE = Instant.parse("2026-10-22T10:00:00Z");
  static final Instant SIGNED = Instant.parse("2026-10-14T08:20:00Z");
  static final String REASON =
      "Bản chính có nội dung sửa chữa, phải xác minh tại cơ quan đã cấp; cơ quan này trả lời chậm hai ngày.";
  static final String MEASURE = "Đã cử công chức đến làm việc trực tiếp với cơ quan cấp giấy.";

  @Override
  public List<Apology> apologies(String dossierCode) {
    return apologies;
  }

  @Override
  public List<Explained> explanations(String dossierCode) {
    return explanations;
  }

  @Override
  public List<Again> again(String dossierCode) {
    return agains;
  }

  /** Everything once; {@code many} steps, {@code tail} behind each text. */
  static LateSamples of(int many, String tail) {
    return new LateSamples(List.of(apology(ApologyKind.EXTENSION, tail)), List.of(explained(false, tail)),
        List.of(new Again("again-1", NEW_DUE, "lanhdao.100", NEW_DUE.plusSeconds(60_000))), spent(many));
  }

  LateSamples with(Apology apology) {
    return new LateSamples(List.of(apology), explanations, agains, spent);
  }

  LateSamples with(Explained explained) {
    return new LateSamples(apologies, List.of(explained), agains, spent);
  }

  static Apology apology(ApologyKind kind, String tail) {
    boolean ended = kind == ApologyKind.ENDED;
    return new Apology("apology-1", kind, DelayCause.CONSULTED, text(REASON, tail), text(MEASURE, tail), ended ? null : 5, DUE,
        ended ? null : NEW_DUE, ended ? Instant.parse("2026-10-16T03:05:00Z") : null, false, "thuly.100", SIGNED, "lanhdao.100",
        SIGNED);
  }

  static Explained explained(boolean extension, String tail) {
    return new Explained("explained-1", extension, DelayCause.CONSULTED, text(REASON, tail),
        text("Ký quy chế phối hợp với cơ quan cấp giấy, hẹn trả lời trong một ngày làm việc.", tail), DUE, "thuly.100",
        Instant.parse("2026-10-16T04:00:00Z"), text("Đồng ý với giải trình.", tail), text("Nhắc nhở công chức thụ lý.", tail),
        "lanhdao.100", Instant.parse("2026-10-16T08:00:00Z"));
  }

  /** One step after the other from Monday 09:10 on, each with its limit, a stop for the applicant among them when many. */
  static TimeSpent spent(int many) {
    List<StepTime> rows = new ArrayList<>();
    Instant at = Slips.RECEIVED;
    for (int step = 1; step <= many; step++) {
      boolean stop = step % 6 == 5;
      Instant to = at.plusSeconds(900L * step);
      rows.add(stop ? new StepTime(StepTime.Kind.APPLICANT, "H99.100", null, null, null, 0, at, to, 15L * step, null, false, true)
          : new StepTime(StepTime.Kind.HELD, step % 4 == 3 ? "H99.101" : "H99.100", "Task_" + step,
              step == 1 ? "Kiểm tra hồ sơ" : "Thẩm định, xác minh nội dung bước " + step,
              step == 1 ? "tiepnhan.100" : "thuly.100", step % 3, at, to, 15L * step, step % 5 == 0 ? null : 120L, false, true));
      at = to;
    }
    long agencies = rows.stream().filter(StepTime::isAgencys).mapToLong(StepTime::workingMinutes).sum();
    long applicant = rows.stream().filter(row -> !row.isAgencys()).mapToLong(StepTime::workingMinutes).sum();
    return new TimeSpent(rows, agencies, many > 6 ? 30 : 0, applicant, many > 6 ? 45 : 0);
  }

  private static String text(String text, String tail) {
    return tail.isEmpty() ? text : text + " " + (tail + " ").repeat(6);
  }
}
