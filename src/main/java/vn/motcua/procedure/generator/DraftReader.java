package vn.motcua.procedure.generator;

import java.util.List;
import java.util.Optional;
import vn.motcua.Texts;
import vn.motcua.procedure.generator.Draft.Case;
import vn.motcua.procedure.generator.Draft.FeeRow;
import vn.motcua.procedure.generator.Draft.Paper;
import vn.motcua.procedure.table.TableFile.Line;

/** Understands a whole table, or says everything that is wrong with it. */
final class DraftReader {

  private static final String FOLDER = "[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*";

  private final Words words;
  private final Texts texts;

  DraftReader(Words words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /**
   * @param into field and procedure as a path, or null to take them from the table
   * @throws BadTable with every fault
   */
  Draft read(List<Line> rows, String into) {
    StepTable table = StepTable.of(rows, words, texts);
    Faults faults = new Faults(texts);
    HeadReader head = new HeadReader(table, words, texts, faults);
    String code = head.code();
    String name = head.required("name");
    String basis = head.required("basis");
    List<Case> cases = head.cases();
    List<Paper> papers = head.papers();
    List<FeeRow> fees = new FeeReader(head, words, texts, faults).read(table, cases, name);
    StepReader reader = new StepReader(words, texts, faults);
    String decidedBy = decidedBy(head, reader, table, faults);
    String folder = folder(into, head, name, faults);
    String fee = fees.isEmpty() ? "" : "fee-" + folder.replace('/', '-');
    var settings = head.settings(fee, decidedBy);
    var steps = reader.read(table, cases.isEmpty() ? null : cases.get(0).term(), decidedBy);
    faults.refuse();
    StepReader.Steps read = steps.orElseThrow();
    return new Draft(folder, code, name, basis, settings, cases, papers, fees, read.own(), read.intake(), read.result(),
        head.optional("decision").orElse(""), head.optional("submission").orElse(""));
  }

  private String decidedBy(HeadReader head, StepReader reader, StepTable table, Faults faults) {
    Optional<String> said = head.optional("decidedBy");
    if (said.isEmpty()) {
      return reader.decidedBy(table).orElse(null);
    }
    Optional<String> function = words.first("function", said.get());
    boolean committee = words.is("committee", said.get());
    if (function.isEmpty() && !committee) {
      faults.add(table.line("decidedBy").orElseThrow().row(), table.line("decidedBy").orElseThrow().label(),
          "decidedBy.unknown", said.get());
    }
    return function.orElse(null);
  }

  private String folder(String into, HeadReader head, String name, Faults faults) {
    String folder = into != null ? into : Names.slug(head.optional("field").orElse("")) + "/" + Names.slug(name);
    if (!faults.any() && !folder.matches(FOLDER)) {
      faults.add(0, "--into", "folder.name", folder);
    }
    return folder;
  }
}
