package vn.motcua.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The fee of a dossier as {@code /api} shows it; amounts in whole đồng.
 *
 * @param calculated false before the first calculation; then only the code is given
 * @param paid nothing is owed any more
 * @param received sum of the receipts in force
 * @param owed what is to pay now
 * @param overpaid what was paid beyond a fee that became lower
 */
record DossierFeeView(
    String dossierCode, boolean calculated, boolean paid, String decision, String tariff, LocalDate receptionDay, Long total,
    String totalText, Long received, Long owed, String owedText, Long overpaid, List<ReceiptView.LineView> lines,
    List<ReceiptView> receipts) {

  static DossierFeeView of(Account account, Optional<Fee> found, List<Receipt> receipts) {
    List<ReceiptView> views = receipts.stream().map(ReceiptView::of).toList();
    if (found.isEmpty()) {
      return new DossierFeeView(account.dossierCode(), false, false, null, null, null, null, null, null, null, null, null,
          List.of(), views);
    }
    Fee fee = found.get();
    return new DossierFeeView(account.dossierCode(), true, account.owed() == 0, fee.decision(), fee.tariff(), fee.receptionDay(),
        fee.total(), Dong.text(fee.total()), account.paid(), account.owed(), Dong.text(account.owed()), account.overpaid(),
        ReceiptView.LineView.of(fee.lines()), views);
  }
}
