package vn.motcua.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/**
 * Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: who had the dossier from when to when, a row a hand-over. Printed when an
 * officer asks; once more has happened, the one printed anew replaces it.
 */
@Component
class ControlSlipLetter implements LetterKind {

  private static final String ONLY = "";

  /** What gives the slip another row, or another end. */
  private static final Set<FactKind> NEWS = Set.of(FactKind.TRANSFERRED, FactKind.HANDED_OVER, FactKind.CLAIMED,
      FactKind.COMPLETED, FactKind.SUPPLEMENT_ASKED, FactKind.SUPPLEMENT_RECEIVED, FactKind.DUTY_ASKED, FactKind.DUTY_PAID,
      FactKind.RE_APPOINTED,
      FactKind.CASE_CHANGED, FactKind.FINISHED, FactKind.REFUSED, FactKind.STOPPED, FactKind.WITHDRAWAL_GRANTED,
      FactKind.RETURNED, FactKind.CORRECTED, FactKind.CALENDAR_CHANGED);

  private final Dossiers dossiers;
  private final LateParts late;
  private final TimeTables tables;
  private final LetterParts parts;
  private final SlipWords words;
  private final Texts texts;

  ControlSlipLetter(
      Dossiers dossiers, LateParts late, TimeTables tables, LetterParts parts, SlipWords words, Texts texts) {
    this.dossiers = dossiers;
    this.late = late;
    this.tables = tables;
    this.parts = parts;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.CONTROL_SLIP;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    boolean accepted = dossier.status() != DossierStatus.REGISTERED && dossier.status() != DossierStatus.REFUSED;
    return accepted ? List.of(ONLY) : List.of();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.receivingAgency();
  }

  @Override
  public String missingKey() {
    return "document.control.notAccepted";
  }

  @Override
  public Optional<String> outdated(Dossier dossier, IssuedDocument issued) {
    boolean more = dossiers.facts(dossier.code()).stream()
        .anyMatch(fact -> NEWS.contains(fact.kind()) && fact.recordedAt().isAfter(issued.issuedAt()));
    return more ? Optional.of(texts.text("document.control.again")) : Optional.empty();
  }

  @Override
  public ControlSlipData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    Agency receiving = parts.agency(dossier.receivingAgency());
    Agency competent = parts.agency(dossier.competentAgency());
    TimeTable time = tables.of(dossier, draft.issuedAt());
    Instant ended = late.endedAt(dossier);
    return new ControlSlipData(parts.head(receiving, draft), parts.dossier(dossier), moment(dossier.dueCurrent()),
        parts.unit(receiving), competent.name(), cooperating(time, receiving, competent), time, moment(ended),
        ended == null || dossier.dueCurrent() == null ? null : result(dossier, ended), moment(returnedAt(dossier)));
  }

  private static String cooperating(TimeTable time, Agency receiving, Agency competent) {
    String others = time.rows().stream().filter(row -> !row.applicants()).map(TimeTable.Row::agency).distinct()
        .filter(name -> !name.equals(receiving.name()) && !name.equals(competent.name())).collect(Collectors.joining("; "));
    return others.isEmpty() ? null : others;
  }

  private String result(Dossier dossier, Instant ended) {
    int order = ended.truncatedTo(ChronoUnit.MINUTES).compareTo(dossier.dueCurrent());
    String key = dossier.late() || order > 0 ? "late" : order == 0 ? "onTime" : "early";
    return texts.text("document.control." + key);
  }

  private Instant returnedAt(Dossier dossier) {
    return dossiers.facts(dossier.code()).stream().filter(fact -> fact.kind() == FactKind.RETURNED).map(ClockFact::at)
        .reduce((earlier, later) -> later).orElse(null);
  }

  private String moment(Instant at) {
    return at == null ? null : words.moment(at);
  }
}
