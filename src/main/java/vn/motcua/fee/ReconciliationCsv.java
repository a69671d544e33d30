package vn.motcua.fee;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/** The reconciliation of a day as CSV in UTF-8, with the mark that makes spreadsheet programs read it as such. */
@Component
class ReconciliationCsv {

  private final Texts texts;

  ReconciliationCsv(Texts texts) {
    this.texts = texts;
  }

  byte[] write(Reconciliation.Day day) {
    StringWriter out = new StringWriter();
    out.write(CashDayCsv.BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord((Object[]) texts.text("fee.reconciliation.headings").split("\\|"));
      int number = 0;
      for (Reconciliation.Line line : day.lines()) {
        number++;
        csv.printRecord(number, CashDayCsv.safe(line.transaction()), CashDayCsv.safe(line.order()), line.dossierCode(),
            line.agency(),
            line.ours(), line.theirs(), line.outcome() == null ? "" : texts.text("fee.payment.outcome." + line.outcome()),
            texts.text("fee.reconciliation." + line.difference()));
      }
      csv.printRecord("", "", "", "", texts.text("fee.reconciliation.sum"), day.ours(), day.theirs(), "", day.differences());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
