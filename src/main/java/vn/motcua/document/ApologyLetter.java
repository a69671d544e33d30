package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Form 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (Decree 61/2018 art. 19(9)): of the agency that decides, to
 * the one-stop unit and the applicant. A date is promised only once it is a fact that the dossier is measured by.
 */
@Component("apologyLetterKind")
class ApologyLetter implements LetterKind {

  private static final Set<FactKind> COLLECTABLE = Set.of(FactKind.FINISHED, FactKind.REFUSED);

  private final Dossiers dossiers;
  private final LateParts late;
  private final TimeTables tables;
  private final LetterParts parts;
  private final SlipWords words;

  ApologyLetter(Dossiers dossiers, LateParts late, TimeTables tables, LetterParts parts, SlipWords words) {
    this.dossiers = dossiers;
    this.late = late;
    this.tables = tables;
    this.parts = parts;
    this.words = words;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.APOLOGY_LETTER;
  }

  /** Only what the head signed off goes out. */
  @Override
  public List<String> causes(Dossier dossier) {
    return all(dossier).stream().filter(apology -> apology.signedBy() != null).map(Apology::cause).toList();
  }

  @Override
  public List<String> draftCauses(Dossier dossier) {
    return all(dossier).stream().filter(apology -> apology.signedBy() == null).map(Apology::cause).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.competentAgency();
  }

  @Override
  public String missingKey() {
    return "document.apology.none";
  }

  /** @throws Refusal when what was signed off lacks its reason, or promises a date that is none */
  @Override
  public ApologyData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    Apology apology = all(dossier).stream().filter(each -> each.cause().equals(cause)).findFirst().orElseThrow();
    boolean signed = apology.signedBy() != null;
    if (signed) {
      refuseIncomplete(dossier, apology);
    }
    Agency agency = parts.agency(dossier.competentAgency());
    Agency receiving = parts.agency(dossier.receivingAgency());
    Instant until = signed ? apology.signedAt() : draft.issuedAt();
    return new ApologyData(parts.head(agency, draft), parts.dossier(dossier), parts.letterSign(agency), parts.unit(receiving),
        parts.contact(receiving), apology.kind() == ApologyKind.EXTENSION, apology.kind() == ApologyKind.LATE,
        ended(dossier, apology), apology.sentLate(), words.moment(apology.oldDue()), appointment(apology),
        late.cause(apology.causeClass()), apology.reason(), apology.measure(), tables.of(dossier, until),
        parts.signing(agency, apology.signedBy()));
  }

  private void refuseIncomplete(Dossier dossier, Apology apology) {
    if (apology.reason() == null || apology.reason().isBlank()) {
      throw Refusal.conflict("document.apology.noReason", dossier.code());
    }
    if (apology.kind() == ApologyKind.ENDED) {
      if (apology.endedAt() == null) {
        throw Refusal.conflict("document.apology.noEnd", dossier.code());
      }
      return;
    }
    if (apology.newDue() == null || apology.days() == null || !apology.newDue().isAfter(apology.oldDue())) {
      throw Refusal.conflict("document.apology.noNewDate", dossier.code());
    }
    if (dossiers.facts(dossier.code()).stream().noneMatch(fact -> fact.kind() == FactKind.RE_APPOINTED)) {
      throw Refusal.conflict("document.apology.notAppointed", dossier.code());
    }
  }

  private ApologyData.Appointment appointment(Apology apology) {
    boolean promised = apology.kind() != ApologyKind.ENDED && apology.newDue() != null && apology.days() != null;
    return promised ? new ApologyData.Appointment(SlipWords.twoDigits(apology.days()), words.moment(apology.newDue())) : null;
  }

  private ApologyData.Ended ended(Dossier dossier, Apology apology) {
    if (apology.kind() != ApologyKind.ENDED || apology.endedAt() == null) {
      return null;
    }
    ClockFact ending = late.ending(dossier);
    boolean after = apology.endedAt().isAfter(apology.oldDue());
    return new ApologyData.Ended(late.ending(ending), words.moment(apology.endedAt()), after,
        after ? late.over(dossier, apology.oldDue(), apology.endedAt()) : null,
        ending != null && COLLECTABLE.contains(ending.kind()));
  }

  private List<Apology> all(Dossier dossier) {
    return late.decided(letters -> letters.apologies(dossier.code()));
  }
}
