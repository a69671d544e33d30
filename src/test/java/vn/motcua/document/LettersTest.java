package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierCorrected;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Person;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.support.TestDatabase;

/** Every form is issued once for each cause, with its number, its bytes and its fact. */
class LettersTest {

  private static final Instant NOW = Slips.RECEIVED.plusSeconds(600);

  private final Slips slips = SlipGallery.usual();
  private final DossierAccess access = mock(DossierAccess.class);
  private TestDatabase database;
  private TransactionTemplate transaction;
  private JdbcClient jdbc;
  private Instant now = NOW;
  private DocumentRegister register;
  private Letters letters;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.start(TestDatabase.Kind.H2, "1|5[0-9]|96");
    JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    transaction = new TransactionTemplate(transactions);
    jdbc = JdbcClient.create(database.dataSource());
    Clock clock = new Clock() {
      @Override
      public ZoneId getZone() {
        return SlipWords.ZONE;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
    register = slips.register(jdbc, transactions, clock);
    letters = slips.letters(register);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void a_job_that_is_tried_again_issues_nothing_twice_and_writes_one_fact() {
    Map<JavaDelegate, String> delegates = Map.of(new SupplementRequestDelegate(letters), "02",
        new RefusalSlipDelegate(letters), "03", new StopNoticeDelegate(letters), "05");
    for (JavaDelegate delegate : delegates.keySet()) {
      run(delegate);
      run(delegate);
    }

    assertThat(register.ofDossier(Slips.CODE)).extracting(document -> document.form().code()).containsExactly("02", "03", "05");
    assertThat(facts(3)).allSatisfy(fact -> assertThat(fact.kind()).isEqualTo(FactKind.LETTER_ISSUED))
        .extracting(fact -> fact.details().get("form") + " " + fact.details().get("number"))
        .containsExactlyInAnyOrder("02 01", "03 01", "05 01");
  }

  @Test
  void a_second_request_for_papers_gets_a_form_of_its_own() {
    IssuedDocument second = issue(DocumentForm.SUPPLEMENT_REQUEST);
    slips.asking(new SupplementRequest(Slips.CODE, 3, NOW, "thuly.100", null,
        SlipGallery.request(1, "").items()));

    IssuedDocument third = issue(DocumentForm.SUPPLEMENT_REQUEST);

    assertThat(third.cause()).isEqualTo("3");
    assertThat(second.cause()).isEqualTo("2");
    assertThat(third.printedNumber()).isEqualTo("02");
    assertThat(third.replacesId()).isNull();
    assertThat(PdfReading.text(register.content(third.id()))).contains("(lần thứ 03)");
  }

  @Test
  void with_nothing_asked_nothing_refused_and_nothing_stopped_there_is_nothing_to_issue() {
    Letters empty = new Slips().letters(register);

    for (DocumentForm form : List.of(DocumentForm.SUPPLEMENT_REQUEST, DocumentForm.REFUSAL_SLIP, DocumentForm.STOP_NOTICE,
        DocumentForm.FEE_RECEIPT, DocumentForm.HAND_OVER_SLIP)) {
      assertThatThrownBy(() -> transaction.execute(status -> empty.issue(form, Slips.CODE))).isInstanceOf(Refusal.class);
    }
    assertThat(jdbc.sql("SELECT COUNT(*) FROM document_counter").query(Integer.class).single()).isZero();
  }

  @Test
  void when_the_ledger_refuses_the_fact_no_form_is_left_behind() {
    doThrow(new IllegalStateException("ledger closed")).when(slips.dossiers).record(any(), any());

    assertThatThrownBy(() -> issue(DocumentForm.STOP_NOTICE)).hasMessage("ledger closed");
    assertThat(register.ofDossier(Slips.CODE)).isEmpty();
  }

  @Test
  void a_withdrawal_and_the_stop_that_follows_from_it_are_one_notice() {
    issue(DocumentForm.STOP_NOTICE);
    slips.facts(Slips.fact(6, FactKind.WITHDRAWAL_GRANTED, NOW, "lanhdao.100", null, null, Map.of()),
        Slips.fact(8, FactKind.STOPPED, NOW, "lanhdao.100", null, null, Map.of()));

    issue(DocumentForm.STOP_NOTICE);

    assertThat(register.ofDossier(Slips.CODE)).hasSize(1);
  }

  @Test
  void a_refusal_on_the_merits_is_numbered_by_the_agency_that_decides() {
    Dossier elsewhere = decidedBy("H99.101");
    slips.dossier(elsewhere);
    assertThat(issue(DocumentForm.REFUSAL_SLIP).agency()).as("at the desk").isEqualTo("H99.100");
    slips.facts(Slips.fact(2, FactKind.ACCEPTED, NOW, "tiepnhan.100", null, null, Map.of()),
        Slips.fact(9, FactKind.REFUSED, NOW, "lanhdao.101", "lý do", null, Map.of("stage", "merits")));

    assertThat(issue(DocumentForm.REFUSAL_SLIP).agency()).as("on the merits").isEqualTo("H99.101");
  }

  @Test
  void a_stop_before_acceptance_is_told_by_who_received_and_after_it_by_who_decides() {
    slips.dossier(decidedBy("H99.101"));
    assertThat(issue(DocumentForm.STOP_NOTICE).agency()).isEqualTo("H99.101");
    slips.facts(Slips.fact(4, FactKind.STOPPED, NOW, "system", "quá hạn bổ sung", null, Map.of()));

    assertThat(issue(DocumentForm.STOP_NOTICE).agency()).isEqualTo("H99.100");
  }

  @Test
  void a_receipt_is_printed_once_and_anew_only_when_it_ended() {
    String number = "H99.100-2026-000001";
    IssuedDocument first = issue(DocumentForm.FEE_RECEIPT);
    assertThat(issue(DocumentForm.FEE_RECEIPT)).isEqualTo(first);
    assertThat(first.printedNumber()).isEqualTo(number);

    slips.paid(SlipGallery.receipt(2, "", PaidReceipt.State.CANCELLED));
    now = Slips.RECEIVED.plusSeconds(1_000);
    IssuedDocument ended = issue(DocumentForm.FEE_RECEIPT);

    assertThat(ended.replacesId()).isEqualTo(first.id());
    assertThat(ended.printedNumber()).isEqualTo(number);
    assertThat(ended.replacementReason()).isEqualTo("biên lai đã hủy");
    assertThat(PdfReading.text(register.content(ended.id()))).contains("BIÊN LAI ĐÃ HỦY");
    assertThat(PdfReading.text(register.content(first.id()))).as("kept as it was issued").doesNotContain("ĐÃ HỦY");
    assertThat(issue(DocumentForm.FEE_RECEIPT)).isEqualTo(ended);
  }

  @Test
  void what_waits_to_be_printed_is_offered_until_it_is_and_again_when_it_ended() {
    Printables printables = new Printables(access, letters, register, slips.texts);
    Dossier dossier = slips.dossiers.get(Slips.CODE);
    assertThat(printables.of(dossier)).extracting(Printables.Printable::title)
        .containsExactly("Biên lai thu phí, lệ phí", "Phiếu bàn giao hồ sơ", "Phiếu kiểm soát quá trình giải quyết hồ sơ");

    issue(DocumentForm.FEE_RECEIPT);
    issue(DocumentForm.HAND_OVER_SLIP);
    issue(DocumentForm.CONTROL_SLIP);
    assertThat(printables.of(dossier)).isEmpty();

    slips.paid(SlipGallery.receipt(2, "", PaidReceipt.State.REFUNDED));
    assertThat(printables.of(dossier)).extracting(Printables.Printable::cause).containsExactly("H99.100-2026-000001");
    doThrow(Refusal.forbidden("security.no")).when(access).requireChange(any());
    assertThat(printables.of(dossier)).as("for a reader").isEmpty();
  }

  @Test
  void corrected_data_reissue_the_slip_and_the_open_request_and_nothing_that_is_over() {
    issue(DocumentForm.RECEPTION_SLIP);
    issue(DocumentForm.SUPPLEMENT_REQUEST);
    issue(DocumentForm.FEE_RECEIPT);
    slips.dossier(Slips.dossier(DossierStatus.SUPPLEMENT_ASKED, null));
    SlipCorrections corrections = new SlipCorrections(letters, slips.dossiers, register);

    transaction.executeWithoutResult(status ->
        corrections.corrected(new DossierCorrected(Slips.CODE, "applicant.fullName", "sai tên")));

    assertThat(register.ofDossier(Slips.CODE)).filteredOn(document -> document.replacesId() != null)
        .extracting(document -> document.form().code() + " " + document.replacementReason())
        .containsExactlyInAnyOrder("01 sai tên", "02 sai tên");
    transaction.executeWithoutResult(status ->
        corrections.corrected(new DossierCorrected(Slips.CODE, "applicant.address", "sai số nhà")));
    assertThat(register.ofDossier(Slips.CODE)).as("each replaces the newest").hasSize(7);
  }

  @Test
  void a_stack_that_went_the_same_way_is_one_slip_in_every_dossiers_list() {
    HandOverSlips stacks = stacks();
    Dossier other = other("H99.100-261012-0002", "thu-ly.H99.100");

    IssuedDocument slip = transaction.execute(status -> stacks.issue(List.of(other.code(), Slips.CODE)));
    IssuedDocument again = transaction.execute(status -> stacks.issue(List.of(Slips.CODE, other.code())));

    assertThat(again).isEqualTo(slip);
    assertThat(register.ofDossier(Slips.CODE)).containsExactly(slip);
    assertThat(register.ofDossier(other.code())).containsExactly(slip);
    assertThat(register.dossiersOf(slip)).containsExactly(Slips.CODE, other.code());
    assertThat(PdfReading.text(register.content(slip.id()))).contains(Slips.CODE, other.code(), "Tổng số hồ sơ bàn giao: 02");
    verify(slips.dossiers).record(eq(other.code()), any());
    verify(slips.dossiers).record(eq(Slips.CODE), any());
  }

  @Test
  void dossiers_that_went_different_ways_are_not_one_stack() {
    Dossier other = other("H99.100-261012-0002", "van-thu.H99.100");

    assertThatThrownBy(() -> transaction.execute(status -> stacks().issue(List.of(Slips.CODE, other.code()))))
        .isInstanceOf(Refusal.class).hasMessageContaining("document.handOver.ways");
    assertThatThrownBy(() -> stacks().issue(List.of())).hasMessageContaining("document.handOver.stack");
    assertThatThrownBy(() -> stacks().issue(null)).hasMessageContaining("document.handOver.stack");
  }

  @Test
  void a_stack_is_only_for_who_may_change_each_of_its_dossiers() {
    Dossier other = other("H99.100-261012-0002", "thu-ly.H99.100");
    doThrow(Refusal.forbidden("security.no")).when(access).requireChange(other);

    assertThatThrownBy(() -> transaction.execute(status -> stacks().issue(List.of(Slips.CODE, other.code()))))
        .isInstanceOf(Refusal.class);
    assertThat(register.ofDossier(Slips.CODE)).isEmpty();
  }

  private HandOverSlips stacks() {
    return new HandOverSlips(slips.dossiers, access, slips.handOvers(), slips.handOverLetter(), letters);
  }

  private Dossier other(String code, String group) {
    Dossier like = Slips.dossier(DossierStatus.IN_PROCESS, NOW);
    Dossier other = new Dossier(code, like.procedureCode(), like.procedureName(), like.definitionKey(), like.caseKey(),
        like.caseName(), like.status(), like.channel(), like.receivingAgency(), like.competentAgency(), like.rules(),
        like.feeDecision(), like.receivedAt(), like.trackingKey(), NOW, NOW, NOW, false, false, "i2", 1);
    when(slips.dossiers.get(code)).thenReturn(other);
    Person applicant = slips.dossiers.applicant(Slips.CODE);
    when(slips.dossiers.applicant(code)).thenReturn(applicant);
    when(slips.dossiers.facts(code)).thenReturn(List.of(
        Slips.fact(3, FactKind.HANDED_OVER, NOW, "tiepnhan.100", null, null, Map.of("group", group))));
    return other;
  }

  private static Dossier decidedBy(String agency) {
    Dossier like = Slips.dossier(DossierStatus.IN_PROCESS, NOW);
    return new Dossier(like.code(), like.procedureCode(), like.procedureName(), like.definitionKey(), like.caseKey(),
        like.caseName(), like.status(), like.channel(), like.receivingAgency(), agency, like.rules(), like.feeDecision(),
        like.receivedAt(), like.trackingKey(), NOW, NOW, NOW, false, false, "i2", 1);
  }

  private void run(JavaDelegate delegate) {
    DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getProcessBusinessKey()).thenReturn(Slips.CODE);
    transaction.executeWithoutResult(status -> {
      try {
        delegate.execute(execution);
      } catch (Exception failed) {
        throw new AssertionError(failed);
      }
    });
  }

  private IssuedDocument issue(DocumentForm form) {
    return transaction.execute(status -> letters.issue(form, Slips.CODE));
  }

  private List<NewFact> facts(int count) {
    ArgumentCaptor<NewFact> facts = ArgumentCaptor.forClass(NewFact.class);
    verify(slips.dossiers, times(count)).record(eq(Slips.CODE), facts.capture());
    return facts.getAllValues();
  }
}
