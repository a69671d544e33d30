package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;
import vn.motcua.dossier.Person;
import vn.motcua.identity.FieldComparison.Agreement;
import vn.motcua.support.TestDatabase;

/** A person is looked up, compared and logged, on both databases. */
class IdentityLookUpTest {

  @Nested
  class OnH2 extends Rules {

    OnH2() {
      super(TestDatabase.Kind.H2);
    }
  }

  @Nested
  class OnPostgreSql extends Rules {

    OnPostgreSql() {
      super(TestDatabase.Kind.POSTGRESQL);
    }
  }

  abstract static class Rules extends IdentityRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void a_person_as_registered_matches_and_the_log_says_who_asked_why_and_what() {
      declared(person("TRẦN THỊ HOÀ", HOA, LocalDate.of(1980, 5, 2), "F"));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MATCHED);
      IdentityResult logged = identity.results(code).get(0);
      assertThat(logged).extracting(IdentityResult::subject, IdentityResult::personalNumber, IdentityResult::officer,
          IdentityResult::agency, IdentityResult::askedAt, IdentityResult::outcome, IdentityResult::reason)
          .containsExactly(IdentitySubject.APPLICANT, HOA, "tiepnhan.100", "H99.100", NOW, IdentityOutcome.MATCHED, null);
      assertThat(logged.purpose()).contains("Chứng thực bản sao từ bản chính", code);
      assertThat(logged.legalBasis()).contains("Điều 14");
      assertThat(logged.fieldsAsked()).containsExactly(IdentityField.FULL_NAME, IdentityField.BIRTH_DATE,
          IdentityField.SEX);
      assertThat(logged.findings()).containsExactly(NumberFinding.TEST_DATA);
      assertThat(logged.comparisons()).extracting(FieldComparison::agreement).containsOnly(Agreement.SAME);
      assertThat(identity.sentences(logged)).first().asString().contains("Khớp");
    }

    @Test
    void a_tone_mark_over_another_vowel_matches_and_is_noted() {
      declared(person("Trần Thị Hòa", HOA, LocalDate.of(1980, 5, 2), "F"));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MATCHED);
      assertThat(identity.sentences(identity.results(code).get(0)))
          .anySatisfy(sentence -> assertThat(sentence).contains("vị trí đặt dấu thanh", "Hòa", "Hoà"));
    }

    @Test
    void a_year_only_birth_date_matches_by_its_year() {
      declared(person("Lê Văn Tám", TAM, LocalDate.of(1955, 1, 1), "M"));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MATCHED);
      assertThat(identity.results(code).get(0).comparisons().get(1).agreement()).isEqualTo(Agreement.YEAR_ONLY);
    }

    @Test
    void a_mismatch_lists_the_fields_with_both_values_and_refuses_nobody() {
      declared(person("Trần Thị Hoa", HOA, LocalDate.of(1981, 5, 2), "M"));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);
      IdentityResult logged = identity.results(code).get(0);
      assertThat(logged.comparisons()).containsExactly(
          new FieldComparison(IdentityField.FULL_NAME, Agreement.DIFFERS, "Trần Thị Hoa", "Trần Thị Hoà"),
          new FieldComparison(IdentityField.BIRTH_DATE, Agreement.DIFFERS, "02/05/1981", "02/05/1980"),
          new FieldComparison(IdentityField.SEX, Agreement.DIFFERS, "M", "F"));
      assertThat(logged.findings()).contains(NumberFinding.SEX_DIFFERS, NumberFinding.BIRTH_YEAR_DIFFERS);
      assertThat(identity.sentences(logged))
          .contains("Giới tính không khớp: khai \"Nam\", cơ sở dữ liệu dân cư ghi \"Nữ\".");
      assertThat(identity.sentences(logged).get(0)).contains("không từ chối");
    }

    @Test
    void no_number_a_wrong_number_and_an_unknown_number_are_not_found_each_with_its_reason() {
      assertThat(notFound(null)).isEqualTo(IdentityReason.NO_NUMBER);
      assertThat(notFound("  ")).isEqualTo(IdentityReason.NO_NUMBER);
      assertThat(notFound("123456789")).isEqualTo(IdentityReason.NUMBER_MALFORMED);
      assertThat(notFound("x".repeat(300))).isEqualTo(IdentityReason.NUMBER_MALFORMED);
      assertThat(notFound("000180999999")).isEqualTo(IdentityReason.NOT_IN_REGISTER);
      assertThat(identity.results(code)).hasSize(5).allSatisfy(result ->
          assertThat(identity.sentences(result)).first().asString().isNotBlank());
      assertThat(identity.results(code).get(0).fieldsAsked()).isEmpty();
    }

    @Test
    void a_register_that_does_not_answer_sends_the_officer_to_the_papers() {
      declared(person("Trần Thị Hoà", HOA, null, null));
      context.registerAnswers(request -> LookUpResult.unavailable(IdentityReason.REGISTER_FAULT));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.UNAVAILABLE);
      assertThat(identity.results(code).get(0).reason()).isEqualTo(IdentityReason.REGISTER_FAULT);
      assertThat(identity.sentences(identity.results(code).get(0)).get(0)).contains("bản chính", "không để hồ sơ phải chờ");
      assertThat(identity.pending(code)).singleElement()
          .satisfies(pending -> assertThat(pending.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60)));
    }

    @Test
    void only_what_the_procedure_declares_is_asked_compared_and_kept() {
      context.proceduresAsk(List.of("fullName"));
      declared(person("Trần Thị Hoa", HOA, LocalDate.of(1981, 5, 2), "M"));
      List<LookUpRequest> asked = new ArrayList<>();
      context.registerAnswers(request -> {
        asked.add(request);
        return register.lookUp(request);
      });

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);
      IdentityResult logged = identity.results(code).get(0);
      assertThat(asked).singleElement().satisfies(request -> {
        assertThat(request.fields()).containsExactly(IdentityField.FULL_NAME);
        assertThat(request.id()).isEqualTo(logged.requestId());
      });
      assertThat(logged.fieldsAsked()).containsExactly(IdentityField.FULL_NAME);
      assertThat(logged.comparisons()).extracting(FieldComparison::field).containsExactly(IdentityField.FULL_NAME);
    }

    @Test
    void an_address_written_otherwise_is_shown_on_both_sides_and_is_no_mismatch() {
      context.proceduresAsk(List.of("fullName", "address"));
      declared(new Person("Trần Thị Hoà", HOA, null, null, "Thôn 1, phường Mẫu", null, null));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MATCHED);
      assertThat(identity.results(code).get(0).comparisons()).contains(
          new FieldComparison(IdentityField.ADDRESS, Agreement.TO_READ, "Thôn 1, phường Mẫu", "Thôn 1, xã Mẫu"));
      declared(new Person("Trần Thị Hoà", HOA, null, null, "thôn 1,  xã mẫu", null, null));
      identity.lookUp(code);
      assertThat(identity.results(code).get(1).comparisons()).contains(FieldComparison.same(IdentityField.ADDRESS));
    }

    @Test
    void a_partial_match_and_several_persons_are_for_the_officer_to_judge() {
      declared(person("Trần Thị Hòa", HOA, null, null));
      context.registerAnswers(request -> LookUpResult.partial(register.find(new PersonalNumber(HOA)).orElseThrow()));
      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);
      context.registerAnswers(request -> LookUpResult.partial(null));
      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);
      context.registerAnswers(request -> LookUpResult.several());
      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);

      List<IdentityResult> results = identity.results(code);
      assertThat(results).extracting(IdentityResult::reason).containsExactly(IdentityReason.PARTIAL_MATCH,
          IdentityReason.PARTIAL_MATCH, IdentityReason.SEVERAL_IN_REGISTER);
      assertThat(results.get(0).comparisons().get(0).agreement()).isEqualTo(Agreement.TONE_PLACEMENT);
      assertThat(results.get(1).comparisons()).isEmpty();
      assertThat(identity.pending(code)).isEmpty();
    }

    @Test
    void every_reason_has_a_sentence_and_a_register_that_is_silent_counts_as_not_asked() {
      declared(person("Trần Thị Hoà", HOA, null, null));
      for (IdentityReason reason : IdentityReason.values()) {
        assertThat(new Texts().text("identity.reason." + reason)).isNotBlank();
      }
      context.registerAnswers(request -> LookUpResult.unavailable(IdentityReason.REGISTER_SILENT));
      identity.lookUp(code);

      IdentityResult logged = identity.results(code).get(0);
      assertThat(logged.fieldsAsked()).isEmpty();
      assertThat(logged.requestId()).isNull();
      assertThat(identity.pending(code)).hasSize(1);
    }

    @Test
    void a_question_put_for_a_reception_that_came_to_nothing_stays_in_the_log_but_not_with_the_next_dossier_of_that_code() {
      declared(person("Trần Thị Hoà", HOA, null, null));
      new TransactionTemplate(context.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
        identity.lookUp(code);
        transaction.setRollbackOnly();
      });

      assertThat(identity.results(code)).isEmpty();
      assertThat(context.bean(IdentityLog.class).ofDossier("-")).filteredOn(kept -> kept.purpose().contains(code + " "))
          .singleElement().satisfies(kept -> assertThat(kept.officer()).isEqualTo("tiepnhan.100"));
    }

    @Test
    void somebody_else_who_hands_it_in_is_looked_up_too_and_the_worse_outcome_counts() {
      Person applicant = person("Trần Thị Hoà", HOA, LocalDate.of(1980, 5, 2), "F");
      when(context.dossiers().applicant(code)).thenReturn(applicant);
      when(context.dossiers().submitter(code)).thenReturn(person("Lê Văn Tư", TAM, null, null));

      assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.MISMATCH);
      assertThat(identity.results(code)).extracting(IdentityResult::subject)
          .containsExactly(IdentitySubject.APPLICANT, IdentitySubject.SUBMITTER);
      assertThat(IdentityOutcome.NOT_FOUND.worse(IdentityOutcome.MATCHED)).isEqualTo(IdentityOutcome.NOT_FOUND);
    }

    @Test
    void the_engine_learns_the_outcome_and_nothing_else() throws Exception {
      declared(person("Trần Thị Hoà", HOA, LocalDate.of(1980, 5, 2), "F"));
      DelegateExecution execution = mock(DelegateExecution.class);
      when(execution.getProcessBusinessKey()).thenReturn(code);

      new IdentityLookup(identity).execute(execution);

      verify(execution).getProcessBusinessKey();
      verify(execution).setVariable("identityOutcome", "matched");
      verifyNoMoreInteractions(execution);
    }

    @Test
    void no_person_reaches_the_application_log(CapturedOutput output) {
      declared(person("Trần Thị Hoa", HOA, LocalDate.of(1981, 5, 2), "M"));
      identity.lookUp(code);
      IdentityResult result = identity.results(code).get(0);

      assertThat(output.getAll() + result + result.comparisons() + register.find(new PersonalNumber(HOA)))
          .doesNotContain(HOA, "Trần", "1980", "1981");
    }
  }
}
