package vn.motcua.procedure.generator;

import java.nio.file.Path;
import java.util.SortedMap;
import vn.motcua.Texts;

/** From the table of steps in a decision about internal procedures (quy trình nội bộ) to all files of a procedure. */
public final class Generator {

  private final Texts texts = new Texts();

  /**
   * @param name of the file; .xlsx is a spreadsheet, everything else comma-separated text in UTF-8
   * @param into field and procedure as a path ({@code cu-tru/tam-tru}), or null to take them from the table
   * @return text by path from the root of the repository
   * @throws BadTable with everything that is wrong, by row and column
   */
  public SortedMap<Path, String> files(String name, byte[] content, String into) {
    return new ProcedureFiles(draft(name, content, into), texts).all();
  }

  /** The same without tests: what is deployed. */
  public SortedMap<Path, String> deployed(String name, byte[] content, String into) {
    return new ProcedureFiles(draft(name, content, into), texts).deployed();
  }

  private Draft draft(String name, byte[] content, String into) {
    return new DraftReader(texts).read(new TableFile(texts).rows(name, content), into);
  }
}
