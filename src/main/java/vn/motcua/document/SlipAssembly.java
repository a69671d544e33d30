package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

/** Gathers what form 01 says of a dossier, in words. */
@Component
class SlipAssembly {

  /** Optional keys of a start form: how many sets, and where the result is wanted. */
  private static final String SETS = "sets";
  private static final String RESULT_CHANNEL = "resultChannel";
  private static final String RESULT_PLACE = "resultPlace";

  private final Dossiers dossiers;
  private final Agencies agencies;
  private final ObjectProvider<SlipSource> sources;
  private final SlipWords words;
  private final TrackingPage trackingPage;
  private final Texts texts;

  SlipAssembly(Dossiers dossiers, Agencies agencies, ObjectProvider<SlipSource> sources, SlipWords words, TrackingPage trackingPage,
      Texts texts) {
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.sources = sources;
    this.words = words;
    this.trackingPage = trackingPage;
    this.texts = texts;
  }

  SlipData slip(Dossier dossier, DocumentRegister.Draft draft) {
    Agency agency = agencies.get(dossier.receivingAgency());
    Person applicant = dossiers.applicant(dossier.code());
    Person submitter = dossiers.submitter(dossier.code());
    boolean inPerson = applicant.equals(submitter) || submitter == null;
    Person signs = inPerson ? applicant : submitter;
    Map<String, Object> declaration = dossiers.declaration(dossier.code());
    return new SlipData(superior(agency), agency.name(), agency.unitName(), contact(agency), agency.place(),
        words.date(draft.issuedAt()), SlipWords.twoDigits(draft.number()), replaced(draft), book(dossier), dossier.code(),
        applicant.fullName(), inPerson ? null : submitter.fullName(), applicant.address(), phone(applicant, signs),
        applicant.email(), applicant.personalNumber(), dossier.procedureCode(), dossier.procedureName(),
        ask(source -> source.caseNameOf(dossier)).orElse(null), papers(dossier), sets(declaration),
        words.term(dossier.rules().term()), words.moment(dossier.receivedAt()), due(dossier.dueOriginal()),
        dossier.provisional(), resultPlace(declaration, agency),
        ask(source -> source.feeOf(dossier)).map(words::fee).orElse(null), receiver(dossier), signs.fullName(),
        QrCode.dataAddress(trackingPage.addressOf(dossier)));
  }

  private String superior(Agency agency) {
    return Optional.ofNullable(agency.parentCode()).flatMap(agencies::find).map(Agency::name).orElse(null);
  }

  private String contact(Agency agency) {
    return Stream.of(agency.address(), agency.phone(), agency.email()).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(texts.text("document.slip.contactJoint")));
  }

  private SlipData.Replaced replaced(DocumentRegister.Draft draft) {
    IssuedDocument old = draft.replaces();
    return old == null ? null : new SlipData.Replaced(old.printedNumber(), words.date(old.issuedAt()), draft.reason());
  }

  private SlipData.Book book(Dossier dossier) {
    return ask(source -> source.bookPlaceOf(dossier))
        .map(place -> new SlipData.Book(place.volume(), SlipWords.twoDigits(place.serial()))).orElse(null);
  }

  /** A submitter's phone is better than none. */
  private static String phone(Person applicant, Person signs) {
    return applicant.phone() == null || applicant.phone().isBlank() ? signs.phone() : applicant.phone();
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
    return switch (channel == null ? "" : channel.toString().toUpperCase(java.util.Locale.ROOT)) {
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
        .map(ClockFact::actor).flatMap(actor -> ask(source -> source.officerName(actor)).stream())
        .reduce((first, last) -> last).orElse(null);
  }

  private <T> Optional<T> ask(Function<SlipSource, Optional<T>> question) {
    return sources.orderedStream().flatMap(source -> question.apply(source).stream()).findFirst();
  }
}
