package vn.motcua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.motcua.procedure.folder.FoldersOnDisk;
import vn.motcua.procedure.folder.ProcedureFolder;

/** A real procedure under another name, so that a test may put versions of it live and disturb nobody. */
public final class CopiedFolder {

  private CopiedFolder() {}

  /**
   * @param folder of the real one, such as {@code chung-thuc/chu-ky}
   * @param code of the real one, and {@code newCode} that the copy gets
   * @param name of the copy: {@code thu/x1} gets the key {@code thu-x1}
   */
  public static ProcedureFolder of(String folder, String code, String name, String newCode) {
    return renamed(read(Path.of(""), folder), code, name, newCode);
  }

  /** The same of a folder that lies below another root than the repository's. */
  public static ProcedureFolder of(Path root, String folder, String code, String name, String newCode) {
    return renamed(read(root, folder), code, name, newCode);
  }

  private static ProcedureFolder renamed(ProcedureFolder real, String code, String name, String newCode) {
    String key = real.name().replace('/', '-');
    String newKey = name.replace('/', '-');
    ProcedureFolder copy = new ProcedureFolder(name);
    real.resources().forEach((file, content) -> copy.resources().put(copy.stableName(file.replace(key, newKey)),
        bytes(text(content).replace(key, newKey).replace(code, newCode))));
    return copy;
  }

  /** Another version: every file in which {@code old} stands has {@code replacement} there. */
  public static ProcedureFolder with(ProcedureFolder folder, String old, String replacement) {
    ProcedureFolder changed = new ProcedureFolder(folder.name());
    boolean found = false;
    for (var file : folder.resources().entrySet()) {
      found |= text(file.getValue()).contains(old);
      changed.resources().put(file.getKey(), bytes(text(file.getValue()).replace(old, replacement)));
    }
    if (!found) {
      throw new IllegalStateException("'" + old + "' stands nowhere in " + folder.name());
    }
    return changed;
  }

  private static ProcedureFolder read(Path root, String folder) {
    try {
      return new FoldersOnDisk(root).read(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
