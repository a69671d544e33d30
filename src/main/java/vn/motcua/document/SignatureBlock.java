package vn.motcua.document;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.pdf.visible.SignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What a reader sees of a signature: red lines in a thin red frame (Decree 30/2020/NĐ-CP, Appendix I), as large as the field allows
 * and never outside it. Drawn here and not by the library, because its own drawing parses a font file for every document and asks
 * the machine's fonts.
 */
final class SignatureBlock implements PdfBoxSignatureDrawer {

  private static final float LARGEST = 8.5f;
  private static final float SMALLEST = 4.5f;
  private static final float SMALLER = 0.25f;
  private static final float LEADING = 1.2f;
  private static final float MARGIN = 3;
  private static final float FRAME = 0.6f;
  private static final float RED = 0.78f;

  private final FontShelf fonts;
  private SignatureImageParameters parameters;
  private PDDocument document;
  private SignatureOptions options;

  private SignatureBlock(FontShelf fonts) {
    this.fonts = fonts;
  }

  /** A drawing for each signature. */
  record Factory(FontShelf fonts) implements PdfBoxSignatureDrawerFactory {

    @Override
    public SignatureDrawer getSignatureDrawer(SignatureImageParameters parameters) {
      return new SignatureBlock(fonts);
    }
  }

  @Override
  public void init(SignatureImageParameters imageParameters, PDDocument pdf, SignatureOptions signatureOptions) {
    this.parameters = imageParameters;
    this.document = pdf;
    this.options = signatureOptions;
  }

  @Override
  public void draw() throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    PDRectangle place =
        form.getField(parameters.getFieldParameters().getFieldId()).getWidgets().get(0).getRectangle();
    byte[] drawn = fonts.with(faces -> draw(place, faces.get(0)));
    options.setVisualSignature(new ByteArrayInputStream(drawn));
  }

  /** The library takes over what the only field of a document of ours looks like. */
  private byte[] draw(PDRectangle place, FontShelf.Face face) {
    try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024)) {
      pdf.addPage(new PDPage(place));
      PDAcroForm form = new PDAcroForm(pdf);
      pdf.getDocumentCatalog().setAcroForm(form);
      PDSignatureField field = new PDSignatureField(form);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      form.getFields().add(field);
      form.getCOSObject().setDirect(true);
      widget.setRectangle(place);
      PDAppearanceStream looks = new PDAppearanceStream(pdf);
      looks.setResources(new PDResources());
      looks.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
      write(pdf, looks, PDType0Font.load(pdf, face.font(), true), text(face.font()));
      PDAppearanceDictionary appearance = new PDAppearanceDictionary();
      appearance.getCOSObject().setDirect(true);
      appearance.setNormalAppearance(looks);
      widget.setAppearance(appearance);
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException fault) {
      throw new UncheckedIOException("A signature could not be drawn", fault);
    }
  }

  /** A letter that the font lacks, in a certificate of somewhere else, is a question mark. */
  private String text(TrueTypeFont font) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    return parameters.getTextParameters().getText().codePoints()
        .map(letter -> letter == '\n' || glyphs.getGlyphId(letter) != 0 ? letter : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static void write(PDDocument pdf, PDAppearanceStream looks, PDFont font, String text) throws IOException {
    PDRectangle box = looks.getBBox();
    float size = LARGEST;
    List<String> lines = lines(text, font, size, box.getWidth() - 2 * MARGIN);
    while (size > SMALLEST && lines.size() * size * LEADING > box.getHeight() - 2 * MARGIN) {
      size -= SMALLER;
      lines = lines(text, font, size, box.getWidth() - 2 * MARGIN);
    }
    try (PDPageContentStream page = new PDPageContentStream(pdf, looks)) {
      page.setStrokingColor(RED, 0f, 0f);
      page.setNonStrokingColor(RED, 0f, 0f);
      page.setLineWidth(FRAME);
      page.addRect(FRAME / 2, FRAME / 2, box.getWidth() - FRAME, box.getHeight() - FRAME);
      page.stroke();
      page.beginText();
      page.setFont(font, size);
      page.setLeading(size * LEADING);
      page.newLineAtOffset(MARGIN, (box.getHeight() + lines.size() * size * LEADING) / 2 - size);
      for (String line : lines) {
        page.showText(line);
        page.newLine();
      }
      page.endText();
    }
  }

  private static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String sentence : text.split("\n")) {
      StringBuilder line = new StringBuilder();
      for (String word : sentence.split(" ")) {
        if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * size > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
