package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Serif in its four faces, parsed once and lent out. A parsed font reads through one cursor and so serves one thread
 * at a time; the shelf grows to as many sets as documents were ever printed at the same moment.
 */
final class FontShelf {

  static final String FAMILY = "Liberation Serif";
  private static final String FOLDER = "/documents/fonts/";

  private final List<byte[]> files = new ArrayList<>();
  private final Queue<List<Face>> free = new ConcurrentLinkedQueue<>();

  /** A face of the family with its parsed font. */
  record Face(boolean bold, boolean italic, TrueTypeFont font) {}

  FontShelf() {
    for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
      files.add(read("LiberationSerif-" + face + ".ttf"));
    }
  }

  /** Lends a set of the four faces to {@code work}, which must be done with them when it returns. */
  <T> T with(Function<List<Face>, T> work) {
    List<Face> taken = free.poll();
    List<Face> faces = taken == null ? parse() : taken;
    T result = work.apply(faces);
    // Not in a finally: a set that was in use when something broke is not lent again.
    free.add(faces);
    return result;
  }

  private List<Face> parse() {
    List<Face> faces = new ArrayList<>();
    for (int number = 0; number < files.size(); number++) {
      try {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(files.get(number)));
        // No ligatures: composed letters need none, "fi" stays two letters for whoever searches, and looking for them took more
        // than half of the time of a document.
        font.setEnableGsub(false);
        faces.add(new Face(number % 2 == 1, number >= 2, font));
      } catch (IOException fault) {
        throw new UncheckedIOException("A font file of this program cannot be read", fault);
      }
    }
    return List.copyOf(faces);
  }

  private static byte[] read(String name) {
    try (InputStream file = FontShelf.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("Font file " + name + " is missing in documents/fonts/");
      }
      return file.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read font file " + name, fault);
    }
  }
}
