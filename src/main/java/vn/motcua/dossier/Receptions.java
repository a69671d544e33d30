package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.Term;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureCase;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.catalogue.Catalogue;

/** Takes in what somebody hands in: mints the code, keeps the legal text in force, writes the fact that it was received. */
@Service
public class Receptions {

  private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{12}");
  private static final int LONGEST_AGREED_TERM = 365;

  private final Procedures procedures;
  private final Catalogue catalogue;
  private final Agencies agencies;
  private final AgencyFunctions functions;
  private final Applicants applicants;
  private final DossierNumbers numbers;
  private final TrackingKeys trackingKeys;
  private final DossierContents contents;
  private final DossierWords words;
  private final Dossiers dossiers;
  private final ReEntryFacts reEntryFacts;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Receptions(
      Procedures procedures, Catalogue catalogue, Agencies agencies, AgencyFunctions functions, Applicants applicants,
      DossierNumbers numbers,
      TrackingKeys trackingKeys, DossierContents contents, DossierWords words, Dossiers dossiers, ReEntryFacts reEntryFacts,
      CurrentOfficer currentOfficer, Clock clock) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.functions = functions;
    this.applicants = applicants;
    this.numbers = numbers;
    this.trackingKeys = trackingKeys;
    this.contents = contents;
    this.words = words;
    this.dossiers = dossiers;
    this.reEntryFacts = reEntryFacts;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Creates the dossier, status 1, in the caller's transaction.
   *
   * @return its code
   * @throws Refusal naming the field that breaks a rule
   */
  @Transactional
  public String receive(Reception given) {
    ReEntry reEntry = given.origin().reEntry();
    Instant now = reEntry == null ? clock.instant() : reEntry.receivedAt();
    LocalDate today = now.atZone(DossierRepository.ZONE).toLocalDate();
    Procedure procedure = procedures.starting(given.definitionId(), today).procedure();
    catalogue.requireFee(procedure, today);
    ProcedureCase variant = procedure.caseOf(given.caseKey());
    String competentAgency = competentAgency(procedure, given);
    Reception reception = given.askedBy(applicants.of(procedure, given));
    checkPerson("applicant", reception.applicant());
    checkBorn("applicant", reception.applicant(), today);
    if (reception.submitter() != null) {
      checkPerson("submitter", reception.submitter());
      checkBorn("submitter", reception.submitter(), today);
    }
    checkPapers(procedure, today, reception.papers());
    String code = numbers.next(reception.receivingAgency(), today);
    Dossier dossier = open(code, reception, procedure, variant, competentAgency, now);
    dossiers.open(dossier, clock.instant());
    keepContents(dossier, reception);
    NewFact received = received(dossier, procedure, variant, reception.origin().waybill());
    if (reEntry == null) {
      dossiers.record(code, received);
    } else {
      reEntryFacts.write(code, received, reEntry, String.valueOf(reception.channel().number()));
    }
    return code;
  }

  private NewFact received(Dossier dossier, Procedure procedure, ProcedureCase variant, String waybill) {
    NewFact received = NewFact.of(FactKind.RECEIVED, dossier.receivedAt(), currentOfficer.get().id())
        .because(null, procedure.legalBasis())
        .with("channel", String.valueOf(dossier.channel().number()))
        .with("caseKey", variant.key())
        .with("term", dossier.rules().term().toString())
        .with("agreedInWriting", String.valueOf(!dossier.rules().term().equals(variant.term())));
    return waybill == null ? received : received.with("waybill", waybill);
  }

  /** Where it was handed in, or what was chosen there; with a function, the agency that does it for that one. */
  private String competentAgency(Procedure procedure, Reception reception) {
    agencies.get(reception.receivingAgency());
    if (!reception.competentAgency().equals(reception.receivingAgency())) {
      agencies.get(reception.competentAgency());
    }
    String decidedBy = procedure.agencies().decidedBy();
    return decidedBy == null ? reception.competentAgency() : functions.doing(decidedBy, reception.competentAgency()).code();
  }

