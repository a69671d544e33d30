package vn.motcua.web;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

/** One made-up dossier with something in every section, for tests of what shows it. */
final class SampleDossier {

  static final String CODE = "H99.100-261012-0007";
  static final String KEY = "k9Qm2Zt7Xw4Lr8Vb";
  static final Instant NOW = Instant.parse("2026-10-12T03:20:00Z");

  private static final Person APPLICANT = new Person("Nguyễn Thị Thử <b>Nghiệm</b>", "000190012345",
      LocalDate.of(1990, 3, 7), "F", "Số 5, ngõ 12, phố Mẫu, phường Mẫu, Tỉnh Mẫu", "0900000001", "thu.nghiem@example.vn");
  private static final Person SUBMITTER = new Person("Trần Văn Mẫu", "000188054321", LocalDate.of(1988, 11, 20), "M",
      "Thôn Mẫu 2, xã Mẫu, Tỉnh Mẫu", "0900000002", null);

  private SampleDossier() {}

  static Dossier dossier() {
    Dossier dossier = mock(Dossier.class);
    when(dossier.code()).thenReturn(CODE);
    when(dossier.procedureCode()).thenReturn("2.000815");
    when(dossier.procedureName()).thenReturn("Chứng thực bản sao từ bản chính giấy tờ, văn bản");
    lenient().when(dossier.caseKey()).thenReturn("thuong");
    when(dossier.status()).thenReturn(DossierStatus.IN_PROCESS);
    when(dossier.channel()).thenReturn(Channel.COUNTER);
    when(dossier.receivingAgency()).thenReturn("H99.100");
    when(dossier.competentAgency()).thenReturn("H99.01");
    when(dossier.receivedAt()).thenReturn(Instant.parse("2026-10-12T02:10:00Z"));
    when(dossier.trackingKey()).thenReturn(KEY);
    when(dossier.dueOriginal()).thenReturn(Instant.parse("2026-10-12T10:00:00Z"));
    when(dossier.dueStatutory()).thenReturn(Instant.parse("2026-10-12T10:00:00Z"));
    when(dossier.dueCurrent()).thenReturn(Instant.parse("2026-10-12T10:00:00Z"));
    return dossier;
  }

  static Dossiers dossiers() {
    return fill(mock(Dossiers.class), dossier());
  }

  static Dossiers fill(Dossiers dossiers, Dossier dossier) {
    when(dossiers.get(anyString())).thenThrow(Refusal.notFound("web.task.unknown"));
    when(dossiers.find(anyString())).thenReturn(Optional.empty());
    org.mockito.Mockito.doReturn(dossier).when(dossiers).get(CODE);
    when(dossiers.find(CODE)).thenReturn(Optional.of(dossier));
    when(dossiers.workingStatus(CODE)).thenReturn(DossierStatus.IN_PROCESS);
    when(dossiers.applicant(CODE)).thenReturn(APPLICANT);
    when(dossiers.submitter(CODE)).thenReturn(SUBMITTER);
    Map<String, Object> declaration = new LinkedHashMap<>();
    declaration.put("documentKind", "diploma");
    declaration.put("purpose", "Nộp hồ sơ tuyển dụng");
    declaration.put("documentDate", "2014-07-15");
    declaration.put("certifiedByTranslator", false);
    declaration.put("agreedWorkingDays", 3);
    when(dossiers.declaration(CODE)).thenReturn(declaration);
    when(dossiers.entries(CODE)).thenReturn(Map.of());
    when(dossiers.papers(CODE)).thenReturn(List.of(
        new Paper(1, "Bản chính giấy tờ làm cơ sở để chứng thực bản sao", PaperForm.ORIGINAL, 1, null, null, null),
        new Paper(2, "Bản sao cần chứng thực", PaperForm.PHOTOCOPY, 3, "ban-sao.pdf", "application/pdf", "ab")));
    when(dossiers.facts(CODE)).thenReturn(List.of(
        fact(1, FactKind.RECEIVED, "2026-10-12T02:10:00Z", "tiepnhan.100", null, null),
        fact(2, FactKind.PAID, "2026-10-12T02:14:00Z", "tiepnhan.100", null, "Thông tư 226/2016/TT-BTC Điều 4"),
        fact(3, FactKind.ACCEPTED, "2026-10-12T02:15:00Z", "tiepnhan.100", null, "Nghị định 61/2018/NĐ-CP Điều 17"),
        fact(4, FactKind.TRANSFERRED, "2026-10-12T02:15:00Z", "system", "Chuyển bộ phận chuyên môn", null)));
    return dossiers;
  }

  private static ClockFact fact(int number, FactKind kind, String at, String actor, String reason, String basis) {
    Instant instant = Instant.parse(at);
    return new ClockFact(CODE, number, kind, instant, instant, actor, reason, basis, Map.of(), "00");
  }

