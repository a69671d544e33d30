package vn.motcua.supervision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.ListTable;

/** The board as tables: every column as CSV, and the report of twenty columns that offices exchange as XLSX. */
@Component
class BoardTables {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int HEAD = 3;
  private static final int FIRST_WIDTH = 6;
  private static final int NAME_WIDTH = 45;
  private static final String GREY = "E7E6E6";

  private final Texts texts;

  BoardTables(Texts texts) {
    this.texts = texts;
  }

  ResponseEntity<byte[]> csv(BoardQuestion question, Board.Answer board) {
    List<List<?>> rows = new ArrayList<>();
    board.lines().forEach(line -> rows.add(row(line, line.key(), line.name())));
    rows.add(row(board.total(), "", texts.text("supervision.total")));
    return ListTable.of(fileName(question, "csv"), texts.text("supervision.columns"), rows);
  }

  ResponseEntity<byte[]> xlsx(BoardQuestion question, Board.Answer board) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(content, "MotCua", "1.0")) {
      Worksheet sheet = book.newWorksheet(texts.text("supervision.report.sheet"));
      sheet.value(0, 0, texts.text("supervision.report.title"));
      sheet.style(0, 0).bold().fontSize(14).set();
      sheet.value(1, 0, texts.text("supervision.report.period", question.from().format(DAY), question.to().format(DAY)));
      heads(sheet);
      int row = HEAD + 1;
      for (Board.Line line : board.lines()) {
        write(sheet, row, String.valueOf(row - HEAD), line.name(), line.numbers());
        row++;
      }
      write(sheet, row, "", texts.text("supervision.total"), board.total().numbers());
      sheet.range(row, 0, row, twenty(board.total().numbers()).size() + 1).style().bold().set();
      sheet.freezePane(2, HEAD + 1);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A workbook can always be written to memory", impossible);
    }
    return ResponseEntity.ok().contentType(WORKBOOK).header(HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + fileName(question, "xlsx") + "\"").body(content.toByteArray());
  }

  private void heads(Worksheet sheet) {
    String[] heads = texts.text("supervision.report.columns").split(";");
    for (int column = 0; column < heads.length; column++) {
      sheet.value(HEAD, column, heads[column]);
      sheet.width(column, column == 0 ? FIRST_WIDTH : column == 1 ? NAME_WIDTH : 2 * FIRST_WIDTH);
    }
    sheet.range(HEAD, 0, HEAD, heads.length - 1).style().bold().wrapText(true).fillColor(GREY).set();
  }

  private static void write(Worksheet sheet, int row, String number, String name, Numbers numbers) {
    sheet.value(row, 0, number);
    sheet.value(row, 1, name);
    List<Number> values = twenty(numbers);
    for (int column = 0; column < values.size(); column++) {
      if (values.get(column) != null) {
        sheet.value(row, column + 2, values.get(column));
      }
    }
  }

  /** The numbers of the twenty columns, after running number and name. */
  static List<Number> twenty(Numbers numbers) {
    long online = numbers.online();
    return Arrays.asList(numbers.carried() + numbers.received(), numbers.carried(), numbers.received(),
        numbers.received() - online, online, numbers.finished() + numbers.refused(), numbers.early(), numbers.onTime(),
        numbers.late(), numbers.refused(), numbers.returned(), numbers.awaitingReturn(), numbers.open() - numbers.waitingPapers(),
        numbers.inTerm() + numbers.waitingDuty() + numbers.openUnmeasured(), numbers.overdue(), numbers.waitingPapers(),
        numbers.withdrawn() + numbers.stopped(), share(numbers));
  }

  private static BigDecimal share(Numbers numbers) {
    return numbers.onTimeRate() == null ? null : numbers.onTimeRate().setScale(2, RoundingMode.HALF_UP);
  }

  private static List<?> row(Board.Line line, String key, String name) {
    Numbers n = line.numbers();
    return Arrays.asList(key, name, line.agency(), line.agencyName(), n.carried(), n.received(), n.online(), n.post(), n.ended(),
        n.early(), n.onTime(), n.late(), n.unmeasured(), n.extended(), n.refused(), n.refusedLate(), n.withdrawn(),
        n.withdrawnLate(),
        n.stopped(), n.stoppedLate(), n.open(), n.inTerm(), n.overdue(), n.waitingPapers(), n.waitingDuty(), n.openUnmeasured(),
        n.returned(), n.awaitingReturn(), n.notAccepted(), n.annulled(), n.lateAfterwards(), n.lettersOwed(), n.reportsOwed(),
        n.onTimeRate());
  }

  private static String fileName(BoardQuestion question, String ending) {
    return "theo-doi-ho-so-" + question.from() + "-" + question.to() + "." + ending;
  }
}
