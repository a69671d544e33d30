package vn.motcua.document;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.FollowUpBook;

/** The follow-up book as the sheets of form 07. */
@RestController
class FollowUpBookPdfController {

  private final FollowUpBook book;
  private final FollowUpBookPrinter printer;

  FollowUpBookPdfController(FollowUpBook book, FollowUpBookPrinter printer) {
    this.book = book;
    this.printer = printer;
  }

  /** For the agency's own officers, procedure control and supervision; both days in one year. */
  @GetMapping(path = "/api/book/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> book(
      @RequestParam("agency") String agency, @RequestParam("from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam("to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    byte[] sheets = printer.print(agency, from, to, book.read(agency, from, to));
    String name = ("so-theo-doi-" + agency + "-" + from).replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        // Personal data: nothing of it may stay on an office's shared computer.
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(sheets);
  }
}
