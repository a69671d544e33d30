package vn.motcua.fee;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

/** Online payment for the counter's screen, for other systems, and the one door that the gateway itself knocks at. */
@RestController
class PaymentController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int LONGEST_CALLBACK = 16 * 1024;

  private final Dossiers dossiers;
  private final Payments payments;
  private final PaymentOrders orders;
  private final Refunds refunds;
  private final Reconciliation reconciliation;
  private final ReconciliationCsv csv;
  private final PaymentCallbacks callbacks;
  private final FeeRights rights;

  PaymentController(Dossiers dossiers, Payments payments, PaymentOrders orders, Refunds refunds, Reconciliation reconciliation,
      ReconciliationCsv csv, PaymentCallbacks callbacks, FeeRights rights) {
    this.dossiers = dossiers;
    this.payments = payments;
    this.orders = orders;
    this.refunds = refunds;
    this.reconciliation = reconciliation;
    this.csv = csv;
    this.callbacks = callbacks;
    this.rights = rights;
  }

  /** Why a payment is given back. */
  record RefundQuestion(String transaction, String reason) {}

  /** The orders of a dossier and the money that came for them. */
  record DossierPayments(List<PaymentOrder> orders, List<Payment> payments) {}

  @PostMapping("/api/dossiers/{code}/payments")
  PaymentOrder order(@PathVariable("code") String code) {
    return payments.order(code);
  }

  @GetMapping("/api/dossiers/{code}/payments")
  DossierPayments ofDossier(@PathVariable("code") String code) {
    rights.requireReaderOf(dossiers.get(code));
    return new DossierPayments(orders.of(code), orders.paymentsOf(code));
  }

  /** The gateway's own message: signed over its raw bytes, so it is not read as JSON here. */
  @PostMapping("/api/payments/callbacks/{provider}")
  ResponseEntity<Void> callback(@PathVariable("provider") String provider, HttpServletRequest request,
      @RequestHeader(name = PaymentSignature.HEADER, required = false) String signature) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_CALLBACK + 1);
    if (body.length > LONGEST_CALLBACK) {
      return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
    }
    return switch (callbacks.hear(provider, body, signature)) {
      case TAKEN -> ResponseEntity.ok().build();
      case FORGED -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
      // Who signs rightly may know our time, and set his clock by it.
      case STALE -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("X-Payment-Now", callbacks.now().toString()).build();
      case UNREADABLE -> ResponseEntity.badRequest().build();
      case BUSY -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    };
  }

  @GetMapping("/api/payments/reconciliation")
  ResponseEntity<Object> reconciliation(
      @RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date,
      @RequestParam(name = "agency", required = false) String agency,
      @RequestParam(name = "format", required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
    Reconciliation.Day day = reconciliation.of(date, agency);
    boolean asCsv = "csv".equals(format) || (format == null && accept != null && accept.startsWith("text/csv"));
    if (!asCsv) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(day);
    }
    String name = ContentDisposition.attachment().filename("reconciliation-" + date + ".csv").build().toString();
    return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name).body(csv.write(day));
  }

  /** Money that came and does not count, until it was given back. */
  @GetMapping("/api/refunds")
  List<Payment> toRefund(@RequestParam(name = "agency", required = false) String agency) {
    return refunds.waiting(rights.requireReaderOfPayments(agency));
  }

  @PostMapping("/api/refunds")
  ResponseEntity<PaymentRefund> askRefund(@RequestBody RefundQuestion question) {
    return ResponseEntity.status(HttpStatus.CREATED).body(refunds.ask(question.transaction(), question.reason()));
  }

  @PostMapping("/api/refunds/{number}/approval")
  PaymentRefund approveRefund(@PathVariable("number") String number) {
    return refunds.approve(number);
  }
}
