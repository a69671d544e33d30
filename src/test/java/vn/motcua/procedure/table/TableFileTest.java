package vn.motcua.procedure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Refusal;
import vn.motcua.procedure.table.TableFile.Line;

public class TableFileTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, String key) {
    assertThatThrownBy(() -> TableFile.read(file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void a_text_is_read_whatever_parts_its_cells_with_the_number_of_each_line(String delimiter) {
    String text = "\uFEFFMã" + delimiter + "Tên\n\n1.001193" + delimiter + "\"Đăng ký\nkhai sinh\"\n2.000815" + delimiter + " Bản sao \n";

    assertThat(TableFile.read(bytes(text))).containsExactly(
        new Line(1, List.of("Mã", "Tên")), new Line(3, List.of("1.001193", "Đăng ký\nkhai sinh")),
        new Line(5, List.of("2.000815", "Bản sao")));
  }

  @Test
  void a_workbook_is_read_with_shared_and_own_texts_numbers_and_gaps() throws IOException {
    byte[] book = workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>1.001193</t></is></c><c r=\"C4\"><v>3.0</v></c></row>",
        "<si><t>Mã thủ tục</t></si><si><r><t>Tên </t></r><r><t>thủ tục</t></r></si>");

    assertThat(TableFile.read(book)).containsExactly(
        new Line(1, List.of("Mã thủ tục", "Tên thủ tục")), new Line(4, List.of("1.001193", "", "3")));
  }

  @Test
  void what_is_no_table_is_refused_with_its_cure() throws IOException {
    assertRefused("Mã,Tên\n1,Đăng ký".getBytes(Charset.forName("windows-1258")), "procedure.table.encoding");
    assertRefused(bytes("PK\u0003\u0004 not a zip"), "procedure.table.unreadable");
    assertRefused(bytes("a,b\n\"open"), "procedure.table.unreadable");
    assertRefused(bytes("a\0b"), "procedure.table.unreadable");
    assertRefused(new byte[10_000_001], "procedure.table.large");
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(bytes("no workbook"));
    }
    assertRefused(other.toByteArray(), "procedure.table.unreadable");
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1_000_000];
      for (int part = 0; part < 201; part++) {
        zip.write(blanks);
      }
    }
    assertThat(bomb.size()).isLessThan(1_000_000);
    assertRefused(bomb.toByteArray(), "procedure.table.large");
  }

  /** The least that is a workbook. @param rows of its first sheet, as XML; @param shared its shared texts */
  public static byte[] workbook(String rows, String shared) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pack = "http://schemas.openxmlformats.org/package/2006/";
    String[][] parts = {
        {"[Content_Types].xml", "<Types xmlns=\"" + pack + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
            + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + part("workbook", "sheet.main") + part("worksheets/sheet1", "worksheet") + part("sharedStrings", "sharedStrings")
            + part("styles", "styles") + "</Types>"},
        {"_rels/.rels", "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
            + "\"><sheets><sheet name=\"Danh muc\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office
            + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"}};
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(book)) {
      for (String[] each : parts) {
        zip.putNextEntry(new ZipEntry(each[0]));
        zip.write(bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + each[1]));
      }
    }
    return book.toByteArray();
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"/xl/" + name + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type + "+xml\"/>";
  }
}
