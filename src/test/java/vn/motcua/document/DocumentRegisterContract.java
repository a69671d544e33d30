package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.support.TestDatabase;

/** What the register promises, on every database it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentRegisterContract {

  private static final Instant AUTUMN = Instant.parse("2026-10-12T02:20:00.123Z");
  private static final int THREADS = 20;

  private final TestDatabase.Kind kind;
  private TestDatabase database;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  DocumentRegisterContract(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void openDatabase() throws Exception {
    database = TestDatabase.start(kind, "1|5[0-9]|96");
    jdbc = JdbcClient.create(database.dataSource());
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  }

  @AfterAll
  void closeDatabase() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM issued_document_dossier").update();
    jdbc.sql("DELETE FROM issued_document").update();
    jdbc.sql("DELETE FROM document_counter").update();
  }

  @Test
  void a_document_is_kept_byte_for_byte_with_its_hash() {
    byte[] bytes = IntStream.range(0, 70_000).collect(java.io.ByteArrayOutputStream::new, (out, value) -> out.write(value),
        (one, two) -> one.writeBytes(two.toByteArray())).toByteArray();

    IssuedDocument issued = issue("H99.100", "A", bytes);

    assertThat(register(AUTUMN).content(issued.id())).isEqualTo(bytes);
    assertThat(register(AUTUMN).find(issued.id())).contains(issued);
    assertThat(register(AUTUMN).ofDossier("A")).containsExactly(issued);
    assertThat(issued.sha256()).hasSize(64).isEqualTo(DocumentRegister.sha256(bytes));
    assertThat(issued).extracting(IssuedDocument::number, IssuedDocument::year, IssuedDocument::issuedAt,
        IssuedDocument::edition)
        .containsExactly(1, 2026, AUTUMN, 1);
  }

  @Test
  void bytes_that_were_changed_are_not_handed_out() {
    IssuedDocument issued = issue("H99.100", "A", bytes("true"));
    jdbc.sql("UPDATE issued_document SET content = :bytes").param("bytes", bytes("false")).update();

    assertThatThrownBy(() -> register(AUTUMN).content(issued.id())).isInstanceOf(Refusal.class)
        .hasMessageContaining("document.content.damaged");
  }

  @Test
  void an_unknown_document_is_not_found() {
    assertThatThrownBy(() -> register(AUTUMN).content("nothing")).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThat(register(AUTUMN).ofDossier("nothing")).isEmpty();
  }

  @Test
  void twenty_counters_at_once_leave_no_gap_and_give_no_number_twice() throws Exception {
    List<IssuedDocument> issued = together(60, number -> issue("H99.100", "D" + number, bytes("document " + number)));

    assertThat(issued).extracting(IssuedDocument::number).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 60).boxed().toList());
  }

  @Test
  void twenty_counters_at_once_leave_no_gap_though_every_sixth_document_fails() throws Exception {
    List<Boolean> issued = together(60, number -> issued("D" + number, number % 6 == 0));

    assertThat(issued).filteredOn(done -> done).hasSize(50);
    assertThat(jdbc.sql("SELECT number FROM issued_document ORDER BY number").query(Integer.class).list())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void twenty_at_once_for_one_dossier_issue_one_document() throws Exception {
    List<IssuedDocument> issued = together(THREADS, number -> issue("H99.100", "same", bytes("document")));

    assertThat(issued).containsOnly(issued.get(0));
    assertThat(issue("H99.100", "other", bytes("x")).number()).isEqualTo(2);
  }

  @Test
  void a_document_that_failed_leaves_no_gap() {
    assertThatThrownBy(() -> transaction.execute(status -> register(AUTUMN).issueOnce(order("H99.100", "A"), draft -> {
      throw new IllegalStateException("printer on fire");
    }))).hasMessage("printer on fire");
    transaction.executeWithoutResult(status -> {
      register(AUTUMN).issueOnce(order("H99.100", "B"), draft -> bytes("x"));
      status.setRollbackOnly();
    });

    assertThat(issue("H99.100", "C", bytes("x")).number()).isEqualTo(1);
  }

  @Test
  void every_agency_and_every_year_in_Viet_Nam_counts_from_one() {
    issue("H99.100", "A", bytes("x"));

    assertThat(issue("H99.101", "B", bytes("x")).number()).isEqualTo(1);
    assertThat(issue("H99.100", "C", bytes("x")).number()).isEqualTo(2);
    Instant newYear = Instant.parse("2026-12-31T17:00:00Z");
    IssuedDocument first = transaction.execute(
        status -> register(newYear).issueOnce(order("H99.100", "D"), draft -> bytes("x"))).document();
    assertThat(first).extracting(IssuedDocument::year, IssuedDocument::number).containsExactly(2027, 1);
  }

  @Test
  void issued_again_it_gets_a_new_number_and_names_the_old_with_the_reason() {
    IssuedDocument old = issue("H99.100", "A", bytes("x"));

    List<DocumentRegister.Draft> drafts = new ArrayList<>();
    IssuedDocument fresh = transaction.execute(status -> register(AUTUMN).issueAgain(order("H99.100", "A"),
        " wrong name ", draft -> {
      drafts.add(draft);
      return bytes("y");
    }));

    assertThat(drafts).containsExactly(new DocumentRegister.Draft(2, AUTUMN, old, "wrong name"));
    assertThat(fresh).extracting(IssuedDocument::number, IssuedDocument::edition, IssuedDocument::replacesId,
        IssuedDocument::replacementReason).containsExactly(2, 2, old.id(), "wrong name");
    assertThat(register(AUTUMN).ofDossier("A")).containsExactly(old, fresh);
    assertThat(issue("H99.100", "A", bytes("z"))).as("issuing once more answers with the newest").isEqualTo(fresh);
  }

  @Test
  void a_form_is_issued_once_for_each_cause_and_each_has_its_own_editions() {
    IssuedDocument first = transaction.execute(status -> register(AUTUMN).issueOnce(order("1"), draft -> bytes("x"))).document();
    IssuedDocument second = transaction.execute(status -> register(AUTUMN).issueOnce(order("2"), draft -> bytes("y"))).document();
    IssuedDocument again =
        transaction.execute(status -> register(AUTUMN).issueAgain(order("1"), "wrong name", draft -> bytes("z")));

    assertThat(transaction.execute(status -> register(AUTUMN).issueOnce(order("2"), draft -> bytes("q"))).fresh()).isFalse();
    assertThat(List.of(first.number(), second.number(), again.number())).containsExactly(1, 2, 3);
    assertThat(List.of(first.edition(), second.edition(), again.edition())).containsExactly(1, 1, 2);
    assertThat(again.replacesId()).isEqualTo(first.id());
  }

  @Test
  void twenty_at_once_for_one_cause_issue_one_document() throws Exception {
    List<IssuedDocument> issued = together(THREADS, number -> transaction.execute(
        status -> register(AUTUMN).issueOnce(order("7"), draft -> bytes("document"))).document());

    assertThat(issued).containsOnly(issued.get(0));
  }

  @Test
  void a_document_that_names_further_dossiers_is_in_the_list_of_each() {
    DocumentRegister.Order stack = new DocumentRegister.Order(DocumentForm.HAND_OVER_SLIP, "A", "stack", List.of("B", "C"),
        "H99.100", "tiepnhan.100", "application/pdf");
    IssuedDocument slip = transaction.execute(status -> register(AUTUMN).issueOnce(stack, draft -> bytes("x"))).document();

    for (String dossier : List.of("A", "B", "C")) {
      assertThat(register(AUTUMN).ofDossier(dossier)).as(dossier).containsExactly(slip);
    }
    assertThat(register(AUTUMN).dossiersOf(slip)).containsExactly("A", "B", "C");
  }

  @Test
  void nothing_is_issued_again_without_a_reason_or_a_first_document() {
    assertThatThrownBy(() -> again("A", "why")).hasMessageContaining("document.reissue.nothingIssued");
    issue("H99.100", "A", bytes("x"));
    assertThatThrownBy(() -> again("A", " ")).hasMessageContaining("document.reissue.reasonMissing");
    assertThat(issue("H99.100", "B", bytes("x")).number()).isEqualTo(2);
  }

  private boolean issued(String dossier, boolean fails) {
    try {
      transaction.executeWithoutResult(status -> {
        register(AUTUMN).issueOnce(order("H99.100", dossier), draft -> bytes(dossier));
        if (fails) {
          throw new IllegalStateException("printer on fire");
        }
      });
      return true;
    } catch (IllegalStateException failed) {
      return false;
    }
  }

  private IssuedDocument again(String dossier, String reason) {
    return transaction.execute(
        status -> register(AUTUMN).issueAgain(order("H99.100", dossier), reason, draft -> bytes("y")));
  }

  private IssuedDocument issue(String agency, String dossier, byte[] bytes) {
    return transaction.execute(status -> register(AUTUMN).issueOnce(order(agency, dossier), draft -> bytes)).document();
  }

  private static DocumentRegister.Order order(String cause) {
    return new DocumentRegister.Order(DocumentForm.SUPPLEMENT_REQUEST, "A", cause, List.of(), "H99.100", "tiepnhan.100",
        "application/pdf");
  }

  private static DocumentRegister.Order order(String agency, String dossier) {
    return new DocumentRegister.Order(DocumentForm.RECEPTION_SLIP, dossier, "", List.of(), agency, "tiepnhan.100",
        "application/pdf");
  }

  private DocumentRegister register(Instant now) {
    return new Slips().register(jdbc, transaction.getTransactionManager(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Numbered<T> {

    T make(int number);
  }

  private static <T> List<T> together(int times, Numbered<T> work) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = IntStream.rangeClosed(1, times).<Callable<T>>mapToObj(number -> () -> work.make(number))
          .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
