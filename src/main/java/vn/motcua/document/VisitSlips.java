package vn.motcua.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Person;

/** One slip for the dossiers that one person handed in at one visit. */
@Service
class VisitSlips {

  static final int MOST = 50;

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final DocumentRegister register;
  private final VisitSlipLetter letter;
  private final Letters letters;

  VisitSlips(Dossiers dossiers, DossierAccess access, DocumentRegister register, VisitSlipLetter letter, Letters letters) {
    this.dossiers = dossiers;
    this.access = access;
    this.register = register;
    this.letter = letter;
    this.letters = letters;
  }

  /**
   * The combined slip; of a single dossier its own slip 01. Asked again for the same dossiers it answers with the slip that is
   * there, unless one of them got another slip 01 since.
   *
   * @param codes 1 to {@value #MOST}, in any order
   * @throws Refusal when one has no slip 01 yet, they came from different persons or to different agencies, or the officer may not
   *     change one
   */
  @Transactional
  IssuedDocument issue(List<String> codes) {
    List<Dossier> visit = visit(codes);
    List<IssuedDocument> own = visit.stream().map(this::ownSlip).toList();
    if (visit.size() == 1) {
      return own.get(0);
    }
    requireOneVisit(visit);
    DocumentRegister.Order order = letters.order(DocumentForm.VISIT_SLIP, visit.stream().map(Dossier::code).toList(), cause(own),
        visit.get(0).receivingAgency());
    List<VisitSlipLetter.Accepted> accepted = IntStream.range(0, visit.size())
        .mapToObj(each -> new VisitSlipLetter.Accepted(visit.get(each), own.get(each).printedNumber())).toList();
    return letters.issueOnce(order, draft -> letter.data(accepted, draft));
  }

  private List<Dossier> visit(List<String> codes) {
    if (codes == null || codes.isEmpty() || codes.size() > MOST || codes.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("dossiers", "document.visitSlip.codes", String.valueOf(MOST));
    }
    List<Dossier> visit = codes.stream().distinct().sorted().map(dossiers::get).toList();
    visit.forEach(access::requireChange);
    return visit;
  }

  private IssuedDocument ownSlip(Dossier dossier) {
    return register.latest(dossier.code(), DocumentForm.RECEPTION_SLIP, SlipAssembly.ONLY)
        .orElseThrow(() -> Refusal.conflict("document.visitSlip.waiting", dossier.code()));
  }

  private void requireOneVisit(List<Dossier> visit) {
    Dossier first = visit.get(0);
    Person visitor = dossiers.submitter(first.code());
    for (Dossier other : visit.subList(1, visit.size())) {
      if (!other.receivingAgency().equals(first.receivingAgency())) {
        throw Refusal.conflict("document.visitSlip.agencies", first.code(), other.code());
      }
      if (!visitor.isSamePersonAs(dossiers.submitter(other.code()))) {
        throw Refusal.conflict("document.visitSlip.persons", first.code(), other.code());
      }
    }
  }

  private static String cause(List<IssuedDocument> slips) {
    String all = slips.stream().map(IssuedDocument::id).collect(Collectors.joining("\n"));
    return "visit-" + DocumentRegister.sha256(all.getBytes(StandardCharsets.UTF_8));
  }
}
