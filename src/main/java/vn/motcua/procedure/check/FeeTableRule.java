package vn.motcua.procedure.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.motcua.procedure.check.DecisionTable.Column;
import vn.motcua.procedure.check.DecisionTable.Row;

/** A table that a procedure takes its fee from is written so that the fee service can reckon with it. */
final class FeeTableRule implements Rule {

  private static final Pattern PERCENT = Pattern.compile("[1-9]\\d?|100");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}");
  private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");

  @Override
  public Set<String> ids() {
    return Set.of("fee-column-missing", "fee-column-type", "fee-column-unread", "fee-row-kind",
        "fee-row-incomplete", "fee-row-amount");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (DecisionFile file : subject.decisions()) {
      for (DecisionTable table : DecisionTable.of(file)) {
        if (DecisionInputs.of(table, subject).ofFee()) {
          lookAtColumns(file, table, findings);
          table.rows().forEach(row -> lookAtRow(file, table, row, findings));
        }
      }
    }
  }

  private static void lookAtColumns(DecisionFile file, DecisionTable table, Findings findings) {
    for (String required : FeeColumns.REQUIRED) {
      if (table.output(required) < 0) {
        findings.error(file.file(), table.decision(), "fee-column-missing", table.id(), required);
      }
    }
    for (Column output : table.outputs()) {
      String type = FeeColumns.TYPES.get(output.text());
      if (type == null) {
        findings.warn(file.file(), output.element(), "fee-column-unread", table.id(), output.text());
      } else if (!type.equals(output.type())) {
        findings.error(file.file(), output.element(), "fee-column-type", output.text(), output.type(), type);
      }
    }
  }

  private static void lookAtRow(DecisionFile file, DecisionTable table, Row row, Findings findings) {
    Element where = row.element();
    String kind = FeeColumns.text(table, row, "kind");
    if (!kind.isEmpty() && !FeeColumns.KINDS.contains(kind)) {
      findings.error(file.file(), where, "fee-row-kind", row.number(), kind, String.join(", ", FeeColumns.KINDS));
      return;
    }
    for (String column : new String[] {"tariff", "label", "basis"}) {
      if (table.output(column) >= 0 && FeeColumns.text(table, row, column).isBlank()) {
        findings.error(file.file(), where, "fee-row-incomplete", row.number(), column);
      }
    }
    if (FeeColumns.isCharge(table, row)) {
      checkAmount(file, row, "unitPrice", row.value(table.output("unitPrice")), AMOUNT, findings);
      checkAmount(file, row, "quantity", row.value(table.output("quantity")), AMOUNT, findings);
    } else if (row.value(table.output("percent")).isEmpty()) {
      findings.error(file.file(), where, "fee-row-incomplete", row.number(), "percent");
    } else {
      checkAmount(file, row, "percent", row.value(table.output("percent")), PERCENT, findings);
    }
  }

  /** A written number is looked at; what is calculated only an evaluation can tell. */
  private static void checkAmount(DecisionFile file, Row row, String column, String cell, Pattern allowed, Findings findings) {
    if (NUMBER.matcher(cell).matches() && !allowed.matcher(cell).matches()) {
      findings.error(file.file(), row.element(), "fee-row-amount", row.number(), column, cell);
    }
  }
}
