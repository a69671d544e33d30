package vn.motcua.fee;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.Refusal;

/** One version of a decision table, ready to be asked. */
final class PricingTable implements FeeTable {

  private static final Logger LOG = LoggerFactory.getLogger(PricingTable.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final DmnEngine engine;
  private final DmnDecision decision;
  private final Set<String> reads;
  private final PricedBefore priced;

  private PricingTable(DmnEngine engine, DmnDecision decision, Set<String> reads, PricedBefore priced) {
    this.engine = engine;
    this.decision = decision;
    this.reads = reads;
    this.priced = priced;
  }

  /** @param model the .dmn file, UTF-8 */
  static PricingTable read(DmnEngine engine, String decision, InputStream model) {
    DmnModelInstance table = Dmn.readModelFromStream(model);
    return new PricingTable(engine, engine.parseDecision(decision, table), names(table), PricedBefore.of(table));
  }

  /** What the drawing names as input data, and what a column reads as it stands. */
  private static Set<String> names(DmnModelInstance table) {
    Set<String> names = new LinkedHashSet<>();
    table.getModelElementsByType(InputData.class).forEach(input -> names.add(input.getInformationItem().getName()));
    table.getModelElementsByType(InputExpression.class).stream().map(column -> column.getText().getTextContent().strip())
        .filter(text -> NAME.matcher(text).matches()).forEach(names::add);
    return Collections.unmodifiableSet(names);
  }

  @Override
  public Set<String> reads() {
    return reads;
  }

  @Override
  public List<FeeRow> rows(FeeQuestion question) {
    VariableMap variables = variables(question);
    try {
      return priced.rows(variables, () ->
          engine.evaluateDecision(decision, variables).getResultList().stream().map(PricingTable::row).toList());
    } catch (DmnEngineException broken) {
      LOG.error("Decision table fails: {}", question, broken);
      throw Refusal.conflict("fee.table.broken", question.decision());
    }
  }

  /** The day travels as ISO text: a java.util.Date would be turned into a day by the server's zone, not by Viet Nam's. */
  private VariableMap variables(FeeQuestion question) {
    VariableMap variables = Variables.createVariables();
    variables.putAll(question.inputs());
    variables.putAll(question.read(reads));
    return variables;
  }

  private static FeeRow row(Map<String, Object> entries) {
    return new FeeRow((String) entries.get("item"), FeeRule.of((String) entries.get("kind")), (String) entries.get("tariff"),
        (String) entries.get("label"), (Long) entries.get("quantity"), (Long) entries.get("unitPrice"),
        (Long) entries.get("limit"),
        (Long) entries.get("percent"), (String) entries.get("basis"));
  }
}
