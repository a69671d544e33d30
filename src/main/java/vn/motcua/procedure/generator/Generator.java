package vn.motcua.procedure.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.procedure.table.TableFile;

/** From the table of steps in a decision about internal procedures (quy trình nội bộ) to all files of a procedure. */
public final class Generator {

  private final Texts texts = new Texts();
  private final Words words = new Words();

  /**
   * @param table CSV in UTF-8 or an XLSX workbook
   * @param into field and procedure as a path ({@code cu-tru/tam-tru}), or null to take them from the table
   * @return text by path from the root of the repository
   * @throws BadTable with everything that is wrong, by row and column
   */
  public SortedMap<Path, String> files(byte[] table, String into) {
    return new ProcedureFiles(draft(table, into), words, texts).all();
  }

  /** The same without tests: what is deployed. */
  public SortedMap<Path, String> deployed(byte[] table, String into) {
    return new ProcedureFiles(draft(table, into), words, texts).deployed();
  }

  /** A line of the sandbox's plan: somebody hands it in and it goes to its end. */
  public String sandboxLine(byte[] table, String into) {
    Draft draft = draft(table, into);
    return texts.text("generator.sandbox.line", draft.id(), draft.papers().get(0).name().replace("\"", "\"\""),
        Names.label(draft.name(), 60).replace(";", " ").replace("\"", " "));
  }

  private Draft draft(byte[] table, String into) {
    try {
      return new DraftReader(words, texts).read(TableFile.read(table), into);
    } catch (Refusal unreadable) {
      throw new BadTable(List.of(new Fault(0, "", texts.text(unreadable))));
    }
  }
}
