package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.MissingItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.dossier.SupplementRequests;

/**
 * Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: one per request, in the name of the agency that received the dossier, because
 * nobody else deals with the applicant (Decree 61/2018 art. 5, 17(1)a, 19(4)).
 */
@Component
class SupplementLetter implements LetterKind {

  private final ObjectProvider<SupplementRequests> requests;
  private final LetterParts parts;
  private final SlipWords words;
  private final TrackingPage trackingPage;

  SupplementLetter(
      ObjectProvider<SupplementRequests> requests, LetterParts parts, SlipWords words, TrackingPage trackingPage) {
    this.requests = requests;
    this.parts = parts;
    this.words = words;
    this.trackingPage = trackingPage;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.SUPPLEMENT_REQUEST;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return requestsOf(dossier).stream().map(request -> String.valueOf(request.number())).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.receivingAgency();
  }

  @Override
  public String missingKey() {
    return "document.supplement.none";
  }

  /** While the applicant still works from it. */
  @Override
  public boolean followsCorrections(Dossier dossier, String cause) {
    List<String> causes = causes(dossier);
    boolean open = dossier.status() == DossierStatus.SUPPLEMENT_ASKED && !causes.isEmpty();
    return open && cause.equals(causes.get(causes.size() - 1));
  }

  @Override
  public SupplementData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    SupplementRequest request = requestsOf(dossier).stream()
        .filter(asked -> String.valueOf(asked.number()).equals(cause)).findFirst().orElseThrow();
    return new SupplementData(parts.head(parts.agency(dossier.receivingAgency()), draft), parts.dossier(dossier),
        items(request), words.moment(request.askedAt()),
        request.answerUntil() == null ? null : words.moment(request.answerUntil()),
        request.number() == 1 ? null : SlipWords.twoDigits(request.number()), parts.officerName(request.askedBy()),
        QrCode.reference(trackingPage.addressOf(dossier)));
  }

  private List<SupplementData.Item> items(SupplementRequest request) {
    List<SupplementData.Item> items = new ArrayList<>();
    for (MissingItem item : request.items()) {
      items.add(new SupplementData.Item(String.valueOf(items.size() + 1), item.name(), item.reason(),
          words.legalBasis(item.legalBasis())));
    }
    return items;
  }

  private List<SupplementRequest> requestsOf(Dossier dossier) {
    SupplementRequests known = requests.getIfAvailable();
    return known == null ? List.of() : known.of(dossier.code());
  }
}
