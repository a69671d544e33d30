package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Person;
import vn.motcua.support.TestDatabase;

/** What went wrong with letters of apology elsewhere, each fault by its name; those of sending are tested where letters leave. */
class LetterFaultsOfOtherSystemsTest {

  private final Slips slips = SlipGallery.lateUsual();
  private TestDatabase database;
  private TransactionTemplate transaction;
  private DocumentRegister register;
  private Letters letters;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.start(TestDatabase.Kind.H2, "1|5[0-9]|96");
    JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    transaction = new TransactionTemplate(transactions);
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    register = slips.register(jdbc, transactions, Clock.systemUTC());
    letters = slips.letters(register);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void fault_the_new_date_is_lost_on_its_way_and_the_letter_says_01_01_0001() {
    for (Instant lost : Arrays.asList(null, LateSamples.DUE, LateSamples.DUE.minusSeconds(60),
        Instant.parse("0001-01-01T00:00:00Z"))) {
      decided(with(ApologyKind.LATE, 5, lost, "Lý do", "Biện pháp"));
      assertThatThrownBy(this::issue).as(String.valueOf(lost)).isInstanceOfSatisfying(Refusal.class,
          refused -> assertThat(refused.key()).isEqualTo("document.apology.noNewDate"));
    }
    decided(with(ApologyKind.LATE, null, LateSamples.NEW_DUE, "Lý do", null));
    assertThatThrownBy(this::issue).as("no number of days").isInstanceOf(Refusal.class);
    assertThat(register.ofDossier(Slips.CODE)).as("no number was taken").isEmpty();

    decided(with(ApologyKind.LATE, 5, LateSamples.NEW_DUE, "Lý do", null));
    assertThat(text(issue())).contains("Số: 01/UBND-VP", "Ngày hẹn trả kết quả mới: 17 giờ 00 phút, ngày 22 tháng 10 năm 2026");
  }

  @Test
  void fault_the_template_is_used_before_its_null_check() {
    slips.applicant(new Person("Lê An", null, null, null, null, null, null));
    for (ApologyKind kind : ApologyKind.values()) {
      Apology bare = new Apology(kind.name(), kind, null, "Lý do", null, kind == ApologyKind.ENDED ? null : 5, LateSamples.DUE,
          kind == ApologyKind.ENDED ? null : LateSamples.NEW_DUE, kind == ApologyKind.ENDED ? LateSamples.NEW_DUE : null, false,
          "x", LateSamples.SIGNED, "lanhdao.100", LateSamples.SIGNED);
      decided(bare);
      assertThat(text(issue())).as(kind.name()).contains("Ông/Bà Lê An;").doesNotContain("null")
          .doesNotContain("nhóm nguyên nhân").doesNotContain("Biện pháp");
    }
    assertThatThrownBy(() -> FormTemplates.load("khong-co-mau-nay", ApologyData.class))
        .as("a missing template stops the program at its start, not a letter on its way").isInstanceOf(TemplateFault.class);
  }

  @Test
  void fault_the_null_test_is_inverted_and_its_result_thrown_away() {
    decided(with(ApologyKind.LATE, 5, LateSamples.NEW_DUE, "Lý do", "Đã cử thêm người"));
    assertThat(text(issue())).contains("Biện pháp đã và đang thực hiện: Đã cử thêm người");
    for (String nothing : Arrays.asList(null, "", "   ")) {
      decided(with(ApologyKind.EXTENSION, 5, LateSamples.NEW_DUE, nothing, null));
      assertThatThrownBy(this::issue).isInstanceOfSatisfying(Refusal.class,
          refused -> assertThat(refused.key()).isEqualTo("document.apology.noReason"));
    }
    Apology ended = LateSamples.apology(ApologyKind.ENDED, "");
    decided(new Apology("no-end", ended.kind(), ended.causeClass(), ended.reason(), null, null, ended.oldDue(), null, null, false,
        "x", ended.draftedAt(), "lanhdao.100", ended.signedAt()));
    assertThatThrownBy(this::issue).as("ended, without an end").isInstanceOf(Refusal.class);
    assertThat(register.ofDossier(Slips.CODE)).hasSize(1);
  }

  @Test
  void fault_the_due_date_stays_unchanged_while_the_letter_promises_another() {
    slips.facts(SlipGallery.fact(1, FactKind.RECEIVED), SlipGallery.fact(2, FactKind.ACCEPTED));
    assertThatThrownBy(this::issue).isInstanceOfSatisfying(Refusal.class,
        refused -> assertThat(refused.key()).isEqualTo("document.apology.notAppointed"));

    slips.facts(SlipGallery.fact(1, FactKind.RECEIVED), SlipGallery.fact(2, FactKind.ACCEPTED),
        SlipGallery.fact(3, FactKind.RE_APPOINTED));
    assertThat(issue().cause()).isEqualTo("apology-1");
  }

  @Test
  void fault_no_letter_is_counted_anywhere() {
    Map<JavaDelegate, String> delegates = Map.of(new ApologyLetterDelegate(letters), "04",
        new ExplanationReportDelegate(letters), "GT", new LateAgainNoticeDelegate(letters), "QH");
    for (JavaDelegate delegate : delegates.keySet()) {
      String first = run(delegate);
      assertThat(run(delegate)).as("tried again").isEqualTo(first);
    }

    List<IssuedDocument> issued = register.ofDossier(Slips.CODE);
    assertThat(issued).extracting(document -> document.form().code() + " " + document.printedNumber())
        .containsExactlyInAnyOrder("04 01", "GT 01", "QH 01");
    ArgumentCaptor<NewFact> facts = ArgumentCaptor.forClass(NewFact.class);
    verify(slips.dossiers, times(3)).record(eq(Slips.CODE), facts.capture());
    assertThat(facts.getAllValues()).allSatisfy(fact -> assertThat(fact.kind()).isEqualTo(FactKind.LETTER_ISSUED))
        .extracting(fact -> fact.details().get("document"))
        .containsExactlyInAnyOrderElementsOf(issued.stream().map(IssuedDocument::id).toList());
  }

  private void decided(Apology apology) {
    slips.late(LateSamples.of(3, "").with(apology));
  }

  private static Apology with(ApologyKind kind, Integer days, Instant newDue, String reason, String measure) {
    return new Apology((kind + "-" + days + newDue + reason).strip(), kind, DelayCause.OWN, reason, measure, days,
        LateSamples.DUE, newDue, null, false, "thuly.100", LateSamples.SIGNED, "lanhdao.100", LateSamples.SIGNED);
  }

  private IssuedDocument issue() {
    return transaction.execute(status -> slips.letters(register).issue(DocumentForm.APOLOGY_LETTER, Slips.CODE));
  }

  private String text(IssuedDocument document) {
    return PdfReading.text(register.content(document.id()));
  }

  private String run(JavaDelegate delegate) {
    DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getProcessBusinessKey()).thenReturn(Slips.CODE);
    transaction.executeWithoutResult(status -> {
      try {
        delegate.execute(execution);
      } catch (Exception fault) {
        throw new IllegalStateException(fault);
      }
    });
    ArgumentCaptor<Object> id = ArgumentCaptor.forClass(Object.class);
    verify(execution).setVariable(eq("documentId"), id.capture());
    return (String) id.getValue();
  }
}
