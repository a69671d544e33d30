package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.support.TestDatabase;

class DocumentRegisterTest {

  private static final String AGENCY = "H99.100";
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-12T02:20:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @ParameterizedTest
  @EnumSource
  void twenty_officers_at_once_get_numbers_without_gap_though_some_documents_fail(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.start(kind, "1|5[0-9]")) {
      Desk desk = new Desk(database);
      ExecutorService officers = Executors.newFixedThreadPool(20);
      List<Callable<Boolean>> acts = IntStream.range(0, 60).mapToObj(number -> (Callable<Boolean>) () -> desk.issue(number)).toList();
      long issued = officers.invokeAll(acts).stream().filter(DocumentRegisterTest::result).count();
      officers.shutdown();
      assertThat(issued).isEqualTo(50);
      assertThat(desk.numbers()).containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_form_is_issued_once_and_again_only_under_a_new_number_that_names_the_old(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.start(kind, "1|5[0-9]")) {
      Desk desk = new Desk(database);
      IssuedDocument first = desk.once("D1");
      assertThat(desk.once("D1")).isEqualTo(first);
      assertThatThrownBy(() -> desk.again("D1", " ")).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk.again("D2", "sai tên")).isInstanceOf(Refusal.class);

      IssuedDocument second = desk.again("D1", "sai tên");
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.replacesId()).isEqualTo(first.id());
      assertThat(desk.content(first)).isEqualTo("D1 1");
      assertThat(desk.content(second)).isEqualTo("D1 2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytes_that_are_not_those_issued_are_not_given_out(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.start(kind, "1|5[0-9]")) {
      Desk desk = new Desk(database);
      IssuedDocument issued = desk.once("D1");
      desk.tamper(issued);
      assertThatThrownBy(() -> desk.content(issued)).isInstanceOf(Refusal.class);
    }
  }

  private static boolean result(Future<Boolean> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** A desk that issues numbers as text. */
  private static final class Desk {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DocumentRegister register;

    Desk(TestDatabase database) {
      DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
      jdbc = JdbcClient.create(database.dataSource());
      transaction = new TransactionTemplate(transactions);
      register = new DocumentRegister(new IssuedDocuments(jdbc), new DocumentNumbers(jdbc, transactions), CLOCK);
    }

    /** Every sixth document fails after its number was given. */
    boolean issue(int number) {
      try {
        transaction.executeWithoutResult(status -> {
          register.issueOnce(order("D" + number), draft -> bytes("D" + number, draft));
          if (number % 6 == 0) {
            throw new IllegalStateException("printer on fire");
          }
        });
        return true;
      } catch (IllegalStateException failed) {
        return false;
      }
    }

    IssuedDocument once(String dossier) {
      return transaction.execute(status -> register.issueOnce(order(dossier), draft -> bytes(dossier, draft))).document();
    }

    IssuedDocument again(String dossier, String reason) {
      return transaction.execute(status -> register.issueAgain(order(dossier), reason, draft -> bytes(dossier, draft)));
    }

    String content(IssuedDocument document) {
      return new String(register.content(document.id()), StandardCharsets.UTF_8);
    }

    void tamper(IssuedDocument document) {
      jdbc.sql("UPDATE issued_document SET content = ? WHERE id = ?")
          .params("x".getBytes(StandardCharsets.UTF_8), document.id()).update();
    }

    List<Integer> numbers() {
      return jdbc.sql("SELECT number FROM issued_document ORDER BY number").query(Integer.class).list();
    }

    private static DocumentRegister.Order order(String dossier) {
      return new DocumentRegister.Order(DocumentForm.RECEPTION_SLIP, dossier, AGENCY, "tiepnhan.100", "application/pdf");
    }

    private static byte[] bytes(String dossier, DocumentRegister.Draft draft) {
      return (dossier + " " + draft.number()).getBytes(StandardCharsets.UTF_8);
    }
  }
}
