package vn.motcua.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Turns XHTML into a PDF: fonts embedded as subsets, no address ever read, and from the same input at the same instant the same bytes. */
@Component
class PdfPrinter {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String BASE = "document:/";
  /** The one thing that may be "loaded": a picture that stands in the page itself. */
  private static final String PICTURE_IN_PLACE = "data:image/png;base64,";

  private final FontShelf fonts = new FontShelf();
  private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

  PdfPrinter() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  /**
   * @param xhtml well-formed, its style inside
   * @param at the instant of issue: creation date and identity of the file come from it
   */
  byte[] print(String xhtml, Instant at) {
    return fonts.with(faces -> print(Markup.parse(xhtml), at, faces));
  }

  private byte[] print(Document page, Instant at, List<FontShelf.Face> faces) {
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics);
      builder.useExternalResourceAccessControl((address, type) -> address.startsWith(PICTURE_IN_PLACE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      for (FontShelf.Face face : faces) {
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)), FontShelf.FAMILY, face.bold() ? 700 : 400,
            face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
      }
      builder.withW3cDocument(page, BASE);
      return save(builder, at);
    } catch (IOException fault) {
      throw new UncheckedIOException("A document could not be printed", fault);
    }
  }

  private static byte[] save(PdfRendererBuilder builder, Instant at) throws IOException {
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      PDDocument pdf = renderer.createPDFKeepOpen();
      PDDocumentInformation information = pdf.getDocumentInformation();
      information.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZONE)));
      information.setModificationDate(information.getCreationDate());
      pdf.getDocumentCatalog().setLanguage("vi-VN");
      pdf.setDocumentId(at.toEpochMilli());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
