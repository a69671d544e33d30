package vn.motcua.fee;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/**
 * Receipts for money that came through a gateway: out of the same book as those for cash, but in no cashier's list of the
 * day.
 */
@Service
class OnlineReceipts {

  static final String ONLINE = "online";

  private final Dossiers dossiers;
  private final ReceiptLedger receipts;
  private final ReceiptNumbers numbers;
  private final String cashierName;

  OnlineReceipts(Dossiers dossiers, ReceiptLedger receipts, ReceiptNumbers numbers, Texts texts) {
    this.dossiers = dossiers;
    this.receipts = receipts;
    this.numbers = numbers;
    this.cashierName = texts.text("fee.online.cashier");
  }

  /** With the fact PAID. Needs the caller's transaction, in which the dossier's account is locked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Receipt write(Fee fee, PaymentOrder order, Instant at) {
    int year = VietnameseDay.of(at).getYear();
    int serial = numbers.next(order.agency(), year);
    Receipt receipt = new Receipt(Receipt.numberOf(order.agency(), year, serial), order.agency(), year, serial,
        fee.dossierCode(), fee.number(), fee.lines(), order.amount(), ONLINE, order.provider(), cashierName, at,
        ReceiptState.ISSUED, null, null, null);
    receipts.add(receipt);
    receipts.note(new CashEntry(receipt.number(), receipt.dossierCode(), ReceiptState.ISSUED, at, order.provider(), cashierName,
        receipt.amount(), null), receipt.agency());
    dossiers.record(fee.dossierCode(), ReceiptService.paid(receipt).with("provider", order.provider()));
    return receipt;
  }

  /** The gateway gave the money back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refunded(String number, Officer approver, Instant at, String reason) {
    Receipt receipt = receipts.find(number).orElseThrow();
    Receipt ended = receipt.ended(ReceiptState.REFUNDED, at, approver.id(), reason);
    if (receipts.end(ended)) {
      receipts.note(new CashEntry(number, receipt.dossierCode(), ReceiptState.REFUNDED, at, approver.id(), approver.name(),
          -receipt.amount(), reason), receipt.agency());
    }
  }
}
