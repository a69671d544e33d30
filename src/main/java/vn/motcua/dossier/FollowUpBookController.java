package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;

/** The follow-up book as JSON and as a table that a spreadsheet opens. */
@RestController
class FollowUpBookController {

  private final FollowUpBook book;
  private final Texts texts;

  FollowUpBookController(FollowUpBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /** One line of the book, times in Viet Nam's zone. */
  record LineView(
      int number, String code, String procedureCode, String procedureName, int status, String statusName, String competentAgency,
      OffsetDateTime receivedAt, OffsetDateTime dueAt, OffsetDateTime returnedAt, String applicant, String address, String phone,
      int papers, String note) {}

  /** As JSON, or as a table for {@code format=csv} and for whoever would rather have {@code text/csv}. */
  @GetMapping(path = "/api/book", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<?> book(
      @RequestParam String agency, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam(required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
    List<LineView> lines = lines(agency, from, to);
    if (!ListTable.isWanted(format, accept)) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines);
    }
    return ListTable.of("so-theo-doi-" + agency + "-" + from + ".csv", texts.text("dossier.book.columns"),
        lines.stream().<List<?>>map(FollowUpBookController::row).toList());
  }

  private static List<?> row(LineView line) {
    return Arrays.asList(
        line.number(), line.code(), line.procedureCode(), line.procedureName(), line.papers(), line.applicant(), line.address(),
        line.phone(), line.competentAgency(), line.receivedAt(), line.dueAt(), line.returnedAt(), line.statusName(), line.note());
  }

  private List<LineView> lines(String agency, LocalDate from, LocalDate to) {
    return book.read(agency, from, to).stream().map(line -> new LineView(
        line.number(), line.code(), line.procedureCode(), line.procedureName(), line.status(),
        texts.text("dossier.status." + line.status()), line.competentAgency(), local(line.receivedAt()), local(line.dueAt()),
        local(line.returnedAt()), line.applicant(), line.address(), line.phone(), line.papers(),
        line.reEntered() ? texts.text("dossier.book.reEntered") : null)).toList();
  }
}
