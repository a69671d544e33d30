package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
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
import vn.motcua.support.TestDatabase;

/** The order of issue: number, print, sign, keep, in one transaction; and with a signer outside, the number before all that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SigningOrderContract {

  private static final Instant MONDAY = Instant.parse("2026-10-12T02:20:00.123Z");
  private static final byte[] PRINTED = SlipGallery.usual().printToSign(DocumentForm.STOP_NOTICE, Slips.draft(4));
  /** Half of the pool: each issue may hold a connection and need another for its reservation. */
  private static final int THREADS = 5;

  final Signers.Outside outside = new Signers.Outside();
  private final DocumentSigner local = Slips.pades();
  private final TestDatabase.Kind kind;
  TestDatabase database;
  JdbcClient jdbc;
  private TransactionTemplate transaction;

  SigningOrderContract(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void openDatabase() throws Exception {
    database = TestDatabase.start(kind, "1|5[0-9]|9[67]");
    jdbc = JdbcClient.create(database.dataSource());
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  }

  @AfterAll
  void closeDatabase() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() {
    emptyReservations();
    jdbc.sql("DELETE FROM issued_document_dossier").update();
    jdbc.sql("DELETE FROM issued_document").update();
    jdbc.sql("DELETE FROM document_counter").update();
    outside.answers();
  }

  @Test
  void what_is_kept_is_what_was_signed_and_begins_with_what_was_printed() {
    IssuedDocument issued = issue(local, "A");

    byte[] kept = register(local, MONDAY).content(issued.id());
    assertThat(CmsReading.of(kept)).hasSize(1).allMatch(signature -> signature.valid() && signature.wholeFile());
    assertThat(issued.signature().at()).isEqualTo(MONDAY);
    byte[] printed = Arrays.copyOf(kept, issued.signature().printedSize());
    assertThat(printed).isEqualTo(PRINTED);
    assertThat(DocumentRegister.sha256(printed)).isEqualTo(issued.signature().printedSha256());
    assertThat(DocumentRegister.sha256(kept)).isEqualTo(issued.sha256());
    assertThat(register(local, MONDAY).find(issued.id())).contains(issued);
    assertThat(register(local, MONDAY).reservedNumbers()).as("nothing is reserved here").isEmpty();
  }

  @Test
  void without_a_signer_it_is_kept_as_it_was_printed_and_says_that_nobody_signed() {
    DocumentRegister register = new Slips().register(jdbc, transaction.getTransactionManager(), at(MONDAY));
    IssuedDocument issued = transaction.execute(status -> register.issueOnce(order("A"), draft -> PRINTED)).document();

    assertThat(issued.signature()).isNull();
    assertThat(register.find(issued.id()).orElseThrow().signature()).isNull();
    assertThat(register.content(issued.id())).isEqualTo(PRINTED);
  }

  @Test
  void five_at_once_leave_no_gap_though_every_fifth_cannot_be_printed_and_every_seventh_not_signed() throws Exception {
    DocumentSigner seventhFails = new Signers.Failing(local);
    List<Boolean> issued = together(40, number -> tried(() -> transaction.execute(status ->
        register(seventhFails, MONDAY).issueOnce(order((number % 7 == 0 ? "no-" : "") + number), draft -> {
          if (number % 5 == 0) {
            throw new IllegalStateException("printer on fire");
          }
          return PRINTED;
        }))));

    long expected = IntStream.rangeClosed(1, 40).filter(number -> number % 5 != 0 && number % 7 != 0).count();
    assertThat(issued).filteredOn(done -> done).hasSize((int) expected);
    assertThat(numbers()).containsExactlyElementsOf(IntStream.rangeClosed(1, (int) expected).boxed().toList());
  }

  @Test
  void a_signer_that_changes_what_it_signs_is_not_believed() {
    DocumentSigner forger = new Signers.Forger();

    assertThatThrownBy(() -> issue(forger, "A")).hasMessageContaining("changed form 05 of A");
    assertThat(numbers()).isEmpty();
    assertThat(issue(local, "A").number()).as("and the number is free").isEqualTo(1);
  }

  @Test
  void a_failed_signature_outside_leaves_the_number_to_the_same_letter_and_the_retry_takes_it() {
    String letter = "failed";
    outside.fails();
    assertThatThrownBy(() -> issue(outside, letter)).hasMessage("no answer");
    assertThat(open()).containsExactly(letter + " 1");
    outside.answers();
    assertThat(issue(outside, "other").number()).as("nobody else gets it").isEqualTo(2);

    outside.fails();
    assertThatThrownBy(() -> issue(outside, letter)).hasMessage("no answer");
    outside.answers();
    List<DocumentRegister.Draft> drafts = new ArrayList<>();
    Instant tuesday = MONDAY.plus(Duration.ofDays(1));
    IssuedDocument issued = transaction.execute(status -> register(outside, tuesday).issueOnce(order(letter), draft -> {
      drafts.add(draft);
      return PRINTED;
    })).document();

    assertThat(issued.number()).isEqualTo(1);
    assertThat(issued.issuedAt()).as("numbers and dates run in one order").isEqualTo(MONDAY);
    assertThat(drafts).containsExactly(new DocumentRegister.Draft(1, MONDAY, null, null));
    assertThat(issued.completeAt()).as("signed when it was signed").isEqualTo(tuesday);
    assertThat(open()).isEmpty();
    assertThat(numbers()).containsExactly(1, 2);
  }

  @Test
  void a_number_reserved_in_December_keeps_its_year() {
    Instant newYearsEve = Instant.parse("2026-12-31T16:59:59Z");
    String letter = "year";
    outside.fails();
    assertThatThrownBy(() -> transaction.execute(status -> register(outside, newYearsEve).issueOnce(order(letter), draft -> PRINTED)))
        .hasMessage("no answer");
    outside.answers();

    IssuedDocument issued = transaction.execute(status ->
        register(outside, newYearsEve.plusSeconds(1)).issueOnce(order(letter), draft -> PRINTED)).document();
    assertThat(issued).extracting(IssuedDocument::year, IssuedDocument::number).containsExactly(2026, 1);
    IssuedDocument next = transaction.execute(status ->
        register(outside, newYearsEve.plusSeconds(1)).issueOnce(order("next"), draft -> PRINTED)).document();
    assertThat(next).extracting(IssuedDocument::year, IssuedDocument::number).containsExactly(2027, 1);
  }

  @Test
  void the_letter_keeps_its_number_when_the_province_changes_to_a_key_of_its_own() {
    String letter = "moved";
    outside.fails();
    assertThatThrownBy(() -> issue(outside, letter)).hasMessage("no answer");
    assertThat(issue(local, "own").number()).isEqualTo(2);

    assertThat(issue(local, letter).number()).isEqualTo(1);
    assertThat(numbers()).containsExactly(1, 2);
  }

  @Test
  void five_at_once_for_one_letter_are_one_letter_under_one_number() throws Exception {
    String letter = "same";
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Integer> numbers = together(THREADS, number -> {
      start.await();
      return issue(outside, letter).number();
    });

    assertThat(numbers).containsOnly(1);
    assertThat(numbers()).containsExactly(1);
    assertThat(outside.asked()).as("whoever waited found it issued").isEqualTo(1);
  }

  @Test
  void forty_letters_with_a_signer_that_fails_every_third_time_end_with_forty_numbers_and_no_gap() throws Exception {
    outside.failsEvery(3);
    for (int round = 0; round < 20 && numbers().size() < 40; round++) {
      together(40, number -> tried(() -> issue(outside, "many-" + number)));
    }

    assertThat(numbers()).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    assertThat(open()).isEmpty();
  }

  @Test
  void one_issued_again_reserves_a_number_of_its_own() {
    String letter = "again";
    IssuedDocument old = issue(outside, letter);
    outside.fails();
    assertThatThrownBy(() -> again(letter)).hasMessage("no answer");
    assertThat(open()).containsExactly(letter + " 2");
    outside.answers();

    IssuedDocument fresh = again(letter);

    assertThat(fresh).extracting(IssuedDocument::number, IssuedDocument::edition, IssuedDocument::replacesId)
        .containsExactly(2, 2, old.id());
    assertThat(open()).isEmpty();
  }

  /** Where the database refuses it, by whoever owns the table. */
  abstract void emptyReservations();

  final IssuedDocument issue(DocumentSigner signer, String letter) {
    return transaction.execute(status -> register(signer, MONDAY).issueOnce(order(letter), draft -> PRINTED)).document();
  }

  final List<String> open() {
    return register(outside, MONDAY).reservedNumbers().stream()
        .map(reserved -> reserved.dossierCode() + " " + reserved.number()).toList();
  }

  final List<Integer> numbers() {
    return jdbc.sql("SELECT number FROM issued_document ORDER BY number").query(Integer.class).list();
  }

  private IssuedDocument again(String letter) {
    return transaction.execute(status -> register(outside, MONDAY).issueAgain(order(letter), "sai tên", draft -> PRINTED));
  }

  private DocumentRegister register(DocumentSigner signer, Instant now) {
    return new Slips().signedBy(signer).register(jdbc, transaction.getTransactionManager(), at(now));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static DocumentRegister.Order order(String letter) {
    return new DocumentRegister.Order(DocumentForm.STOP_NOTICE, letter, "1", List.of(), "H99.100", "lanhdao.100",
        "application/pdf");
  }

  private static boolean tried(Runnable act) {
    try {
      act.run();
      return true;
    } catch (IllegalStateException failed) {
      return false;
    }
  }

  private interface Numbered<T> {

    T make(int number) throws Exception;
  }

  private static <T> List<T> together(int times, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = IntStream.rangeClosed(1, times).<Callable<T>>mapToObj(number -> () -> work.make(number)).toList();
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
