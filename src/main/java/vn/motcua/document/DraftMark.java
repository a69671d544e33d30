package vn.motcua.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Says across every page, behind its text, that this is not the document yet. */
final class DraftMark {

  private static final float GREY = 0.85f;
  /** Part of the page's diagonal that the word covers. */
  private static final float REACH = 0.6f;

  private DraftMark() {}

  static void put(PDDocument pdf, FontShelf.Face face, String word) {
    try {
      PDFont font = PDType0Font.load(pdf, face.font(), true);
      for (PDPage page : pdf.getPages()) {
        put(pdf, page, font, word);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("A draft could not be marked", fault);
    }
  }

  private static void put(PDDocument pdf, PDPage page, PDFont font, String word) throws IOException {
    PDRectangle sheet = page.getMediaBox();
    double diagonal = Math.hypot(sheet.getWidth(), sheet.getHeight());
    float unit = font.getStringWidth(word) / 1000;
    float size = (float) (diagonal * REACH / unit);
    Matrix place = Matrix.getRotateInstance(Math.atan2(sheet.getHeight(), sheet.getWidth()), sheet.getWidth() / 2,
        sheet.getHeight() / 2);
    place.translate(-unit * size / 2, -size / 3);
    try (PDPageContentStream behind =
             new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.PREPEND, true, false)) {
      behind.saveGraphicsState();
      behind.setNonStrokingColor(GREY, GREY, GREY);
      behind.beginText();
      behind.setFont(font, size);
      behind.setTextMatrix(place);
      behind.showText(word);
      behind.endText();
      behind.restoreGraphicsState();
    }
  }
}
