package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;

/**
 * Biên lai thu phí, lệ phí, attached to the dossier (Decree 61/2018 art. 22). One per receipt; cancelled or refunded, it is
 * printed anew and marked.
 */
@Component
class ReceiptLetter implements LetterKind {

  private final ObjectProvider<ReceiptSource> receipts;
  private final LetterParts parts;
  private final SlipWords words;
  private final AmountInWords inWords;
  private final Texts texts;

  ReceiptLetter(ObjectProvider<ReceiptSource> receipts, LetterParts parts, SlipWords words, Texts texts) {
    this.receipts = receipts;
    this.parts = parts;
    this.words = words;
    this.inWords = new AmountInWords(texts);
    this.texts = texts;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.FEE_RECEIPT;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return receiptsOf(dossier).stream().map(PaidReceipt::number).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return get(dossier, cause).agency();
  }

  @Override
  public String missingKey() {
    return "document.receipt.none";
  }

  @Override
  public Optional<String> outdated(Dossier dossier, IssuedDocument issued) {
    PaidReceipt receipt = get(dossier, issued.cause());
    boolean endedSince = receipt.endedAt() != null && issued.issuedAt().isBefore(receipt.endedAt());
    return endedSince ? Optional.of(texts.text("document.receipt.again." + receipt.state())) : Optional.empty();
  }

  @Override
  public FeeReceiptData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    PaidReceipt receipt = get(dossier, cause);
    DossierData lines = parts.dossier(dossier);
    long sum = receipt.lines().stream().mapToLong(PaidReceipt.Line::amount).sum();
    long before = sum - receipt.amount();
    return new FeeReceiptData(parts.head(parts.agency(receipt.agency()), draft, receipt.number()), lines, lines.signer(),
        lines(receipt), SlipWords.grouped(sum), before == 0 ? null : SlipWords.grouped(before),
        SlipWords.grouped(receipt.amount()),
        inWords.of(receipt.amount()), texts.text(receipt.online() ? "document.receipt.online" : "document.receipt.cash"),
        words.moment(receipt.paidAt()), receipt.cashierName(), ended(receipt));
  }

  private FeeReceiptData.Ended ended(PaidReceipt receipt) {
    return receipt.endedAt() == null ? null : new FeeReceiptData.Ended(
        texts.text("document.receipt.mark." + receipt.state()), words.moment(receipt.endedAt()), receipt.endReason());
  }

  private List<FeeReceiptData.Line> lines(PaidReceipt receipt) {
    List<FeeReceiptData.Line> lines = new ArrayList<>();
    for (PaidReceipt.Line line : receipt.lines()) {
      lines.add(new FeeReceiptData.Line(String.valueOf(lines.size() + 1), line.label(), SlipWords.grouped(line.quantity()),
          SlipWords.grouped(line.unitPrice()), SlipWords.grouped(line.amount()), words.legalBasis(line.basis())));
    }
    return lines;
  }

  private PaidReceipt get(Dossier dossier, String number) {
    return receiptsOf(dossier).stream().filter(receipt -> receipt.number().equals(number)).findFirst().orElseThrow();
  }

  private List<PaidReceipt> receiptsOf(Dossier dossier) {
    return receipts.orderedStream().flatMap(source -> source.receiptsOf(dossier.code()).stream()).toList();
  }
}
