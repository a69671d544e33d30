package vn.motcua.sandbox.trial;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;

/** A trial as a table that fits a terminal: as wide as what stands in it. */
class TrialTable {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String NONE = "–";
  private static final String GAP = "  ";

  private final Texts texts;

  TrialTable(Texts texts) {
    this.texts = texts;
  }

  String of(TrialReport report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("at", "who", "what", "stepDue", "due", "status", "noted").stream()
        .map(column -> texts.text("trial.column." + column)).toList());
    for (TrialReport.Row row : report.rows()) {
      lines.add(cells(row));
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        boolean last = column == line.size() - 1;
        text.append(last ? line.get(column) : padded(line.get(column), width(lines, column)) + GAP);
      }
      table.append(text.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private List<String> cells(TrialReport.Row row) {
    return List.of(at(row.at()), row.who() + (row.usual() ? texts.text("trial.row.usual") : ""), row.what(), at(row.stepDue()),
        at(row.due()), row.status() + " " + texts.text("dossier.status." + row.status()), String.join("; ", row.noted()));
  }

  private static String at(Instant instant) {
    return instant == null ? NONE : MINUTE.format(instant);
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
