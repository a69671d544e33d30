package vn.motcua.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A QR code as a small black and white PNG, with correction level M: a fold or a stamp over one corner does no harm. */
public final class QrCode {

  /** White modules around, which readers need (ISO/IEC 18004). */
  private static final int QUIET = 4;
  /** Dots per module: edges stay sharp where a viewer smooths what it enlarges. */
  private static final int SCALE = 4;

  /** What stands for the picture in a page until it is printed. */
  private static final String REFERENCE = "qr:";

  private QrCode() {}

  /** The address of the picture in a page that {@link PdfPrinter} prints. */
  static String reference(String content) {
    return REFERENCE + content;
  }

  /** Draws every picture that a page refers to so. */
  static void draw(Document page) {
    NodeList pictures = page.getElementsByTagName("img");
    for (int number = 0; number < pictures.getLength(); number++) {
      Element picture = (Element) pictures.item(number);
      if (picture.getAttribute("src").startsWith(REFERENCE)) {
        picture.setAttribute("src", dataAddress(picture.getAttribute("src").substring(REFERENCE.length())));
      }
    }
  }

  /** @return {@code data:image/png;base64,…} */
  public static String dataAddress(String content) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(content));
  }

  private static byte[] png(String content) {
    try {
      ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
      try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
        ImageIO.write(draw(modules), "png", stream);
      }
      return bytes.toByteArray();
    } catch (WriterException fault) {
      throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Writes the rows of dots as they lie in memory, eight to a byte: dot by dot takes longer than all the rest. */
  private static BufferedImage draw(ByteMatrix modules) {
    int side = (modules.getWidth() + 2 * QUIET) * SCALE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(dots, (byte) 0xFF);
    int width = (side + 7) / 8;
    for (int y = 0; y < modules.getHeight(); y++) {
      byte[] row = row(modules, y, width);
      for (int line = 0; line < SCALE; line++) {
        System.arraycopy(row, 0, dots, ((y + QUIET) * SCALE + line) * width, width);
      }
    }
    return image;
  }

  private static byte[] row(ByteMatrix modules, int y, int width) {
    byte[] row = new byte[width];
    Arrays.fill(row, (byte) 0xFF);
    for (int x = 0; x < modules.getWidth(); x++) {
      if (modules.get(x, y) == 1) {
        int dot = (x + QUIET) * SCALE;
        for (int next = dot; next < dot + SCALE; next++) {
          row[next / 8] &= (byte) ~(0x80 >> next % 8);
        }
      }
    }
    return row;
  }
}
