package vn.motcua.dossier;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/** A list as a table that a spreadsheet opens, and who would rather have it than JSON. */
public final class ListTable {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ListTable() {}

  /** True for {@code format=csv} and for whoever would rather have {@code text/csv}. */
  public static boolean isWanted(String format, String accept) {
    return "csv".equals(format) || prefersCsv(accept);
  }

  private static boolean prefersCsv(String accept) {
    List<MediaType> wanted = MediaType.parseMediaTypes(accept);
    MimeTypeUtils.sortBySpecificity(wanted);
    return wanted.stream().filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CSV)).findFirst()
        .map(type -> !type.includes(MediaType.APPLICATION_JSON)).orElse(false);
  }

  /**
   * @param columns heads, with semicolons between them
   * @param rows texts are made harmless to a spreadsheet, times become minutes
   */
  public static ResponseEntity<byte[]> of(String fileName, String columns, List<List<?>> rows) {
    StringWriter table = new StringWriter();
    table.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.EXCEL.builder().setHeader(columns.split(";")).get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (List<?> row : rows) {
        printer.printRecord(row.stream().map(ListTable::cell).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text can always be written to memory", impossible);
    }
    return ResponseEntity.ok().contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .body(table.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A value that a spreadsheet would take for a formula is kept as text. */
  private static Object cell(Object value) {
    if (value instanceof OffsetDateTime time) {
      return MINUTE.format(time);
    }
    return value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : value;
  }
}
