package vn.motcua.procedure.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The unit of deployment: the diagrams and decision tables of one folder, with the forms under the same path.
 *
 * @param name path below {@code processes/}, such as {@code chung-thuc/ban-sao}
 * @param resources content by stable name, the same from an IDE, from Maven, from the jar and from disk
 */
public record ProcedureFolder(String name, SortedMap<String, byte[]> resources) {

  public static final String PROCESSES = "processes/";
  public static final String FORMS = "forms/";

  /** What a folder may be called; a path of it never leaves {@link #PROCESSES}. */
  public static final String NAME = "[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*";

  public ProcedureFolder(String name) {
    this(name, new TreeMap<>());
  }

  /** SHA-256 over names and contents, in hexadecimal. */
  public String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
        digest.update((resource.getKey() + "\n" + resource.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(resource.getValue());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  public boolean hasDiagram() {
    return resources.keySet().stream().anyMatch(name -> name.endsWith(".bpmn") || name.endsWith(".dmn"));
  }

  /**
   * The stable name of a file of this folder, whatever its sender calls it: Camunda Modeler sends bare file names.
   *
   * @param file a file's name, with or without a path
   */
  public String stableName(String file) {
    String bare = file.substring(file.lastIndexOf('/') + 1);
    return (bare.endsWith(".form") ? FORMS : PROCESSES) + name + "/" + bare;
  }
}
