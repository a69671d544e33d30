package vn.motcua.fee;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/** The cashier's list of a day as CSV in UTF-8, with the mark that makes spreadsheet programs read it as such. */
@Component
class CashDayCsv {

  static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Texts texts;

  CashDayCsv(Texts texts) {
    this.texts = texts;
  }

  byte[] write(CashDay day) {
    StringWriter out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord((Object[]) texts.text("fee.day.headings").split("\\|"));
      int number = 0;
      for (CashEntry entry : day.entries()) {
        number++;
        csv.printRecord(number, entry.receiptNumber(), entry.dossierCode(), kind(entry), VietnameseDay.text(entry.at()),
            safe(entry.officerName()), entry.amount(), safe(entry.reason()));
      }
      csv.printRecord("", "", "", texts.text("fee.day.balance"), VietnameseDay.text(day.day()), "", day.balance(), "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String kind(CashEntry entry) {
    return texts.text("fee.day.kind." + entry.kind().name());
  }

  /** What a person typed must not become a formula in the reader's spreadsheet. */
  static String safe(String typed) {
    boolean formula = typed != null && !typed.isEmpty() && FORMULA_STARTS.indexOf(typed.charAt(0)) >= 0;
    return formula ? "'" + typed : typed;
  }
}
