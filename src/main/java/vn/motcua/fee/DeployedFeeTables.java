package vn.motcua.fee;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.procedure.DeployedDiagrams;
import vn.motcua.procedure.DiagramVersion;

/**
 * Asks the newest deployed decision table. Dates choose the row, not the table's version, so a newer table still prices
 * a dossier that was received under the older rows. The table is evaluated beside the engine, because the engine would keep
 * what it was asked in its history, and who is poor or disabled has no place there.
 */
@Component
class DeployedFeeTables implements FeeTables {

  private final DeployedDiagrams deployed;
  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, FeeTable> tables = new ConcurrentHashMap<>();

  DeployedFeeTables(DeployedDiagrams deployed) {
    this.deployed = deployed;
  }

  @Override
  public FeeTable newest(String decision) {
    DiagramVersion newest = deployed.decision(decision).orElseThrow(() -> Refusal.conflict("fee.table.missing", decision));
    return tables.computeIfAbsent(newest.id(), id -> PricingTable.read(engine, decision, new ByteArrayInputStream(
        deployed.content(newest.deploymentId(), newest.resource()))));
  }
}
