package vn.motcua.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Person;
import vn.motcua.identity.FieldComparison.Agreement;

/** Looks the persons of a dossier up in the population register, and logs each look-up. Never refuses anybody. */
@Service("identityLookUps")
public class IdentityService {

  private static final Set<IdentityField> ASKED = EnumSet.allOf(IdentityField.class);

  private final Dossiers dossiers;
  private final PopulationRegister register;
  private final IdentityLog log;
  private final CurrentOfficer current;
  private final Clock clock;
  private final Texts texts;

  IdentityService(Dossiers dossiers, PopulationRegister register, IdentityLog log, CurrentOfficer current, Clock clock,
      Texts texts) {
    this.dossiers = dossiers;
    this.register = register;
    this.log = log;
    this.current = current;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * Looks up the applicant, and the submitter when that is somebody else.
   *
   * @return the outcome an officer has to look at first: mismatch before not found before matched
   */
  @Transactional
  public IdentityOutcome lookUp(String dossierCode) {
    Dossier dossier = dossiers.get(dossierCode);
    Person applicant = dossiers.applicant(dossierCode);
    IdentityOutcome outcome = lookUp(dossier, IdentitySubject.APPLICANT, applicant);
    Person submitter = dossiers.submitter(dossierCode);
    if (submitter == null || samePerson(applicant, submitter)) {
      return outcome;
    }
    return outcome.worse(lookUp(dossier, IdentitySubject.SUBMITTER, submitter));
  }

  /** Every look-up of a dossier, oldest first. The caller has checked that the reader may see the dossier. */
  @Transactional(readOnly = true)
  public List<IdentityResult> results(String dossierCode) {
    return log.ofDossier(dossierCode);
  }

  /** What a look-up means for the officer, in Vietnamese: first the outcome, then each thing to look at. */
  public List<String> sentences(IdentityResult result) {
    return new IdentitySentences(texts).of(result);
  }

  private IdentityOutcome lookUp(Dossier dossier, IdentitySubject subject, Person person) {
    IdentityResult result = ask(dossier, subject, person);
    log.add(result);
    return result.outcome();
  }

  private IdentityResult ask(Dossier dossier, IdentitySubject subject, Person person) {
    String number = typed(person.personalNumber());
    if (number == null) {
      return result(dossier, subject, null, IdentityReason.NO_NUMBER, List.of(), Set.of());
    }
    if (!PersonalNumber.isWellFormed(number)) {
      return result(dossier, subject, shortened(number), IdentityReason.NUMBER_MALFORMED, List.of(), Set.of());
    }
    PersonalNumber personalNumber = new PersonalNumber(number);
    BirthDate birthDate = DeclaredAgainstRegister.birthDate(person);
    Set<NumberFinding> findings = personalNumber.findings(birthDate, person.sex());
    Officer officer = current.get();
    LookUpResult answer = register.lookUp(new LookUpRequest(personalNumber, person.fullName(), birthDate, ASKED,
        purpose(dossier), texts.text("identity.legalBasis"), dossier.code(), officer.id(), officer.agency()));
    return switch (answer.status()) {
      case NOT_FOUND -> result(dossier, subject, number, IdentityReason.NOT_IN_REGISTER, List.of(), findings);
      case UNAVAILABLE -> result(dossier, subject, number, IdentityReason.REGISTER_UNAVAILABLE, List.of(), findings);
      case FOUND -> result(dossier, subject, number, null,
          DeclaredAgainstRegister.compare(person, answer.entry()), findings);
    };
  }

  private IdentityResult result(Dossier dossier, IdentitySubject subject, String number, IdentityReason reason,
      List<FieldComparison> comparisons, Set<NumberFinding> findings) {
    Officer officer = current.get();
    boolean asked = reason != IdentityReason.NO_NUMBER && reason != IdentityReason.NUMBER_MALFORMED;
    return new IdentityResult(dossier.code(), subject, number, officer.id(), officer.agency(), purpose(dossier),
        texts.text("identity.legalBasis"), asked ? ASKED : Set.of(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
        outcome(reason, comparisons), reason, comparisons, findings);
  }

  private static IdentityOutcome outcome(IdentityReason reason, List<FieldComparison> comparisons) {
    if (reason != null) {
      return IdentityOutcome.NOT_FOUND;
    }
    boolean differs = comparisons.stream().anyMatch(comparison -> comparison.agreement() == Agreement.DIFFERS);
    return differs ? IdentityOutcome.MISMATCH : IdentityOutcome.MATCHED;
  }

  private String purpose(Dossier dossier) {
    return texts.text("identity.purpose", dossier.procedureName(), dossier.code());
  }

  private static boolean samePerson(Person one, Person other) {
    return one.equals(other) || (typed(one.personalNumber()) != null
        && Objects.equals(typed(one.personalNumber()), typed(other.personalNumber()))
        && Objects.equals(one.fullName(), other.fullName()));
  }

  /** What is no number may be any text; the log has room for this much of it. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 64));
  }

  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
