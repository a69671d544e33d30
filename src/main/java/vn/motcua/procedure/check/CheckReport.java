package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Checks many folders and says line by line what was found. */
public final class CheckReport {

  private final ProcessCheck check = new ProcessCheck();
  private final FindingSentences sentences;
  private final List<String> lines = new ArrayList<>();
  private int folders;
  private int diagrams;
  private int errors;
  private int warnings;

  public CheckReport(FindingSentences sentences) {
    this.sentences = sentences;
  }

  /** @param around what the folders may refer to, each other included */
  public void look(SortedMap<String, List<CheckedFile>> all, Surroundings around) {
    for (Map.Entry<String, List<CheckedFile>> folder : all.entrySet()) {
      folders++;
      diagrams += FolderReader.diagrams(folder.getValue());
      String last = "";
      for (Finding finding : check.check(folder.getValue(), around)) {
        if (!finding.file().equals(last)) {
          lines.add("");
          lines.add(finding.file());
          last = finding.file();
        }
        say(finding);
      }
    }
  }

  private void say(Finding finding) {
    errors += finding.isError() ? 1 : 0;
    warnings += finding.isError() ? 0 : 1;
    String where = finding.element().isEmpty() ? sentences.text("report.whole") : finding.element();
    String label = finding.elementName().isBlank() ? "" : " \"" + finding.elementName() + "\"";
    lines.add("  " + sentences.text(finding.isError() ? "report.error" : "report.warning") + "  " + where + label
        + "  [" + finding.rule() + "]");
    lines.add("       " + sentences.what(finding));
    if (finding.isError()) {
      lines.add("       " + sentences.text("report.why", sentences.why(finding)));
      lines.add("       " + sentences.text("report.cure", sentences.cure(finding)));
    }
  }

  public List<String> lines() {
    return lines;
  }

  public String summary() {
    return sentences.text("report.summary", String.valueOf(folders), String.valueOf(diagrams), String.valueOf(errors),
        String.valueOf(warnings)) + " " + sentences.text(errors == 0 ? "report.good" : "report.refused");
  }

  /** @param seconds that the whole took */
  public String time(double seconds) {
    return sentences.text("report.time", String.format(Locale.ROOT, "%.1f", seconds),
        String.format(Locale.ROOT, "%.1f", diagrams == 0 ? 0 : seconds * 1000 / diagrams));
  }

  public boolean hasErrors() {
    return errors > 0;
  }
}
