package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.clock.NewFact;
import vn.motcua.support.TestDatabase;

/** A letter before it is signed off, and signed. */
class DraftsTest {

  private static final Instant NOW = Slips.RECEIVED.plusSeconds(600);

  private final Slips slips = SlipGallery.usual();
  private TestDatabase database;
  private TransactionTemplate transaction;
  private JdbcClient jdbc;
  private DocumentRegister register;
  private Letters letters;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.start(TestDatabase.Kind.H2, "1|5[0-9]|96");
    JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    transaction = new TransactionTemplate(transactions);
    jdbc = JdbcClient.create(database.dataSource());
    register = slips.register(jdbc, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
    letters = slips.letters(register);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void a_draft_has_neither_number_nor_date_says_what_it_is_and_leaves_no_trace() {
    byte[] draft = draft(DocumentForm.STOP_NOTICE, null);

    assertThat(PdfReading.text(draft)).contains("Số: ……/TB-UBND", "Sao Mai, ngày …… tháng …… năm 2026", "Dừng giải quyết hồ sơ");
    assertThat(mark(draft, 1)).isTrue();
    assertThat(ArchivablePdf.faults(draft)).isEmpty();
    assertThat(register.ofDossier(Slips.CODE)).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM document_counter").query(Integer.class).single()).isZero();
    verify(slips.dossiers, never()).record(any(), any());
    assertThat(issue(DocumentForm.STOP_NOTICE).number()).as("the draft used no number up").isEqualTo(1);
  }

  @Test
  void every_page_of_a_draft_is_marked() {
    byte[] draft = transaction.execute(status -> SlipGallery.filled(SlipGallery.long30().knowingEverything(), 30,
        SlipGallery.LONG_NAME).letters(register).draft(DocumentForm.SUPPLEMENT_REQUEST, Slips.CODE, null));

    assertThat(PdfReading.pages(draft)).isGreaterThan(1);
    for (int page = 1; page <= PdfReading.pages(draft); page++) {
      assertThat(mark(draft, page)).as("page " + page).isTrue();
    }
  }

  @Test
  void there_is_no_draft_of_what_is_issued_and_none_without_a_cause() {
    assertThatThrownBy(() -> draft(DocumentForm.STOP_NOTICE, "no-such-cause")).hasMessageContaining("document.stop.none");
    issue(DocumentForm.STOP_NOTICE);

    assertThatThrownBy(() -> draft(DocumentForm.STOP_NOTICE, null)).hasMessageContaining("document.draft.issued");
  }

  @Test
  void an_official_document_is_signed_a_slip_is_not_and_the_fact_bears_the_instant_of_the_signature() {
    slips.signedBy(Slips.pades());

    IssuedDocument notice = issue(DocumentForm.STOP_NOTICE);
    IssuedDocument slip = issue(DocumentForm.REFUSAL_SLIP);

    assertThat(CmsReading.of(register.content(notice.id()))).hasSize(1)
        .allMatch(signature -> signature.valid() && signature.at().equals(NOW.truncatedTo(ChronoUnit.SECONDS)));
    ArgumentCaptor<NewFact> facts = ArgumentCaptor.forClass(NewFact.class);
    verify(slips.dossiers, times(2)).record(eq(Slips.CODE), facts.capture());
    assertThat(facts.getAllValues().get(0).at()).isEqualTo(notice.signature().at());
    assertThat(slip.signature()).isNull();
    assertThat(CmsReading.of(register.content(slip.id()))).isEmpty();
  }

  /** Letters that stand aslant are read with gaps between them. */
  private static boolean mark(byte[] draft, int page) {
    return PdfReading.page(draft, page).replace(" ", "").contains("DỰTHẢO");
  }

  private byte[] draft(DocumentForm form, String cause) {
    return transaction.execute(status -> letters.draft(form, Slips.CODE, cause));
  }

  private IssuedDocument issue(DocumentForm form) {
    return transaction.execute(status -> letters.issue(form, Slips.CODE));
  }
}
