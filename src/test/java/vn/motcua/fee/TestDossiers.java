package vn.motcua.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.clock.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/** Dossiers as tests need them: a certified copy at ward H99.100. */
public final class TestDossiers {

  private TestDossiers() {}

  public static Dossier receivedAt(String code, Instant receivedAt) {
    return new Dossier(code, "2.000815", "Chứng thực bản sao từ bản chính", "chung-thuc-ban-sao", "thuong", "Thông thường",
        DossierStatus.REGISTERED, Channel.COUNTER, "H99.100", "H99.100", null, "fee-chung-thuc-ban-sao", receivedAt, "k",
        null, null, null, false, false,
        null, 1);
  }

  /** A certified copy in some status. */
  static Dossier in(DossierStatus status, String code) {
    return new Dossier(code, "2.000815", "Chứng thực bản sao từ bản chính", "chung-thuc-ban-sao", "thuong", "Thông thường",
        status, Channel.COUNTER, "H99.100", "H99.100", null, "fee-chung-thuc-ban-sao", Instant.parse("2026-10-11T18:00:00Z"),
        "k", null,
        null, null, false, false, null, 1);
  }

  /** A dossier of a procedure that costs nothing. */
  static Dossier free(String code) {
    return new Dossier(code, "2.000908", "Cấp bản sao từ sổ gốc", "chung-thuc-ban-sao-tu-so-goc", "thuong", "Thông thường",
        DossierStatus.REGISTERED, Channel.COUNTER, "H99.100", "H99.100", null, null, Instant.parse("2026-10-12T02:00:00Z"),
        "k", null, null,
        null, false, false, null, 1);
  }

  /** What a table is asked for pages and copies; null is what the declaration lacks. */
  static FeeQuestion question(String decision, LocalDate day, Integer pages, Integer copies) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(FeeQuestion.RECEPTION_DATE, day.toString());
    inputs.put("pages", pages == null ? null : pages.longValue());
    inputs.put("copies", copies == null ? null : copies.longValue());
    return new FeeQuestion(decision, day, inputs);
  }
}
