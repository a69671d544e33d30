package vn.motcua.document;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.PaperForm;

/**
 * Form 05, Thông báo dừng giải quyết hồ sơ: because the applicant withdrew, or because the agency stopped. Before acceptance by
 * the agency that received the dossier, after it by the one that decides.
 */
@Component
class StopLetter implements LetterKind {

  private final Dossiers dossiers;
  private final EndingFacts facts;
  private final ObjectProvider<ReceiptSource> receipts;
  private final LetterParts parts;
  private final SlipWords words;
  private final Texts texts;

  StopLetter(Dossiers dossiers, ObjectProvider<ReceiptSource> receipts, LetterParts parts, SlipWords words, Texts texts) {
    this.dossiers = dossiers;
    this.facts = new EndingFacts(dossiers, FactKind.STOPPED, FactKind.WITHDRAWAL_GRANTED);
    this.receipts = receipts;
    this.parts = parts;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.STOP_NOTICE;
  }

  /** A dossier ends once: a granted withdrawal and the stop that follows from it are one cause, the first. */
  @Override
  public List<String> causes(Dossier dossier) {
    return facts.causes(dossier).stream().limit(1).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return facts.wasAccepted(dossier) ? dossier.competentAgency() : dossier.receivingAgency();
  }

  @Override
  public String missingKey() {
    return "document.stop.none";
  }

  @Override
  public StopData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    ClockFact stopped = facts.get(dossier, cause);
    ClockFact asked = dossiers.facts(dossier.code()).stream()
        .filter(fact -> fact.kind() == FactKind.WITHDRAWAL_ASKED).reduce((first, last) -> last).orElse(null);
    boolean byApplicant =
        dossiers.facts(dossier.code()).stream().anyMatch(fact -> fact.kind() == FactKind.WITHDRAWAL_GRANTED);
    Agency agency = parts.agency(agency(dossier, cause));
    String reason = stopped.reason() == null && byApplicant && asked != null ? asked.reason() : stopped.reason();
    return new StopData(parts.head(agency, draft), parts.dossier(dossier), parts.noticeSign(agency), byApplicant,
        byApplicant && asked != null ? words.moment(asked.at()) : null, words.moment(stopped.at()), reason,
        words.legalBasis(stopped.legalBasis()), originals(dossier), payments(dossier),
        parts.signing(agency, stopped.actor()));
  }

  private List<StopData.Original> originals(Dossier dossier) {
    return dossiers.papers(dossier.code()).stream().filter(paper -> paper.form() == PaperForm.ORIGINAL)
        .map(paper -> new StopData.Original(paper.name(), SlipWords.twoDigits(paper.count()))).toList();
  }

  private List<StopData.Payment> payments(Dossier dossier) {
    return receipts.orderedStream().flatMap(source -> source.receiptsOf(dossier.code()).stream())
        .filter(receipt -> receipt.state() != PaidReceipt.State.CANCELLED)
        .map(receipt -> new StopData.Payment(receipt.number(), words.dong(receipt.amount()),
            texts.text("document.stop.payment." + receipt.state()))).toList();
  }
}
