package vn.motcua.identity;

import java.util.ArrayList;
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
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Looks the persons of a dossier up in the population register, and logs each look-up. Never refuses anybody. */
@Service("identityLookUps")
public class IdentityService {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final LookUps lookUps;
  private final IdentityLog log;
  private final RecheckQueue rechecks;
  private final CurrentOfficer current;
  private final Texts texts;

  IdentityService(Dossiers dossiers, Procedures procedures, LookUps lookUps, IdentityLog log, RecheckQueue rechecks,
      CurrentOfficer current, Texts texts) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.lookUps = lookUps;
    this.log = log;
    this.rechecks = rechecks;
    this.current = current;
    this.texts = texts;
  }

  /**
   * Looks up the applicant, and the submitter when that is somebody else. Whom the register does not answer for is queued, in the same
   * transaction, to be asked for again.
   *
   * @return the outcome an officer has to look at first: mismatch before not found before unavailable before matched
   */
  @Transactional
  public IdentityOutcome lookUp(String dossierCode) {
    Dossier dossier = dossiers.get(dossierCode);
    Set<IdentityField> fields = fields(dossier);
    List<IdentityResult> results = lookUps.ask(questions(dossier, fields));
    results.stream().filter(result -> result.outcome() == IdentityOutcome.UNAVAILABLE)
        .forEach(unanswered -> rechecks.add(unanswered, fields));
    return results.stream().map(IdentityResult::outcome).reduce(IdentityOutcome::worse).orElseThrow();
  }

  /** Every look-up of a dossier, oldest first. The caller has checked that the reader may see the dossier. */
  @Transactional(readOnly = true)
  public List<IdentityResult> results(String dossierCode) {
    return log.ofDossier(dossierCode);
  }

  /** Who of a dossier is still to be asked for again. The caller has checked that the reader may see the dossier. */
  @Transactional(readOnly = true)
  public List<PendingRecheck> pending(String dossierCode) {
    return rechecks.ofDossier(dossierCode);
  }

  /** What a look-up means for the officer, in Vietnamese: first the outcome, then each thing to look at. */
  public List<String> sentences(IdentityResult result) {
    return new IdentitySentences(texts).of(result);
  }

  private List<Question> questions(Dossier dossier, Set<IdentityField> fields) {
    Officer officer = current.get();
    Person applicant = dossiers.applicant(dossier.code());
    Person submitter = dossiers.submitter(dossier.code());
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(dossier, IdentitySubject.APPLICANT, applicant, fields, officer.id(), officer.agency(), false));
    if (submitter != null && !samePerson(applicant, submitter)) {
      questions.add(new Question(dossier, IdentitySubject.SUBMITTER, submitter, fields, officer.id(), officer.agency(), false));
    }
    return questions;
  }

  private Set<IdentityField> fields(Dossier dossier) {
    return IdentityField.of(procedures.ofDiagram(dossier.definitionKey(), dossier.receptionDay()).map(Procedure::identityFields)
        .orElse(Procedure.USUAL_IDENTITY_FIELDS));
  }

  private static boolean samePerson(Person one, Person other) {
    return one.equals(other) || (typed(one.personalNumber()) != null
        && Objects.equals(typed(one.personalNumber()), typed(other.personalNumber()))
        && Objects.equals(one.fullName(), other.fullName()));
  }

  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
