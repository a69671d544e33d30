package vn.motcua.fee;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/**
 * Asks the newest deployed decision table. Dates choose the row, not the table's version, so a newer table still prices
 * a dossier that was received under the older rows.
 */
@Component
class DecisionFeeTable implements FeeTable {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionFeeTable.class);

  private final DecisionService decisions;

  DecisionFeeTable(DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<FeeRow> rows(FeeQuestion question) {
    try {
      return decisions.evaluateDecisionByKey(question.decision()).variables(variables(question)).evaluate()
          .getResultList().stream().map(DecisionFeeTable::row).toList();
    } catch (NotFoundException missing) {
      LOG.error("No decision table {} is deployed", question.decision(), missing);
      throw Refusal.conflict("fee.table.missing", question.decision());
    } catch (ProcessEngineException broken) {
      if (!(broken.getCause() instanceof DmnEngineException)) {
        throw broken;
      }
      LOG.error("Decision table {} fails for {}", question.decision(), question, broken);
      throw Refusal.conflict("fee.table.broken", question.decision());
    }
  }

  /** The day travels as ISO text: a java.util.Date would be turned into a day by the server's zone, not by Viet Nam's. */
  static VariableMap variables(FeeQuestion question) {
    return Variables.putValue("receptionDate", question.receptionDay().toString())
        .putValue("pages", question.pages()).putValue("copies", question.copies());
  }

  static FeeRow row(Map<String, Object> entries) {
    return new FeeRow((String) entries.get("tariff"), (String) entries.get("label"), (Long) entries.get("quantity"),
        (Long) entries.get("unitPrice"), (Long) entries.get("limit"), (String) entries.get("basis"));
  }
}
