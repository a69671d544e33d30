package vn.motcua.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Turns XHTML into a PDF fit for an archive (PDF/A-2u): fonts embedded as subsets, no address ever read, and from the
 * same input at the same instant the same bytes.
 */
@Component
class PdfPrinter {

  private static final String BASE = "document:/";
  private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");

  private final FontShelf fonts = new FontShelf();
  private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  PdfPrinter() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * @param xhtml well-formed, its style inside
   * @param at the instant of issue: creation date and identity of the file come from it
   */
  byte[] print(String xhtml, Instant at) {
    return fonts.with(faces -> print(page(xhtml), at, faces, (renderer, pdf) -> {}));
  }

  /** The same with an empty field where the agency's digital signature will stand, and nothing there for the pen. */
  byte[] printToSign(String xhtml, Instant at) {
    Document page = page(xhtml);
    SignaturePlace.clear(page);
    return fonts.with(faces -> print(page, at, faces, SignaturePlace::mark));
  }

  /** The same as a draft: {@code mark} stands across every page, behind its text. */
  byte[] printDraft(String xhtml, Instant at, String mark) {
    return fonts.with(faces -> print(page(xhtml), at, faces, (renderer, pdf) -> DraftMark.put(pdf, faces.get(0), mark)));
  }

  FontShelf fonts() {
    return fonts;
  }

  private static Document page(String xhtml) {
    Document page = Markup.parse(xhtml);
    QrCode.draw(page);
    return page;
  }

  /** What is added to a page that is laid out. */
  private interface Finish {

    void on(PdfBoxRenderer renderer, PDDocument pdf);
  }

  /** Only images that the page itself carries. */
  private static boolean isInside(String address, ExternalResourceType type) {
    return type == ExternalResourceType.IMAGE_RASTER && address != null && address.startsWith("data:image/png;base64,");
  }

  private byte[] print(Document page, Instant at, List<FontShelf.Face> faces, Finish finish) {
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics);
      builder.useExternalResourceAccessControl(PdfPrinter::isInside,
          ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useExternalResourceAccessControl(PdfPrinter::isInside,
          ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
      builder.useColorProfile(colours);
      builder.useUnicodeLineBreaker(new LineEnds());
      for (FontShelf.Face face : faces) {
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)), FontShelf.FAMILY,
            face.bold() ? 700 : 400, face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
      }
      builder.withW3cDocument(page, BASE);
      return save(builder, at, finish);
    } catch (IOException fault) {
      throw new UncheckedIOException("A document could not be printed", fault);
    }
  }

  private static byte[] save(PdfRendererBuilder builder, Instant at, Finish finish) throws IOException {
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      PDDocument pdf = renderer.createPDFKeepOpen();
      date(pdf, ZonedDateTime.ofInstant(at, SlipWords.ZONE));
      pdf.getDocumentCatalog().setLanguage("vi-VN");
      pdf.setDocumentId(at.toEpochMilli());
      finish.on(renderer, pdf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** The library dates a file by the machine's clock; both of its places get the instant of issue instead. */
  private static void date(PDDocument pdf, ZonedDateTime at) throws IOException {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setCreationDate(GregorianCalendar.from(at));
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String dated = CREATED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
        .replaceFirst("$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS)));
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }
}