  static Agencies agencies(Agencies agencies) {
    when(agencies.find(anyString())).thenReturn(Optional.empty());
    when(agencies.find("H99.100")).thenReturn(Optional.of(new Agency("H99.100", "UBND phường Mẫu", "H99", "Bộ phận Một cửa",
        "Phường Mẫu", "Số 1 đường Mẫu, phường Mẫu", "0200 000 100", null)));
    when(agencies.find("H99.01")).thenReturn(Optional.of(new Agency("H99.01", "Trung tâm Phục vụ hành chính công Tỉnh Mẫu", "H99",
        "Trung tâm", "Tỉnh Mẫu", null, null, null)));
    doThrow(Refusal.notFound("web.task.unknown")).when(agencies).get(anyString());
    return agencies;
  }

  static FeeView fee() {
    String basis = "Thông tư 226/2016/TT-BTC Điều 4 khoản 1";
    return new FeeView(List.of(
        new FeeView.Line("BASE", "Trang 1 và 2 của mỗi bản sao", 6, 2000, 12000, basis),
        new FeeView.Line("BASE", "Từ trang 3 của mỗi bản sao", 3, 1000, 3000, basis)), 15000, 0, 0, 0, List.of(
        new FeeView.Receipt("H99.100/2026/000123", Instant.parse("2026-10-12T02:14:00Z"), 15000, "tiepnhan.100", false, null)), true,
        null);
  }

  static List<IdentityView> identities() {
    return List.of(
        new IdentityView("applicant", "mismatch", Instant.parse("2026-10-12T02:11:00Z"), false,
            List.of("Có thông tin không khớp với cơ sở dữ liệu dân cư. Hãy đối chiếu giấy tờ."), null, List.of(
            new IdentityView.Field("fullName", "Nguyễn Thị Thử <b>Nghiệm</b>", "NGUYỄN THỊ THỬ NGHIỆM", "SAME"),
            new IdentityView.Field("personalNumber", "000190012345", "000190012345", "SAME"),
            new IdentityView.Field("birthDate", "1990-03-07", "1990-07-03", "DIFFERS"),
            new IdentityView.Field("sex", "F", "F", "SAME"))),
        new IdentityView("submitter", "unavailable", Instant.parse("2026-10-12T02:11:00Z"), false,
            List.of("Cơ sở dữ liệu dân cư trả lời quá chậm."), new IdentityView.Pending(2, Instant.parse("2026-10-12T02:18:00Z")),
            List.of()));
  }

  static ClockAccount clock() {
    OffsetDateTime due = OffsetDateTime.parse("2026-10-12T17:00:00+07:00");
    OffsetDateTime noon = OffsetDateTime.parse("2026-10-12T09:15:00+07:00");
    return new ClockAccount(due, due, due, true, false, false, 310L, null,
        "Tính đến 10:20 thứ Hai ngày 12/10/2026, còn 5 giờ 10 phút làm việc.", explanation(), List.of(), List.of(), List.of(
        new ClockAccount.Line(1, FactKind.RECEIVED, "Nộp hồ sơ", noon, noon, "tiepnhan.100", "Trần Thị Mẫu", null, null, null, null,
            null, null, null, 2, false, Map.of()),
        new ClockAccount.Line(2, FactKind.CORRECTED, "Đính chính sổ cái", noon, noon, "tiepnhan.100", "Trần Thị Mẫu", "lanhdao.100",
            "Lê Văn Mẫu", "Ghi nhầm giờ nộp", null, null, "đính chính dòng 1", 1, null, false, Map.of())), List.of(
        new ClockAccount.Proposal(1, 1, noon, false, "Ghi nhầm giờ nộp", "tiepnhan.100", noon, null, null, null)),
        true, true);
  }

  private static List<String> explanation() {
    return List.of(
        "Hồ sơ nộp trực tiếp lúc 09:10 ngày 12/10/2026 (thứ Hai), là ngày làm việc.",
        "Thời hạn: trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo (Nghị định 23/2015/NĐ-CP Điều 7).",
        "Nộp trước 15:00 nên hẹn trả trong ngày: 17:00 ngày 12/10/2026.");
  }

  static List<DocumentView> documents() {
    return List.of(
        new DocumentView("Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01)", "120/GTN-H99.100",
            Instant.parse("2026-10-12T02:15:00Z"), "/api/sample/slip", "121/GTN-H99.100", null, null, null),
        new DocumentView("Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01)", "121/GTN-H99.100",
            Instant.parse("2026-10-12T02:40:00Z"), "/api/sample/slip", null, "120/GTN-H99.100", "sửa tên chủ hồ sơ", null),
        new DocumentView("Biên lai thu phí, lệ phí", "H99.100-2026-000007", null, "/api/sample/receipt", null, null, null, null));
  }
}
