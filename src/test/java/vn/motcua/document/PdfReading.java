package vn.motcua.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads back what a PDF shows. */
final class PdfReading {

  private PdfReading() {}

  interface Question<T> {

    T of(PDDocument pdf) throws IOException;
  }

  static <T> T read(byte[] content, Question<T> question) {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return question.of(pdf);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The text of all pages, each run of spaces and line ends as one space. */
  static String text(byte[] content) {
    return read(content, pdf -> new PDFTextStripper().getText(pdf)).replaceAll("\\s+", " ");
  }

  static int pages(byte[] content) {
    return read(content, PDDocument::getNumberOfPages);
  }

  static String page(byte[] content, int number) {
    return read(content, pdf -> {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return stripper.getText(pdf).replaceAll("\\s+", " ");
    });
  }

  static List<TextPosition> letters(byte[] content) {
    List<TextPosition> letters = new ArrayList<>();
    read(content, pdf -> new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        letters.add(letter);
      }
    }.getText(pdf));
    return letters;
  }

  static List<PDFont> fonts(byte[] content) {
    return read(content, pdf -> {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      return fonts;
    });
  }

  /** What the QR code on the last page says, read from its picture at 150 dots per inch, as a cheap camera would that looks twice. */
  static String qrCode(byte[] content) {
    BufferedImage image = read(content, pdf -> new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 150));
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    try {
      return new QRCodeReader().decode(new BinaryBitmap(
          new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots))),
          Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (NotFoundException fault) {
      throw new AssertionError("There is no readable QR code on the page", fault);
    } catch (ReaderException fault) {
      throw new AssertionError("The QR code on the page is damaged", fault);
    }
  }
}
