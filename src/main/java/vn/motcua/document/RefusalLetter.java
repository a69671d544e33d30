package vn.motcua.document;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ: at the desk by who receives, on the merits by the agency that decides
 * (Decree 61/2018 art. 17(1)b, 19(8)).
 */
@Component
class RefusalLetter implements LetterKind {

  private static final String DESK = "desk";

  private final EndingFacts facts;
  private final LetterParts parts;
  private final SlipWords words;
  private final TrackingPage trackingPage;

  RefusalLetter(Dossiers dossiers, LetterParts parts, SlipWords words, TrackingPage trackingPage) {
    this.facts = new EndingFacts(dossiers, FactKind.REFUSED);
    this.parts = parts;
    this.words = words;
    this.trackingPage = trackingPage;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.REFUSAL_SLIP;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return facts.causes(dossier);
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return atDesk(facts.get(dossier, cause)) ? dossier.receivingAgency() : dossier.competentAgency();
  }

  @Override
  public String missingKey() {
    return "document.refusal.none";
  }

  @Override
  public RefusalData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    ClockFact refused = facts.get(dossier, cause);
    Agency agency = parts.agency(agency(dossier, cause));
    return new RefusalData(parts.head(agency, draft), parts.dossier(dossier), atDesk(refused), words.moment(refused.at()),
        refused.reason(), words.legalBasis(refused.legalBasis()), parts.officerName(refused.actor()),
        parts.signing(agency, refused.actor()), QrCode.reference(trackingPage.addressOf(dossier)));
  }

  private static boolean atDesk(ClockFact refused) {
    return DESK.equals(refused.detail("stage"));
  }
}
