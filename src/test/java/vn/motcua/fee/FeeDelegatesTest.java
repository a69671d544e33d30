package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.DiagramVersion;

/** The two delegates and the real table in a real engine. */
class FeeDelegatesTest {

  private final Map<Object, Object> beans = new HashMap<>();
  private final Dossiers dossiers = mock(Dossiers.class);
  private final FeeLedger ledger = mock(FeeLedger.class);
  private final ReceiptService receipts = mock(ReceiptService.class);
  private final DeployedDiagrams deployed = mock(DeployedDiagrams.class);
  private ProcessEngine engine;

  @BeforeEach
  void start() {
    StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setHistoryTimeToLive("P3650D");
    configuration.setBeans(beans);
    engine = configuration.buildProcessEngine();
    when(deployed.decision(any())).thenAnswer(asked -> newest(asked.getArgument(0)));
    when(deployed.content(any(), any())).thenAnswer(asked -> content(asked.getArgument(0), asked.getArgument(1)));
    FeeService fees = new FeeService(dossiers, new DeployedFeeTables(deployed), ledger, mock(ReceiptLedger.class),
        mock(PaymentLedger.class), () -> MoneyContext.CASHIER, Clock.systemUTC(), new Texts());
    beans.put("feeCalculation", new FeeCalculation(fees));
    beans.put("feeBalance", new FeeBalance(fees));
    beans.put("feeReceipt", new FeeReceipt(receipts));
    when(dossiers.get("D1")).thenReturn(TestDossiers.receivedAt("D1", Instant.parse("2016-12-31T17:00:00Z")));
    engine.getRepositoryService().createDeployment().addModelInstance("fee.bpmn",
        Bpmn.createExecutableProcess("fee").startEvent().serviceTask("calculate")
            .camundaDelegateExpression("${feeCalculation}").serviceTask("balance")
            .camundaDelegateExpression("${feeBalance}").serviceTask("take").camundaDelegateExpression("${feeReceipt}")
            .userTask("wait").endEvent().done()).deploy();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void a_diagram_prices_the_dossier_by_the_vietnamese_day_and_takes_the_money() throws IOException {
    deploy(Path.of("processes/chung-thuc/ban-sao/fee.dmn"));

    String instance = declare(Map.of("pages", 3, "copies", 2, "feeExemption", "poor"));

    assertThat(engine.getRuntimeService().getVariables(instance)).containsOnly(Map.entry("feeAmount", 10_000));
    verify(receipts).issue("D1");
    assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).as("asked beside the engine").isZero();
    ArgumentCaptor<Fee> kept = ArgumentCaptor.forClass(Fee.class);
    verify(ledger, times(2)).add(kept.capture());
    assertThat(kept.getValue().inputs())
        .containsOnly(Map.entry("receptionDate", "2017-01-01"), Map.entry("pages", 3L), Map.entry("copies", 2L));
  }

  @Test
  void a_dossier_from_the_time_when_the_engine_held_pages_and_copies_is_priced_by_them() throws IOException {
    deploy(Path.of("processes/chung-thuc/ban-sao/fee.dmn"));

    String instance = start(Map.of("pages", 3, "copies", 2));

    assertThat(engine.getRuntimeService().getVariable(instance, "feeAmount")).isEqualTo(10_000);
  }

  @Test
  void a_dossier_of_a_procedure_without_a_table_owes_nothing() {
    when(dossiers.get("D1")).thenReturn(TestDossiers.free("D1"));

    assertThat(engine.getRuntimeService().getVariable(start(Map.of()), "feeAmount")).isEqualTo(0);
    verify(ledger, never()).add(any());
  }

  @Test
  void the_newest_deployed_table_prices_an_old_dossier_by_its_own_row() throws IOException {
    deploy(Path.of("processes/chung-thuc/ban-sao/fee.dmn"));
    deploy(Path.of("src/test/resources/vn/motcua/fee/two-tariffs.dmn"));

    assertThat(engine.getRuntimeService().getVariable(declare(Map.of("pages", 3L, "copies", 1L)), "feeAmount"))
        .isEqualTo(5_000);
    when(dossiers.get("D1")).thenReturn(TestDossiers.receivedAt("D1", Instant.parse("2026-12-31T17:00:00Z")));
    assertThat(engine.getRuntimeService().getVariable(declare(Map.of("pages", 3, "copies", 1)), "feeAmount"))
        .isEqualTo(8_000);
  }

  @Test
  void a_table_that_is_not_deployed_is_named() {
    assertThatThrownBy(() -> declare(Map.of("pages", 3, "copies", 1)))
        .satisfies(refused -> assertThat(new Texts().text(refusal(refused))).contains("fee-chung-thuc-ban-sao"));
  }

  @Test
  void a_table_with_a_broken_cell_is_named_and_starts_nothing() throws IOException {
    String broken = Files.readString(Path.of("processes/chung-thuc/ban-sao/fee.dmn")).replace("<text>2000<", "<text>0.5<");
    engine.getRepositoryService().createDeployment().addString("fee.dmn", broken).deploy();

    assertThatThrownBy(() -> declare(Map.of("pages", 1, "copies", 1)))
        .satisfies(refused -> assertThat(refusal(refused).key()).isEqualTo("fee.table.broken"));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  private Optional<DiagramVersion> newest(String decision) {
    return engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().list()
        .stream().findFirst().map(table -> new DiagramVersion(
            table.getId(), decision, table.getVersion(), table.getDeploymentId(), table.getResourceName()));
  }

  private byte[] content(String deployment, String resource) throws IOException {
    try (InputStream file = engine.getRepositoryService().getResourceAsStream(deployment, resource)) {
      return file.readAllBytes();
    }
  }

  private static Refusal refusal(Throwable thrown) {
    Throwable cause = thrown;
    while (!(cause instanceof Refusal)) {
      assertThat(cause).as("a refusal").isNotNull();
      cause = cause.getCause();
    }
    return (Refusal) cause;
  }

  private String declare(Map<String, Object> declaration) {
    when(dossiers.declaration("D1")).thenReturn(declaration);
    return start(Map.of());
  }

  private String start(Map<String, Object> variables) {
    return engine.getRuntimeService().startProcessInstanceByKey("fee", "D1", Variables.fromMap(variables)).getId();
  }

  private void deploy(Path table) throws IOException {
    engine.getRepositoryService().createDeployment().addString("fee.dmn", Files.readString(table)).deploy();
  }
}
