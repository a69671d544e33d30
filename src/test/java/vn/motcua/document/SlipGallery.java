package vn.motcua.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

/** Writes slips of short, usual and long dossiers to {@code target/slips/}, to be looked at. */
final class SlipGallery {

  static final String LONG_NAME = "Hoàng Nguyễn Tôn Nữ Thị Phương Khuê Trường Nghiêm Huyền Thương Quỳnh Nguyễn Phước Công Tằng "
      + "Nguyễnthịkhôngcókhoảngtrắngnàotrongcáitênrấtdàinàyđểthửviệcxuốngdòngcủaphiếutiếpnhận";

  private SlipGallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "slips"));
    Files.write(folder.resolve("usual.pdf"), new Slips().knowingEverything().print(Slips.draft(1)));
    Files.write(folder.resolve("short.pdf"), small().print(Slips.draft(12)));
    Files.write(folder.resolve("long.pdf"), long30().knowingEverything().print(again()));
  }

  static Slips small() {
    return new Slips().applicant(new Person("Lê An", null, null, null, null, null, null))
        .papers(new Paper(1, "Đơn", PaperForm.ORIGINAL, 1, null, null, null));
  }

  static Slips long30() {
    Slips slips = new Slips();
    Person applicant = new Person(LONG_NAME, "000190000123", null, null, ("Thôn Đoàn Kết số 7, xã Ea Kuếh, " + LONG_NAME + ", ").repeat(2)
        + "tỉnh Mẫu", "0900 000 123 / 0900 000 124 / 0900 000 125",
        "mot.dia.chi.thu.dien.tu.rat.dai.de.thu.viec.xuong.dong.cua.phieu@mot-ten-mien-cung-rat-dai.tinhmau.example.vn");
    slips.applicant(applicant);
    slips.submitter(new Person("Y Ê\u0306ban Kđoh Niê Kđăm", "000090000111", null, null, "Tỉnh Mẫu", "0900", null));
    slips.papers(IntStream.rangeClosed(1, 30).mapToObj(number -> new Paper(number, "Giấy tờ số " + number
        + (number % 4 == 0 ? ", tên rất dài để phải xuống dòng trong ô của bảng mà không tràn sang cột bên cạnh" : ""),
        PaperForm.values()[number % 3], number, null, null, null)).toArray(Paper[]::new));
    return slips.declaration(Map.of("sets", 2, "resultChannel", "POST", "resultPlace", "Số 5 đường Hoa Đào, xã Bình Minh, tỉnh Mẫu"));
  }

  static DocumentRegister.Draft again() {
    IssuedDocument old = new IssuedDocument("id-1", Slips.CODE, DocumentForm.RECEPTION_SLIP, 1, "H99.100", 2026, 7,
        Instant.parse("2026-02-05T02:00:00Z"), "tiepnhan.100", "application/pdf", "0", null, null);
    return new DocumentRegister.Draft(13, Slips.RECEIVED, old, "sửa tên chủ hồ sơ");
  }
}
