package vn.motcua.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.MissingItem;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;
import vn.motcua.dossier.SupplementRequest;

/** Writes every form for short, usual and long dossiers to {@code target/slips/}, to be looked at. */
final class SlipGallery {

  static final String LONG_NAME = "Hoàng Nguyễn Tôn Nữ Thị Phương Khuê Trường Nghiêm Huyền Thương Quỳnh Nguyễn Phước Công Tằng "
      + "Nguyễnthịkhôngcókhoảngtrắngnàotrongcáitênrấtdàinàyđểthửviệcxuốngdòngcủaphiếutiếpnhận";

  private SlipGallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "slips"));
    for (DocumentForm form : DocumentForm.values()) {
      Files.write(folder.resolve(form.code() + "-usual.pdf"), usual().print(form, Slips.draft(1)));
      Files.write(folder.resolve(form.code() + "-short.pdf"), filled(small(), 1, "").print(form, Slips.draft(12)));
      Files.write(folder.resolve(form.code() + "-long.pdf"),
          filled(long30().knowingEverything(), 30, LONG_NAME).print(form, again()));
    }
    for (ApologyKind kind : ApologyKind.values()) {
      Slips slips = (kind == ApologyKind.ENDED ? usual() : lateUsual())
          .late(LateSamples.of(6, "").with(LateSamples.apology(kind, "")));
      Files.write(folder.resolve("04-" + kind + ".pdf"), slips.print(DocumentForm.APOLOGY_LETTER, Slips.draft(5)));
    }
    for (DocumentForm form : List.of(
        DocumentForm.EXPLANATION_REPORT, DocumentForm.LATE_AGAIN_NOTICE, DocumentForm.CONTROL_SLIP)) {
      Files.write(folder.resolve(form.code() + "-open.pdf"),
          lateUsual().late(LateSamples.of(9, "")).print(form, Slips.draft(5)));
    }
    for (int many : new int[] {0, 9, 200}) {
      Files.write(folder.resolve("07-" + many + ".pdf"), FollowUpBookPrinterTest.book(many));
    }
    Files.write(folder.resolve("03-merits.pdf"), onMerits().print(DocumentForm.REFUSAL_SLIP, Slips.draft(3)));
    Files.write(folder.resolve("05-by-agency.pdf"), byAgency().print(DocumentForm.STOP_NOTICE, Slips.draft(5)));
    Files.write(folder.resolve("BL-refunded.pdf"),
        usual().paid(receipt(2, "", PaidReceipt.State.REFUNDED)).print(DocumentForm.FEE_RECEIPT, Slips.draft(2)));
  }

  static Slips usual() {
    return filled(new Slips().knowingEverything(), 2, "");
  }

  /** Gives the dossier something of everything that is printed: {@code many} lines each, {@code tail} behind each text. */
  static Slips filled(Slips slips, int many, String tail) {
    slips.asking(request(many, tail));
    slips.late(LateSamples.of(Math.max(3, many), tail));
    slips.paid(receipt(many, tail, tail.isEmpty() ? PaidReceipt.State.IN_FORCE : PaidReceipt.State.CANCELLED));
    return slips.facts(
        Slips.fact(1, FactKind.RECEIVED, Slips.RECEIVED, "tiepnhan.100", null, null, Map.of()),
        Slips.fact(2, FactKind.ACCEPTED, Slips.RECEIVED, "tiepnhan.100", null, null, Map.of()),
        Slips.fact(3, FactKind.HANDED_OVER, Slips.RECEIVED.plusSeconds(300), "system", null, null,
            Map.of("group", "thu-ly.H99.100")),
        Slips.fact(4, FactKind.CLAIMED, Slips.RECEIVED.plusSeconds(420), "thuly.100", null, null, Map.of()),
        Slips.fact(8, FactKind.RE_APPOINTED, Slips.RECEIVED.plusSeconds(450), "lanhdao.100", null, null,
            Map.of("term", "5 working days")),
        Slips.fact(5, FactKind.WITHDRAWAL_ASKED, Slips.RECEIVED.plusSeconds(500), "tiepnhan.100",
            "Tôi đã xin được bản sao ở nơi khác. " + (tail + " ").repeat(many / 10), null, Map.of()),
        Slips.fact(6, FactKind.WITHDRAWAL_GRANTED, Slips.RECEIVED.plusSeconds(560), "lanhdao.100", null, null, Map.of()),
        Slips.fact(7, FactKind.REFUSED, Slips.RECEIVED.plusSeconds(600), "tiepnhan.100",
            "Bản chính đã bị tẩy xóa, sửa chữa nội dung ở trang 2 nên không được dùng làm cơ sở để chứng thực bản sao. "
                + (tail + " ").repeat(many / 3), "23/2015/NĐ-CP art. 22(1)", Map.of("stage", "desk")));
  }

  /** Open, accepted, and appointed anew. */
  static Slips lateUsual() {
    return usual().facts(fact(1, FactKind.RECEIVED), fact(2, FactKind.ACCEPTED), fact(3, FactKind.RE_APPOINTED));
  }

  static ClockFact fact(int sequence, FactKind kind) {
    return Slips.fact(sequence, kind, Slips.RECEIVED, "lanhdao.100", null, null, Map.of());
  }

  static Slips onMerits() {
    return usual().facts(Slips.fact(1, FactKind.RECEIVED, Slips.RECEIVED, "tiepnhan.100", null, null, Map.of()),
        Slips.fact(2, FactKind.ACCEPTED, Slips.RECEIVED, "tiepnhan.100", null, null, Map.of()),
        Slips.fact(7, FactKind.REFUSED, Slips.RECEIVED.plusSeconds(600), "lanhdao.100",
            "Bản chính do cơ quan nước ngoài cấp chưa được hợp pháp hóa lãnh sự.", "Khoản 4 Điều 22 Nghị định 23/2015/NĐ-CP",
            Map.of("stage", "merits")));
  }

  static Slips byAgency() {
    return usual().papers(new Paper(1, "Bản photo", PaperForm.PHOTOCOPY, 1, null, null, null)).paid()
        .facts(Slips.fact(1, FactKind.RECEIVED, Slips.RECEIVED, "tiepnhan.100", null, null, Map.of()),
            Slips.fact(7, FactKind.STOPPED, Slips.RECEIVED.plusSeconds(600), "system",
                "Quá thời hạn bổ sung, hoàn thiện hồ sơ mà người nộp chưa bổ sung.", "61/2018/NĐ-CP art. 19", Map.of()));
  }

  static SupplementRequest request(int many, String tail) {
    List<MissingItem> items = IntStream.rangeClosed(1, many).mapToObj(number -> new MissingItem(
        "Bản chính giấy tờ cần chứng thực số " + number + (number % 9 == 0 ? " " + tail : ""),
        "Bản đã nộp bị mờ trang " + number + ", không đọc được nội dung" + (number % 7 == 0 ? " " + tail : ""),
        number % 2 == 0 ? "Khoản 1 Điều 20 Nghị định 23/2015/NĐ-CP" : "23/2015/NĐ-CP art. 20(1)")).toList();
    return new SupplementRequest(Slips.CODE, many == 1 ? 1 : 2, Slips.RECEIVED.plusSeconds(240), "tiepnhan.100",
        many == 1 ? null : Instant.parse("2026-10-22T10:00:00Z"), items);
  }

  static PaidReceipt receipt(int many, String tail, PaidReceipt.State state) {
    List<PaidReceipt.Line> lines = IntStream.rangeClosed(1, many).mapToObj(number -> new PaidReceipt.Line(
        "Chứng thực bản sao, " + (number == 1 ? "hai trang đầu" : "từ trang thứ ba, bản " + number)
            + (number % 11 == 0 ? " " + tail : ""),
        number, 2_000, 2_000L * number, "Điều 4 Thông tư 226/2016/TT-BTC")).toList();
    boolean ended = state != PaidReceipt.State.IN_FORCE;
    return new PaidReceipt("H99.100-2026-000001", "H99.100", lines,
        lines.stream().mapToLong(PaidReceipt.Line::amount).sum() - (many == 30 ? 4_000 : 0), many == 1,
        many == 1 ? null : "Vũ Thị Ngân Quỹ", Slips.RECEIVED.plusSeconds(200), state,
        ended ? Slips.RECEIVED.plusSeconds(900) : null, ended ? "thu nhầm hồ sơ " + tail : null);
  }

  static Slips small() {
    return new Slips().applicant(new Person("Lê An", null, null, null, null, null, null))
        .papers(new Paper(1, "Đơn", PaperForm.ORIGINAL, 1, null, null, null));
  }

  static Slips long30() {
    Slips slips = new Slips();
    Person applicant = new Person(LONG_NAME, "000190000123", null, null,
        ("Thôn Đoàn Kết số 7, xã Ea Kuếh, " + LONG_NAME + ", ").repeat(2) + "tỉnh Mẫu",
        "0900 000 123 / 0900 000 124 / 0900 000 125",
        "mot.dia.chi.thu.dien.tu.rat.dai.de.thu.viec.xuong.dong.cua.phieu@mot-ten-mien-cung-rat-dai.tinhmau.example.vn");
    slips.applicant(applicant);
    slips.submitter(new Person("Y Ê\u0306ban Kđoh Niê Kđăm", "000090000111", null, null, "Tỉnh Mẫu", "0900", null));
    slips.papers(IntStream.rangeClosed(1, 30).mapToObj(number -> new Paper(number, "Giấy tờ số " + number
        + (number % 4 == 0 ? ", tên rất dài để phải xuống dòng trong ô của bảng mà không tràn sang cột bên cạnh" : ""),
        PaperForm.values()[number % 3], number, null, null, null)).toArray(Paper[]::new));
    return slips.declaration(Map.of("sets", 2, "resultChannel", "POST", "resultPlace",
        "Số 5 đường Hoa Đào, xã Bình Minh, tỉnh Mẫu"));
  }

  static DocumentRegister.Draft again() {
    return new DocumentRegister.Draft(13, Slips.RECEIVED, issued(DocumentForm.RECEPTION_SLIP, 7), "sửa tên chủ hồ sơ");
  }

  static IssuedDocument issued(DocumentForm form, int number) {
    return new IssuedDocument("id-1", Slips.CODE, form, "", 1, "H99.100", 2026, number, Instant.parse("2026-02-05T02:00:00Z"),
        "tiepnhan.100", "application/pdf", "0", null, null, null);
  }
}
