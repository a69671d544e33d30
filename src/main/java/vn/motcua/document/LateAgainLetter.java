package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.document.LateLetters.Again;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;

/**
 * The notice that the new appointment has passed too. It promises nothing: a dossier is appointed anew once (Decree 61/2018 art.
 * 19(9)).
 */
@Component
class LateAgainLetter implements LetterKind {

  private final LateParts late;
  private final LetterParts parts;
  private final SlipWords words;

  LateAgainLetter(LateParts late, LetterParts parts, SlipWords words) {
    this.late = late;
    this.parts = parts;
    this.words = words;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.LATE_AGAIN_NOTICE;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return all(dossier).stream().filter(again -> again.signedBy() != null).map(Again::cause).toList();
  }

  @Override
  public List<String> draftCauses(Dossier dossier) {
    return all(dossier).stream().filter(again -> again.signedBy() == null).map(Again::cause).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.competentAgency();
  }

  @Override
  public String missingKey() {
    return "document.again.none";
  }

  @Override
  public LateAgainData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    Again again = all(dossier).stream().filter(each -> each.cause().equals(cause)).findFirst().orElseThrow();
    Agency agency = parts.agency(dossier.competentAgency());
    Agency receiving = parts.agency(dossier.receivingAgency());
    Instant ended = late.endedAt(dossier);
    return new LateAgainData(parts.head(agency, draft), parts.dossier(dossier), parts.noticeSign(agency), parts.unit(receiving),
        parts.contact(receiving), dossier.dueOriginal() == null ? null : words.moment(dossier.dueOriginal()),
        words.moment(again.promised()), ended == null ? null : words.moment(ended),
        parts.signing(agency, again.signedBy()));
  }

  private List<Again> all(Dossier dossier) {
    return late.decided(letters -> letters.again(dossier.code()));
  }
}