  private Dossier open(
      String code, Reception reception, Procedure procedure, ProcedureCase variant, String competentAgency, Instant now) {
    ClockRules rules = new ClockRules(
        term(reception, variant), procedure.countingRule(), procedure.afterSupplement(), procedure.supplementLimit(),
        reception.channel(), reception.receivingAgency(), competentAgency);
    return new Dossier(
        code, procedure.code(), procedure.name(), procedure.definitionKey(), variant.key(), variant.name(),
        DossierStatus.REGISTERED, reception.channel(), reception.receivingAgency(), competentAgency, rules,
        procedure.feeDecision(), now, trackingKeys.next(), null, null, null, false, false, null, 0);
  }

  private void keepContents(Dossier dossier, Reception reception) {
    String code = dossier.code();
    contents.insertPerson(code, DossierContents.APPLICANT, reception.applicant());
    if (reception.submitter() != null) {
      contents.insertPerson(code, DossierContents.SUBMITTER, reception.submitter());
    }
    if (!reception.declaration().isEmpty()) {
      contents.insertDeclaration(code, reception.declaration());
    }
    contents.insertPapers(code, reception.papers());
    words.add(code, List.of(dossier.receivingAgency(), dossier.competentAgency()),
        Stream.of(reception.applicant(), reception.submitter()).filter(Objects::nonNull).toList());
  }

  /** The case's own term, or the longer one agreed in writing (Decree 23/2015 art. 7, art. 21). */
  private static Term term(Reception reception, ProcedureCase variant) {
    Object agreed = reception.declaration().get("agreedWorkingDays");
    if (agreed == null) {
      return variant.term();
    }
    boolean written = Boolean.TRUE.equals(reception.declaration().get("writtenAgreement"));
    if (!variant.agreementAllowed() || !written) {
      throw Refusal.invalid("agreedWorkingDays", "dossier.agreement.notAllowed", variant.name());
    }
    int days = agreed instanceof Integer number ? number : 0;
    if (days <= variant.term().wholeDays() || days > LONGEST_AGREED_TERM) {
      throw Refusal.invalid(
          "agreedWorkingDays", "dossier.agreement.days", variant.term().wholeDays(), LONGEST_AGREED_TERM);
    }
    return Term.workingDays(days);
  }

  static void checkPerson(String role, Person person) {
    if (person == null || person.fullName() == null || person.fullName().isBlank()) {
      throw Refusal.invalid(role + ".fullName", "dossier.person.name");
    }
    checkLength(role + ".fullName", person.fullName(), 200);
    checkLength(role + ".address", person.address(), 500);
    checkLength(role + ".phone", person.phone(), 40);
    checkLength(role + ".email", person.email(), 254);
    if (person.personalNumber() != null && !PERSONAL_NUMBER.matcher(person.personalNumber()).matches()) {
      throw Refusal.invalid(role + ".personalNumber", "dossier.person.number");
    }
  }

  private static void checkBorn(String role, Person person, LocalDate today) {
    if (person.birthDate() != null && person.birthDate().isAfter(today)) {
      throw Refusal.invalid(role + ".birthDate", "dossier.person.birthDate");
    }
  }

  private static void checkPapers(Procedure procedure, LocalDate today, List<Paper> papers) {
    for (int row = 0; row < papers.size(); row++) {
      Paper paper = papers.get(row);
      if (paper.name() == null || paper.name().isBlank()) {
        throw Refusal.invalid("papers[" + row + "].name", "dossier.paper.name", row + 1);
      }
      checkLength("papers[" + row + "].name", paper.name(), 500);
      procedure.requireTaken(paper.name(), today, "papers[" + row + "].name");
      if (paper.count() < 1 || paper.count() > 10_000) {
        throw Refusal.invalid("papers[" + row + "].count", "dossier.paper.count", row + 1);
      }
    }
  }

  private static void checkLength(String field, String value, int most) {
    if (value != null && value.length() > most) {
      throw Refusal.invalid(field, "dossier.tooLong", most);
    }
  }
}
