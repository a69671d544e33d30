package vn.motcua.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.document.PaidReceipt;
import vn.motcua.document.ReceiptSource;
import vn.motcua.fee.Receipt;
import vn.motcua.fee.ReceiptService;
import vn.motcua.fee.ReceiptState;

/** Tells the printed receipt what package {@code fee} knows. */
@Component
class ReceiptSources implements ReceiptSource {

  private static final String CASH = "cash";

  private final ReceiptService receipts;

  ReceiptSources(ReceiptService receipts) {
    this.receipts = receipts;
  }

  @Override
  public List<PaidReceipt> receiptsOf(String dossierCode) {
    return receipts.ofDossier(dossierCode).stream().map(ReceiptSources::printed).toList();
  }

  private static PaidReceipt printed(Receipt receipt) {
    List<PaidReceipt.Line> lines = receipt.lines().stream().map(line -> new PaidReceipt.Line(
        line.label(), line.quantity(), line.unitPrice(), line.amount(), line.basis())).toList();
    return new PaidReceipt(receipt.number(), receipt.agency(), lines, receipt.amount(), !CASH.equals(receipt.method()),
        receipt.cashierName(), receipt.issuedAt(), state(receipt.state()), receipt.endedAt(), receipt.endReason());
  }

  private static PaidReceipt.State state(ReceiptState state) {
    return switch (state) {
      case ISSUED -> PaidReceipt.State.IN_FORCE;
      case CANCELLED -> PaidReceipt.State.CANCELLED;
      case REFUNDED -> PaidReceipt.State.REFUNDED;
    };
  }
}
