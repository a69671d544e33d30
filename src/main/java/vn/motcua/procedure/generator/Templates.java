package vn.motcua.procedure.generator;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of a procedure as text with {@code {{names}}}, in the resource folder {@code generator}. */
final class Templates {

  private static final String[][] IN_XML = {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}};
  private static final String[][] IN_JSON = {{"\\", "\\\\"}, {"\"", "\\\""}};

  /** A diagram or decision table. */
  String xml(String name, Object data) {
    return fill(Mustache.compiler().withEscaper(Escapers.simple(IN_XML)), name, data);
  }

  String json(String name, Object data) {
    return fill(Mustache.compiler().withEscaper(Escapers.simple(IN_JSON)), name, data);
  }

  /** A Java class or a line of the sandbox: the data must not hold what would end a text in it. */
  String plain(String name, Object data) {
    return fill(Mustache.compiler().escapeHTML(false), name, data);
  }

  /** Sections over what may be missing are optional; a name that the data does not have is a fault of ours. */
  private static String fill(Mustache.Compiler compiler, String name, Object data) {
    try (Reader template = new InputStreamReader(
        Templates.class.getResourceAsStream("/generator/" + name + ".mustache"), StandardCharsets.UTF_8)) {
      return compiler.emptyStringIsFalse(true).strictSections(true).compile(template).execute(data);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
