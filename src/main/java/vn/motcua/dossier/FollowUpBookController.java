package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/** The follow-up book as JSON and as a table that a spreadsheet opens. */
@RestController
class FollowUpBookController {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final FollowUpBook book;
  private final CurrentOfficer currentOfficer;
  private final Agencies agencies;
  private final Texts texts;

  FollowUpBookController(FollowUpBook book, CurrentOfficer currentOfficer, Agencies agencies, Texts texts) {
    this.book = book;
    this.currentOfficer = currentOfficer;
    this.agencies = agencies;
    this.texts = texts;
  }

  /** One line of the book, times in Viet Nam's zone. */
  record LineView(
      int number, String code, String procedureCode, String procedureName, int status, String statusName, String competentAgency,
      OffsetDateTime receivedAt, OffsetDateTime dueAt, OffsetDateTime returnedAt, String applicant, String address, String phone,
      int papers) {}

  /** As JSON, or as a table for {@code format=csv} and for whoever would rather have {@code text/csv}. */
  @GetMapping(path = "/api/book", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<?> book(
      @RequestParam String agency, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam(required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) throws IOException {
    List<LineView> lines = lines(agency, from, to);
    if ("csv".equals(format) || prefersCsv(accept)) {
      return table(agency, from, lines);
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines);
  }

  private static boolean prefersCsv(String accept) {
    List<MediaType> wanted = MediaType.parseMediaTypes(accept);
    MimeTypeUtils.sortBySpecificity(wanted);
    return wanted.stream().filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CSV)).findFirst()
        .map(type -> !type.includes(MediaType.APPLICATION_JSON)).orElse(false);
  }

  private ResponseEntity<byte[]> table(String agency, LocalDate from, List<LineView> lines) throws IOException {
    StringWriter table = new StringWriter();
    table.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.EXCEL.builder().setHeader(texts.text("dossier.book.columns").split(";")).get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (LineView line : lines) {
        printer.printRecord(
            line.number(), line.code(), line.procedureCode(), cell(line.procedureName()), line.papers(), cell(line.applicant()),
            cell(line.address()), cell(line.phone()), line.competentAgency(), minute(line.receivedAt()), minute(line.dueAt()),
            minute(line.returnedAt()), line.statusName());
      }
    }
    return ResponseEntity.ok().contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-theo-doi-" + agency + "-" + from + ".csv\"")
        .body(table.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<LineView> lines(String agency, LocalDate from, LocalDate to) {
    Officer officer = currentOfficer.get();
    boolean everywhere = officer.hasRole("kiem-soat") || officer.hasRole("giam-sat");
    if (!everywhere && !agency.equals(officer.agency())) {
      throw Refusal.forbidden("dossier.book.otherAgency", agency);
    }
    agencies.get(agency);
    return book.lines(agency, from, to).stream().map(line -> new LineView(
        line.number(), line.code(), line.procedureCode(), line.procedureName(), line.status(),
        texts.text("dossier.status." + line.status()), line.competentAgency(), local(line.receivedAt()), local(line.dueAt()),
        local(line.returnedAt()), line.applicant(), line.address(), line.phone(), line.papers())).toList();
  }

  private static String minute(OffsetDateTime time) {
    return time == null ? "" : MINUTE.format(time);
  }

  /** A value that a spreadsheet would take for a formula is kept as text. */
  private static String cell(String value) {
    return value != null && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
