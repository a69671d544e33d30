package vn.motcua.fee;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossiers;

/** Fees and receipts for the counter's screen and for other systems. */
@RestController
class FeeController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Dossiers dossiers;
  private final FeeService fees;
  private final ReceiptService receipts;
  private final FeeRights rights;
  private final CashDayCsv csv;

  FeeController(Dossiers dossiers, FeeService fees, ReceiptService receipts, FeeRights rights, CashDayCsv csv) {
    this.dossiers = dossiers;
    this.fees = fees;
    this.receipts = receipts;
    this.rights = rights;
    this.csv = csv;
  }

  /** Why a receipt ends. */
  record Reason(String reason) {}

  @GetMapping("/api/dossiers/{code}/fee")
  DossierFeeView fee(@PathVariable("code") String code) {
    rights.requireReaderOf(dossiers.get(code));
    return DossierFeeView.of(fees.account(code), fees.find(code), receipts.ofDossier(code));
  }

  /** Takes what is owed, such as the fee again after a receipt was cancelled; 204 when there is nothing to pay. */
  @PostMapping("/api/dossiers/{code}/receipts")
  ResponseEntity<ReceiptView> issue(@PathVariable("code") String code) {
    rights.cashierFor(dossiers.get(code));
    Optional<Receipt> issued = receipts.issue(code);
    return issued.map(receipt -> ResponseEntity.status(HttpStatus.CREATED).body(ReceiptView.of(receipt)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/api/receipts")
  ResponseEntity<Object> day(
      @RequestParam("agency") String agency, @RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date,
      @RequestParam(name = "cashier", required = false) String cashier,
      @RequestParam(name = "format", required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
    CashDay day = receipts.day(agency, date, cashier);
    boolean asCsv = "csv".equals(format) || (format == null && accept != null && accept.startsWith("text/csv"));
    if (!asCsv) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CashDayView.of(day));
    }
    String name = ContentDisposition.attachment().filename("receipts-" + agency + "-" + date + ".csv").build().toString();
    return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name).body(csv.write(day));
  }

  @PostMapping("/api/receipts/{number}/cancel")
  ReceiptView cancel(@PathVariable("number") String number, @RequestBody Reason reason) {
    return ReceiptView.of(receipts.cancel(number, reason.reason()));
  }

  @PostMapping("/api/receipts/{number}/refund")
  ReceiptView refund(@PathVariable("number") String number, @RequestBody Reason reason) {
    return ReceiptView.of(receipts.refund(number, reason.reason()));
  }
}
