package vn.motcua.fee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/**
 * Asks the newest deployed decision table. Dates choose the row, not the table's version, so a newer table still prices
 * a dossier that was received under the older rows. The table is evaluated beside the engine, because the engine would keep
 * what it was
 * asked in its history, and who is poor or disabled has no place there.
 */
@Component
class DecisionFeeTable implements FeeTable {

  private final RepositoryService repository;
  private final IdentityService identities;
  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, PricingTable> tables = new ConcurrentHashMap<>();

  DecisionFeeTable(RepositoryService repository, IdentityService identities) {
    this.repository = repository;
    this.identities = identities;
  }

  @Override
  public Set<String> reads(String decision) {
    return table(decision).reads();
  }

  @Override
  public List<FeeRow> rows(FeeQuestion question) {
    return table(question.decision()).rows(question);
  }

  /** An officer may have a dossier priced without the right to look at the engine's decision tables. */
  private PricingTable table(String decision) {
    Authentication who = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return newest(decision);
    } finally {
      if (who != null) {
        identities.setAuthentication(who.getUserId(), who.getGroupIds(), who.getTenantIds());
      }
    }
  }

  private PricingTable newest(String decision) {
    DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision)
        .latestVersion().singleResult();
    if (newest == null) {
      throw Refusal.conflict("fee.table.missing", decision);
    }
    return tables.computeIfAbsent(newest.getId(), id -> read(decision, id));
  }

  private PricingTable read(String decision, String id) {
    try (InputStream model = repository.getDecisionModel(id)) {
      return PricingTable.read(engine, decision, model);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
