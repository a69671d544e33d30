package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Person;

/** What all forms have in common: the head, the lines about the dossier, names and powers of those who sign. */
@Component
class LetterParts {

  private final Dossiers dossiers;
  private final Agencies agencies;
  private final Supplier<List<SlipSource>> sources;
  private final SlipWords words;
  private final Texts texts;

  LetterParts(Dossiers dossiers, Agencies agencies, ObjectProvider<SlipSource> sources, SlipWords words, Texts texts) {
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
    this.words = words;
    this.texts = texts;
  }

  Agency agency(String code) {
    return agencies.get(code);
  }

  Letterhead head(Agency agency, DocumentRegister.Draft draft) {
    return head(agency, draft, draft.isNumbered() ? SlipWords.twoDigits(draft.number()) : texts.text("document.draft.number"));
  }

  /** @param number for a form that bears another number than the register's */
  Letterhead head(Agency agency, DocumentRegister.Draft draft, String number) {
    IssuedDocument old = draft.replaces();
    Letterhead.Replaced replaced =
        old == null ? null : new Letterhead.Replaced(old.printedNumber(), words.date(old.issuedAt()), draft.reason());
    return new Letterhead(superior(agency), agency.name(), agency.unitName(), contact(agency), agency.place(),
        draft.isNumbered() ? words.date(draft.issuedAt()) : words.openDate(draft.issuedAt()), number, replaced);
  }

  DossierData dossier(Dossier dossier) {
    Person applicant = dossiers.applicant(dossier.code());
    Person submitter = dossiers.submitter(dossier.code());
    boolean inPerson = submitter == null || applicant.equals(submitter);
    Person signs = inPerson ? applicant : submitter;
    return new DossierData(dossier.code(), applicant.fullName(), inPerson ? null : submitter.fullName(), applicant.address(),
        phone(applicant, signs), applicant.email(), applicant.personalNumber(), dossier.procedureCode(),
        dossier.procedureName(), ask(source -> source.caseNameOf(dossier)).orElse(null), words.moment(dossier.receivedAt()),
        signs.fullName());
  }

  /** The name of an officer, or null when nobody knows it: the program itself has none. */
  String officerName(String userId) {
    return ask(source -> source.officerName(userId)).orElse(null);
  }

  /** The block under an official document: for the head, when it is not known who signs. */
  Signing signing(Agency agency, String userId) {
    Standing standing = userId == null ? null : ask(source -> source.standingOf(userId)).orElse(null);
    String name = standing == null ? null : officerName(userId);
    Standing power = standing == null ? Standing.HEAD : standing;
    boolean committee = isCommittee(agency);
    String body = committee ? "committee." : "agency.";
    String key = "document.sign." + body + power.name();
    String onBehalf = texts.text(key + ".onBehalf");
    return new Signing(onBehalf.isEmpty() ? null : onBehalf, texts.text(key + ".title", agency.unitName()), name);
  }

  /** {@code UBND-VP} for a committee's letter: agency and the unit that drafts (Decree 30/2020, Appendix I). */
  String letterSign(Agency agency) {
    return texts.text(isCommittee(agency) ? "document.letter.sign.committee" : "document.letter.sign.agency");
  }

  /** {@code BC-UBND} for a committee's report. */
  String reportSign(Agency agency) {
    return texts.text(isCommittee(agency) ? "document.report.sign.committee" : "document.report.sign.agency");
  }

  /** The head of an agency as a report addresses him. */
  String toHead(Agency agency) {
    return texts.text(isCommittee(agency) ? "document.to.committee" : "document.to.agency", agency.name());
  }

  /** The one-stop unit with its agency. */
  String unit(Agency agency) {
    return texts.text("procedure.roleOfAgency", agency.unitName(), agency.name());
  }

  /** {@code TB-UBND} for a committee's notice: type and agency (Decree 30/2020, Appendix I). */
  String noticeSign(Agency agency) {
    return texts.text(isCommittee(agency) ? "document.notice.sign.committee" : "document.notice.sign.agency");
  }

  <T> Optional<T> ask(Function<SlipSource, Optional<T>> question) {
    return sources.get().stream().flatMap(source -> question.apply(source).stream()).findFirst();
  }

  private boolean isCommittee(Agency agency) {
    return agency.name().startsWith(texts.text("document.sign.committee"));
  }

  private String superior(Agency agency) {
    return Optional.ofNullable(agency.parentCode()).flatMap(agencies::find).map(Agency::name).orElse(null);
  }

  /** Address, telephone and mail of the one-stop unit; may be empty. */
  String contact(Agency agency) {
    return Stream.of(agency.address(), agency.phone(), agency.email()).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(texts.text("document.slip.contactJoint")));
  }

  /** A submitter's phone is better than none. */
  private static String phone(Person applicant, Person signs) {
    return applicant.phone() == null || applicant.phone().isBlank() ? signs.phone() : applicant.phone();
  }
}
