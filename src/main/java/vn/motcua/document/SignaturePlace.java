package vn.motcua.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Where the agency's signature stands. In a template it is the element with the id {@code chu-ky-so}; what stands inside that is
 * for the pen. In a PDF that waits for its signature it is an empty signature field of the same size.
 */
final class SignaturePlace {

  static final String FIELD = "ChuKySo";
  private static final String ID = "chu-ky-so";
  private static final Pattern ONLY = Pattern.compile("^" + ID + "$");

  private SignaturePlace() {}

  /** Whether a template has the place. */
  static boolean isIn(String template) {
    return template.contains("id=\"" + ID + "\"");
  }

  /** Takes out what is for the pen; the place keeps its size by its style. */
  static void clear(Document page) {
    Element place = find(page);
    while (place != null && place.getFirstChild() != null) {
      place.removeChild(place.getFirstChild());
    }
  }

  /** Puts the empty field where the layout has the place, and nothing when the page has none. */
  static void mark(PdfBoxRenderer renderer, PDDocument pdf) {
    List<PagePosition<Box>> places = renderer.findPagePositionsByID(ONLY);
    if (places.isEmpty()) {
      return;
    }
    PagePosition<Box> place = places.get(0);
    try {
      add(pdf, pdf.getPage(place.getPageNo()),
          new PDRectangle(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
    } catch (IOException fault) {
      throw new UncheckedIOException("A field for the signature could not be made", fault);
    }
  }

  /** Whether a PDF waits for its signature. */
  static boolean waitsIn(byte[] pdf) {
    return pageNumber(pdf) > 0;
  }

  /** The page with the empty field, from 1. */
  static int pageOf(byte[] pdf) {
    int page = pageNumber(pdf);
    if (page == 0) {
      throw new IllegalArgumentException("The document has no empty field " + FIELD + " to be signed in");
    }
    return page;
  }

  private static int pageNumber(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      PDField field = form == null ? null : form.getField(FIELD);
      boolean waits = field instanceof PDSignatureField signature && signature.getSignature() == null;
      return waits ? 1 + document.getPages().indexOf(field.getWidgets().get(0).getPage()) : 0;
    } catch (IOException fault) {
      throw new UncheckedIOException("A printed document could not be read", fault);
    }
  }

  private static void add(PDDocument pdf, PDPage page, PDRectangle rectangle) throws IOException {
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    PDSignatureField field = new PDSignatureField(form);
    field.setPartialName(FIELD);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(rectangle);
    widget.setPage(page);
    widget.setPrinted(true);
    // An archive wants to know how every field looks, also one that is empty.
    PDAppearanceStream nothing = new PDAppearanceStream(pdf);
    nothing.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(nothing);
    widget.setAppearance(looks);
    page.getAnnotations().add(widget);
    form.getFields().add(field);
  }

  private static Element find(Document page) {
    NodeList all = page.getElementsByTagName("*");
    for (int number = 0; number < all.getLength(); number++) {
      Element element = (Element) all.item(number);
      if (ID.equals(element.getAttribute("id"))) {
        return element;
      }
    }
    return null;
  }
}
