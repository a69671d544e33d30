package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;

/** Gathers what form 01 says of a dossier, in words. */
@Component
class SlipAssembly implements LetterKind {

  /** Optional keys of a start form: how many sets, and where the result is wanted. */
  private static final String SETS = "sets";
  private static final String RESULT_CHANNEL = "resultChannel";
  private static final String RESULT_PLACE = "resultPlace";

  /** A dossier has one such slip, whatever happens to it. */
  static final String ONLY = "";

  private final Dossiers dossiers;
  private final LetterParts parts;
  private final SlipWords words;
  private final TrackingPage trackingPage;
  private final Texts texts;

  SlipAssembly(Dossiers dossiers, LetterParts parts, SlipWords words, TrackingPage trackingPage, Texts texts) {
    this.dossiers = dossiers;
    this.parts = parts;
    this.words = words;
    this.trackingPage = trackingPage;
    this.texts = texts;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.RECEPTION_SLIP;
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
    return "document.slip.notAccepted";
  }

  @Override
  public boolean followsCorrections(Dossier dossier, String cause) {
    return true;
  }

  @Override
  public SlipData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    Agency agency = parts.agency(dossier.receivingAgency());
    Map<String, Object> declaration = dossiers.declaration(dossier.code());
    return new SlipData(parts.head(agency, draft), parts.dossier(dossier), paperNumber(dossier), competent(dossier),
        book(dossier), papers(dossier), sets(declaration), words.term(dossier.rules().term()), due(dossier.dueOriginal()),
        dossier.provisional(), resultPlace(declaration, agency), parts.ask(source -> source.feeOf(dossier)).map(words::fee)
            .orElse(null), receiver(dossier), QrCode.reference(trackingPage.addressOf(dossier)));
  }

  /** What was taken in on paper says so wherever it is shown (01/2018/TT-VPCP art. 10). */
  private String paperNumber(Dossier dossier) {
    return dossiers.facts(dossier.code()).stream().filter(fact -> fact.kind() == FactKind.RE_ENTERED)
        .map(fact -> fact.detail("paperNumber")).findFirst().orElse(null);
  }

  /** Whoever hands in elsewhere is told who decides. */
  private String competent(Dossier dossier) {
    return dossier.competentAgency().equals(dossier.receivingAgency()) ? null : parts.agency(dossier.competentAgency()).name();
  }

  private SlipData.Book book(Dossier dossier) {
    return parts.ask(source -> source.bookPlaceOf(dossier))
        .map(place -> new SlipData.Book(place.volume(), SlipWords.twoDigits(place.serial()))).orElse(null);
  }

  private List<SlipData.PaperLine> papers(Dossier dossier) {
    return dossiers.papers(dossier.code()).stream()
        .map(paper -> new SlipData.PaperLine(String.valueOf(paper.number()), paper.name(), count(paper, PaperForm.ORIGINAL),
            count(paper, PaperForm.CERTIFIED_COPY), count(paper, PaperForm.PHOTOCOPY)))
        .toList();
  }

  private static String count(Paper paper, PaperForm form) {
    return paper.form() == form ? SlipWords.twoDigits(paper.count()) : "";
  }

  private String sets(Map<String, Object> declaration) {
    return declaration.get(SETS) instanceof Number sets ? SlipWords.twoDigits(sets.longValue()) : SlipWords.twoDigits(1);
  }

  private String due(Instant due) {
    return due == null ? texts.text("document.slip.noDue") : words.moment(due);
  }

  private String resultPlace(Map<String, Object> declaration, Agency agency) {
    Object place = declaration.get(RESULT_PLACE);
    String where = place == null || place.toString().isBlank() ? agency.unitName() : place.toString();
    Object channel = declaration.get(RESULT_CHANNEL);
    return switch (channel == null ? "" : channel.toString().toUpperCase(Locale.ROOT)) {
      case "ONLINE", "2" -> texts.text("document.slip.resultOnline");
      case "POST", "3" -> place == null ? texts.text("document.slip.resultPost")
          : texts.text("document.slip.resultPostTo", where);
      default -> texts.text("document.slip.resultCounter", where);
    };
  }

  /** Who received it: the actor of the acceptance, a person and not the program. */
  private String receiver(Dossier dossier) {
    List<ClockFact> facts = dossiers.facts(dossier.code());
    return facts.stream().filter(fact -> fact.kind() == FactKind.ACCEPTED || fact.kind() == FactKind.RECEIVED)
        .map(ClockFact::actor).flatMap(actor -> parts.ask(source -> source.officerName(actor)).stream())
        .reduce((first, last) -> last).orElse(null);
  }
}
