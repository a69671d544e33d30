package vn.motcua.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a small black and white PNG, with correction level M: a fold or a stamp over one corner does no harm. */
final class QrCode {

  /** White modules around, which readers need (ISO/IEC 18004). */
  private static final int QUIET = 4;
  /** Dots per module: edges stay sharp where a viewer smooths what it enlarges. */
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;

  private QrCode() {}

  /** @return {@code data:image/png;base64,…} */
  static String dataAddress(String content) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(content));
  }

  private static byte[] png(String content) {
    try {
      ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
      ImageIO.write(draw(modules), "png", bytes);
      return bytes.toByteArray();
    } catch (WriterException fault) {
      throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static BufferedImage draw(ByteMatrix modules) {
    int side = (modules.getWidth() + 2 * QUIET) * SCALE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!isBlack(modules, x / SCALE - QUIET, y / SCALE - QUIET)) {
          image.setRGB(x, y, WHITE);
        }
      }
    }
    return image;
  }

  private static boolean isBlack(ByteMatrix modules, int x, int y) {
    return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
  }
}
