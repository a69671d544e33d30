package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/**
 * Draws the pages of a PDF, so that they can be looked at inside a page that may not open one: Tasklist's content security policy
 * cages it. A scan of twenty megabytes costs the officer's line a picture of one page.
 */
@Component
public class PagePictures {

  /** Narrowest and widest picture, in pixels. */
  public static final int NARROWEST = 100;
  public static final int WIDEST = 2000;

  /** A page drawn longer than this many times its width is drawn smaller instead. */
  private static final float LONGEST = 4;
  private static final float QUALITY = 0.9f;
  /** Drawing takes a core and tens of megabytes: whoever comes then waits. */
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** How many pages. @throws Refusal when it is no PDF that can be read */
  public int count(byte[] pdf) {
    return inTurn(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        return document.getNumberOfPages();
      }
    });
  }

  /**
   * A page as JPEG.
   *
   * @param page from 1
   * @param width in pixels, {@link #NARROWEST} to {@link #WIDEST}
   * @throws Refusal when there is no such page, the width is outside its range, or it is no PDF that can be read
   */
  public byte[] draw(byte[] pdf, int page, int width) {
    if (width < NARROWEST || width > WIDEST) {
      throw Refusal.invalid("width", "document.preview.width", NARROWEST, WIDEST);
    }
    return inTurn(() -> {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        if (page < 1 || page > document.getNumberOfPages()) {
          throw Refusal.notFound("document.preview.page", page);
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return jpeg(renderer.renderImage(page - 1, scale(document, page, width), ImageType.RGB));
      }
    });
  }

  private interface Drawing<T> {

    T draw() throws IOException;
  }

  private <T> T inTurn(Drawing<T> drawing) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.conflict("document.preview.busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusal.conflict("document.preview.busy");
    }
    try {
      return drawing.draw();
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      // What somebody uploaded: broken, or locked with a password.
      throw Refusal.conflict("document.preview.unreadable");
    } finally {
      places.release();
    }
  }

  private static float scale(PDDocument document, int page, int width) {
    PDRectangle box = document.getPage(page - 1).getCropBox();
    boolean lies = document.getPage(page - 1).getRotation() % 180 != 0;
    float wide = Math.max(1, lies ? box.getHeight() : box.getWidth());
    float high = Math.max(1, lies ? box.getWidth() : box.getHeight());
    return Math.min(width / wide, LONGEST * width / high);
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
