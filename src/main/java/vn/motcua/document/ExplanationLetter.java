package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.document.LateLetters.Explained;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;

/**
 * Báo cáo giải trình: why a dossier was late, or why its term was extended, to the head of the agency, with the head's
 * conclusion. No national form is known; the fields are those of the legal facts, 1.4.
 */
@Component
class ExplanationLetter implements LetterKind {

  private final LateParts late;
  private final TimeTables tables;
  private final DocumentRegister register;
  private final LetterParts parts;
  private final SlipWords words;

  ExplanationLetter(LateParts late, TimeTables tables, DocumentRegister register, LetterParts parts, SlipWords words) {
    this.late = late;
    this.tables = tables;
    this.register = register;
    this.parts = parts;
    this.words = words;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.EXPLANATION_REPORT;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return all(dossier).stream().map(Explained::cause).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.competentAgency();
  }

  @Override
  public String missingKey() {
    return "document.explanation.none";
  }

  @Override
  public ExplanationData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    Explained explained = all(dossier).stream().filter(each -> each.cause().equals(cause)).findFirst().orElseThrow();
    Agency agency = parts.agency(dossier.competentAgency());
    Instant ended = late.endedAt(dossier);
    Instant until = ended == null || ended.isAfter(explained.concludedAt()) ? explained.concludedAt() : ended;
    Instant due = explained.due();
    String drafter = parts.officerName(explained.drafter());
    return new ExplanationData(parts.head(agency, draft), parts.dossier(dossier), parts.reportSign(agency), parts.toHead(agency),
        explained.extension(), original(dossier, due), words.moment(due),
        until.equals(ended) ? words.moment(ended) : null, until.isAfter(due) ? late.over(dossier, due, until) : null,
        apology(dossier), late.cause(explained.causeClass()), explained.reason(), explained.remedy(),
        tables.of(dossier, explained.concludedAt()), drafter, words.moment(explained.draftedAt()), explained.conclusion(),
        explained.measures(), words.moment(explained.concludedAt()), parts.signing(agency, explained.concludedBy()));
  }

  /** Said apart only where it was moved. */
  private String original(Dossier dossier, Instant due) {
    return dossier.dueOriginal() == null || dossier.dueOriginal().equals(due) ? null : words.moment(dossier.dueOriginal());
  }

  private ExplanationData.Apology apology(Dossier dossier) {
    return register.ofDossier(dossier.code()).stream().filter(document -> document.form() == DocumentForm.APOLOGY_LETTER)
        .reduce((earlier, later) -> later).map(letter -> new ExplanationData.Apology(
            letter.printedNumber() + "/" + parts.letterSign(parts.agency(letter.agency())), words.date(letter.issuedAt())))
        .orElse(null);
  }

  private List<Explained> all(Dossier dossier) {
    return late.decided(letters -> letters.explanations(dossier.code()));
  }
}
