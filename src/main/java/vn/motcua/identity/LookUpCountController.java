package vn.motcua.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;

/** How often officers looked persons up, as JSON and as a table that a spreadsheet opens. */
@RestController
@Tag(name = "Tra cứu dân cư")
class LookUpCountController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final LookUpCounts counts;
  private final Texts texts;

  LookUpCountController(LookUpCounts counts, Texts texts) {
    this.counts = counts;
    this.texts = texts;
  }

  /** What was counted; {@code from} and {@code to} belong to it. */
  record CountsView(LocalDate from, LocalDate to, String agency, List<LookUpCount> counts) {}

  @GetMapping("/api/identity/look-ups")
  @Operation(summary = "Số lần tra cứu dân cư của từng cán bộ theo ngày, cho người giám sát và lãnh đạo cơ quan")
  ResponseEntity<Object> counts(
      @RequestParam("from") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam("to") @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(name = "agency", required = false) String agency,
      @RequestParam(name = "format", required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) throws IOException {
    List<LookUpCount> found = counts.of(from, to, agency);
    boolean asCsv = "csv".equals(format) || (format == null && accept != null && accept.startsWith("text/csv"));
    if (!asCsv) {
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON)
          .body(new CountsView(from, to, agency, found));
    }
    String name = ContentDisposition.attachment().filename("tra-cuu-dan-cu-" + from + "-" + to + ".csv").build().toString();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name).body(table(found));
  }

  private byte[] table(List<LookUpCount> found) throws IOException {
    StringWriter table = new StringWriter();
    table.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(texts.text("identity.count.headings").split("\\|")).get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (LookUpCount each : found) {
        printer.printRecord(each.day().format(DAY), cell(each.agency()), cell(each.officer()), cell(each.officerName()),
            each.lookUps(), each.asked(), each.matched(), each.mismatch(), each.notFound(), each.unavailable(), each.rechecks());
      }
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A name that a spreadsheet would take for a formula is kept as text. */
  private static String cell(String value) {
    return value != null && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
