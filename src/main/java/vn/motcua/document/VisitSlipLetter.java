package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Person;

/**
 * The slips 01 of one visit on one sheet: whoever hands in three dossiers takes home one paper. Each dossier has its own slip
 * 01 in the register beside it, with the same words.
 */
@Component
class VisitSlipLetter implements LetterKind {

  private final Dossiers dossiers;
  private final SlipAssembly slips;
  private final LetterParts parts;
  private final SlipWords words;

  VisitSlipLetter(Dossiers dossiers, SlipAssembly slips, LetterParts parts, SlipWords words) {
    this.dossiers = dossiers;
    this.slips = slips;
    this.parts = parts;
    this.words = words;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.VISIT_SLIP;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return slips.causes(dossier);
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return dossier.receivingAgency();
  }

  @Override
  public String missingKey() {
    return slips.missingKey();
  }

  @Override
  public VisitSlipData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    return data(List.of(new Accepted(dossier, null)), draft);
  }

  /** @param slipNumber of its slip 01, or null */
  record Accepted(Dossier dossier, String slipNumber) {}

  /** @param visit dossiers of one visitor and one agency */
  VisitSlipData data(List<Accepted> visit, DocumentRegister.Draft draft) {
    Dossier first = visit.get(0).dossier();
    Person visitor = dossiers.submitter(first.code());
    List<SlipData> own = visit.stream().map(each -> slips.data(each.dossier(), SlipAssembly.ONLY, draft)).toList();
    boolean samePlace = own.stream().map(SlipData::resultPlace).distinct().count() == 1;
    List<VisitSlipData.Row> rows = new ArrayList<>();
    for (int each = 0; each < own.size(); each++) {
      rows.add(row(each, visit.get(each), own.get(each), samePlace));
    }
    return new VisitSlipData(parts.head(parts.agency(first.receivingAgency()), draft), visitor.fullName(), visitor.address(),
        visitor.phone(), visitor.personalNumber(), own.get(0).receiver(), SlipWords.twoDigits(rows.size()), sum(visit),
        samePlace ? own.get(0).resultPlace() : null, rows);
  }

  private VisitSlipData.Row row(int place, Accepted accepted, SlipData slip, boolean samePlace) {
    Dossier dossier = accepted.dossier();
    return new VisitSlipData.Row(String.valueOf(place + 1), accepted.slipNumber(),
        slip.dossier().submitter() == null ? null : slip.dossier().applicant(), words.shortMoment(dossier.receivedAt()),
        dossier.dueOriginal() == null ? slip.dueAt() : words.shortMoment(dossier.dueOriginal()),
        samePlace ? null : slip.resultPlace(), slip);
  }

  private String sum(List<Accepted> visit) {
    long sum = 0;
    for (Accepted each : visit) {
      Optional<SlipFee> fee = parts.ask(source -> source.feeOf(each.dossier()));
      if (fee.isEmpty()) {
        return null;
      }
      sum += fee.get().amount();
    }
    return words.dong(sum);
  }
}
