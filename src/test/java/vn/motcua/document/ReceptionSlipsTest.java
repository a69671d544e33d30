package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierStatus;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ReceptionSlipsTest {

  private static final String URL = "/api/dossiers/" + Slips.CODE + "/documents";

  private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:slips;DB_CLOSE_DELAY=-1", "", "");
  private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
  private final TransactionTemplate transaction = new TransactionTemplate(transactions);
  private final Slips fixture = new Slips().knowingEverything();
  private final DossierAccess access = mock(DossierAccess.class);
  private DocumentRegister register;
  private Letters letters;
  private ReceptionSlips slips;

  @BeforeEach
  void open() {
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V1__types.sql"),
        new ClassPathResource("db/migration/common/V50__documents.sql"),
        new ClassPathResource("db/migration/common/V51__documents_by_cause.sql"),
        new ClassPathResource("db/migration/common/V96__signed_documents.sql")).execute(database);
    JdbcClient jdbc = JdbcClient.create(database);
    register = fixture.register(jdbc, transactions,
        Clock.fixed(Slips.RECEIVED.plusSeconds(600), ZoneOffset.UTC));
    letters = fixture.letters(register);
    slips = new ReceptionSlips(letters);
  }

  @AfterEach
  void close() {
    JdbcClient.create(database).sql("SHUTDOWN").update();
    database.dispose();
  }

  @Test
  void the_slip_is_printed_numbered_kept_and_written_into_the_ledger() {
    IssuedDocument slip = issue();

    assertThat(PdfReading.text(register.content(slip.id()))).contains("Số: 01/BPTNTKQ", "NGUYỄN THỊ HƯƠNG GIANG");
    NewFact fact = facts(1).get(0);
    assertThat(fact.kind()).isEqualTo(FactKind.LETTER_ISSUED);
    assertThat(fact.at()).isEqualTo(slip.issuedAt());
    assertThat(fact.actor()).isEqualTo("system");
    assertThat(fact.details()).containsEntry("form", "01").containsEntry("number", "01")
        .containsEntry("document", slip.id())
        .hasSize(3);
  }

  @Test
  void a_job_that_is_tried_again_never_issues_a_second_slip() {
    IssuedDocument first = issue();

    assertThat(issue()).isEqualTo(first);
    facts(1);
    assertThat(register.ofDossier(Slips.CODE)).hasSize(1);
  }

  @Test
  void when_the_ledger_refuses_no_slip_is_left_behind() {
    org.mockito.Mockito.doThrow(new IllegalStateException("ledger closed")).when(fixture.dossiers).record(any(), any());

    assertThatThrownBy(this::issue).hasMessage("ledger closed");
    assertThat(register.ofDossier(Slips.CODE)).isEmpty();
  }

  @Test
  void a_slip_issued_again_has_a_new_number_names_the_old_and_is_a_fact_of_its_own() {
    IssuedDocument old = issue();

    IssuedDocument fresh = transaction.execute(status -> slips.reissue(Slips.CODE, "sửa địa chỉ"));

    assertThat(PdfReading.text(register.content(fresh.id())))
        .contains("Số: 02/BPTNTKQ", "(Thay thế giấy số 01/BPTNTKQ ngày 12 tháng 10 năm 2026; lý do: sửa địa chỉ)");
    NewFact fact = facts(2).get(1);
    assertThat(fact.reason()).isEqualTo("sửa địa chỉ");
    assertThat(fact.details()).containsEntry("replaces", old.id()).containsEntry("number", "02");
  }

  @ParameterizedTest
  @EnumSource(value = DossierStatus.class, names = {"REGISTERED", "REFUSED"})
  void a_dossier_that_is_not_accepted_gets_no_slip(DossierStatus status) {
    fixture.dossier(Slips.dossier(status, null));

    assertThatThrownBy(this::issue).isInstanceOf(Refusal.class).hasMessageContaining("document.slip.notAccepted");
    verify(fixture.dossiers, never()).record(any(), any());
  }

  @Test
  void the_diagram_names_the_dossier_by_the_business_key() throws Exception {
    DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getProcessBusinessKey()).thenReturn(Slips.CODE);

    transaction.executeWithoutResult(status -> new ReceptionSlipDelegate(slips).execute(execution));

    assertThat(register.ofDossier(Slips.CODE)).hasSize(1);
  }

  @Test
  void the_list_tells_which_slip_was_replaced() throws Exception {
    issue();
    transaction.executeWithoutResult(status -> slips.reissue(Slips.CODE, "sửa tên"));

    web().perform(get(URL)).andExpect(status().isOk()).andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].replaced").value(true)).andExpect(jsonPath("$[1].replaced").value(false))
        .andExpect(jsonPath("$[0].title").value("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"))
        .andExpect(jsonPath("$[1].number").value("02")).andExpect(jsonPath("$[1].replacementReason").value("sửa tên"));
  }

  @Test
  void the_file_opens_in_the_browser_under_a_safe_name_and_is_not_kept_there() throws Exception {
    IssuedDocument slip = issue();

    web().perform(get(URL + "/" + slip.id())).andExpect(status().isOk()).andExpect(content().contentType("application/pdf"))
        .andExpect(content().bytes(register.content(slip.id())))
        .andExpect(header().string("ETag", "\"" + slip.sha256() + "\""))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("Content-Disposition",
        "inline; filename=\"giay-tiep-nhan-H99.100-261012-0001-so-01.pdf\""));
  }

  @Test
  void whoever_may_not_read_the_dossier_gets_neither_list_nor_file() {
    IssuedDocument slip = issue();
    org.mockito.Mockito.doThrow(Refusal.forbidden("security.no")).when(access).requireRead(any());

    assertThatThrownBy(() -> web().perform(get(URL))).hasRootCauseInstanceOf(Refusal.class);
    assertThatThrownBy(() -> web().perform(get(URL + "/" + slip.id()))).hasRootCauseInstanceOf(Refusal.class);
  }

  @Test
  void a_document_of_another_dossier_is_not_found() {
    IssuedDocument slip = issue();
    when(fixture.dossiers.get("other")).thenReturn(Slips.dossier(DossierStatus.ACCEPTED, null));

    assertThatThrownBy(() -> web().perform(get("/api/dossiers/other/documents/" + slip.id())))
        .hasRootCauseInstanceOf(Refusal.class).hasMessageContaining("document.content.notFound");
  }

  @Test
  void issuing_again_over_the_web_needs_the_right_to_change() throws Exception {
    issue();

    web().perform(post(URL + "/01/reissue").contentType("application/json").content("{\"reason\":\"mất giấy\"}"))
        .andExpect(status().isCreated()).andExpect(jsonPath("$.number").value("02"));

    verify(access).requireChange(any());
  }

  private MockMvc web() {
    return MockMvcBuilders.standaloneSetup(new DocumentController(fixture.dossiers, access, register,
        new ReadableDocuments(fixture.dossiers, access, register), new DocumentEntries(register, fixture.texts), letters)).build();
  }

  private IssuedDocument issue() {
    return transaction.execute(status -> slips.issue(Slips.CODE));
  }

  private List<NewFact> facts(int count) {
    ArgumentCaptor<NewFact> facts = ArgumentCaptor.forClass(NewFact.class);
    verify(fixture.dossiers, times(count)).record(eq(Slips.CODE), facts.capture());
    return facts.getAllValues();
  }
}
