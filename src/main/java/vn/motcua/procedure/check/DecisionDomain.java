package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.util.List;
import vn.motcua.procedure.check.DecisionCell.Value;

/**
 * What values an input of a decision table may have.
 *
 * @param known false when nothing is known of it; the table itself is then taken for it
 * @param options all values there are, or null when they are not listed
 * @param min smallest, or null
 * @param max largest, or null
 * @param mayBeMissing whether there may be no value
 */
record DecisionDomain(boolean known, List<Value> options, Value min, Value max, boolean mayBeMissing) {

  static final DecisionDomain UNKNOWN = new DecisionDomain(false, null, null, null, true);
  static final DecisionDomain YES_OR_NO = ofOptions(List.of("true", "false"), false);

  static DecisionDomain ofOptions(List<String> options, boolean mayBeMissing) {
    return new DecisionDomain(true, options.stream().map(Value::of).toList(), null, null, mayBeMissing);
  }

  static DecisionDomain between(Value min, Value max, boolean mayBeMissing) {
    return new DecisionDomain(true, null, min, max, mayBeMissing);
  }

  static DecisionDomain ofNumbers(BigDecimal min, BigDecimal max, boolean mayBeMissing) {
    return between(min == null ? null : Value.of(min), max == null ? null : Value.of(max), mayBeMissing);
  }

  boolean holds(Value value) {
    return (options == null || options.contains(value)) && (min == null || value.compareTo(min) >= 0)
        && (max == null || value.compareTo(max) <= 0);
  }
}
