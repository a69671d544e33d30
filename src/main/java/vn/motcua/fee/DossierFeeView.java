package vn.motcua.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The fee of a dossier as {@code /api} shows it.
 *
 * @param calculated false before the first calculation; then only the code is given
 * @param paid a receipt for this very fee is in force
 */
record DossierFeeView(
    String dossierCode, boolean calculated, boolean paid, String decision, String tariff, LocalDate receptionDay,
    Integer pages, Integer copies, Long total, String totalText, List<ReceiptView.LineView> lines,
    List<ReceiptView> receipts) {

  static DossierFeeView of(String dossierCode, Optional<Fee> found, List<Receipt> receipts) {
    List<ReceiptView> views = receipts.stream().map(ReceiptView::of).toList();
    if (found.isEmpty()) {
      return new DossierFeeView(dossierCode, false, false, null, null, null, null, null, null, null, List.of(), views);
    }
    Fee fee = found.get();
    boolean paid = receipts.stream()
        .anyMatch(receipt -> receipt.state() == ReceiptState.ISSUED && receipt.assessment() == fee.number());
    return new DossierFeeView(dossierCode, true, paid, fee.decision(), fee.tariff(), fee.receptionDay(), fee.pages(),
        fee.copies(), fee.total(), Dong.text(fee.total()), ReceiptView.LineView.of(fee.lines()), views);
  }
}
