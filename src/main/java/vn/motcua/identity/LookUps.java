package vn.motcua.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.identity.FieldComparison.Agreement;

/** Puts questions to the population register, compares its answers with what was declared, and logs each look-up. */
@Component
class LookUps {

  private final PopulationRegister register;
  private final LookUpAudit audit;
  private final Clock clock;
  private final Texts texts;

  LookUps(PopulationRegister register, LookUpAudit audit, Clock clock, Texts texts) {
    this.register = register;
    this.audit = audit;
    this.clock = clock;
    this.texts = texts;
  }

  /** One result for each question, in their order. All of them wait no longer than one question may. */
  List<IdentityResult> ask(List<Question> questions) {
    List<IdentityResult> results = results(questions);
    audit.keep(results);
    return results;
  }

  /** As {@link #ask}, but an attempt that was not even made leaves no trace: there would be one every few seconds of an outage. */
  IdentityResult again(Question question) {
    IdentityResult result = results(List.of(question)).get(0);
    if (result.reason() != IdentityReason.REGISTER_SILENT) {
      audit.keep(List.of(result));
    }
    return result;
  }

  private List<IdentityResult> results(List<Question> questions) {
    List<LookUpRequest> requests = questions.stream().filter(Question::canBeAsked).map(this::request).toList();
    Iterator<LookUpRequest> asked = requests.iterator();
    Iterator<LookUpResult> answers = (requests.isEmpty() ? List.<LookUpResult>of() : register.lookUpAll(requests)).iterator();
    return questions.stream().map(question -> question.canBeAsked()
        ? answered(question, asked.next(), answers.next()) : unasked(question)).toList();
  }

  private LookUpRequest request(Question question) {
    return new LookUpRequest(UUID.randomUUID().toString(), new PersonalNumber(question.number()), question.person().fullName(),
        DeclaredAgainstRegister.birthDate(question.person()), question.fields(), purpose(question), legalBasis(),
        question.dossier().code(), question.dossier().procedureCode(), question.officer(), question.agency());
  }

  private IdentityResult unasked(Question question) {
    String number = question.number();
    IdentityReason reason = number == null ? IdentityReason.NO_NUMBER : IdentityReason.NUMBER_MALFORMED;
    return result(question, number == null ? null : shortened(number), null, reason, List.of(), Set.of());
  }

  private IdentityResult answered(Question question, LookUpRequest request, LookUpResult answer) {
    List<FieldComparison> comparisons = answer.entry() == null ? List.of()
        : DeclaredAgainstRegister.compare(question.person(), answer.entry(), question.fields());
    Set<NumberFinding> findings = request.personalNumber().findings(request.birthDate(), question.person().sex());
    return result(question, question.number(), request.id(), answer.reason(), comparisons, findings);
  }

  private IdentityResult result(
      Question question, String number, String requestId, IdentityReason reason, List<FieldComparison> comparisons,
      Set<NumberFinding> findings) {
    boolean asked = reason == null || reason.wasAsked();
    return new IdentityResult(question.dossier().code(), question.subject(), number, question.officer(), question.agency(),
        purpose(question), legalBasis(), asked ? question.fields() : Set.of(), asked ? requestId : null, question.recheck(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS), outcome(reason, comparisons), reason, comparisons, findings);
  }

  private static IdentityOutcome outcome(IdentityReason reason, List<FieldComparison> comparisons) {
    if (reason != null) {
      return reason.outcome();
    }
    boolean differs = comparisons.stream().anyMatch(comparison -> comparison.agreement() == Agreement.DIFFERS);
    return differs ? IdentityOutcome.MISMATCH : IdentityOutcome.MATCHED;
  }

  private String purpose(Question question) {
    return texts.text(question.recheck() ? "identity.purpose.again" : "identity.purpose", question.dossier().procedureName(),
        question.dossier().code());
  }

  private String legalBasis() {
    return texts.text("identity.legalBasis");
  }

  /** What is no number may be any text; the log has room for this much of it. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 64));
  }
}
