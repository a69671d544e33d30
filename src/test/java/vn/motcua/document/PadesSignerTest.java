package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.Texts;
import vn.motcua.support.TestSigningKey;

/** What the signer that comes with the program makes, read back without the library that made it. */
class PadesSignerTest {

  private static final Instant AT = Instant.parse("2026-10-12T02:20:00Z");
  private static final String AGENCY = "Ủy ban nhân dân phường Sao Mai";

  private final DocumentSigner signer = Slips.pades();

  static Stream<DocumentForm> signedForms() {
    return Stream.of(DocumentForm.values()).filter(DocumentForm::isSigned);
  }

  @ParameterizedTest
  @MethodSource("signedForms")
  void one_signature_covers_the_whole_file_and_names_the_certificate_and_the_time_of_the_clock(DocumentForm form) {
    byte[] signed = signed(form);

    List<CmsReading> signatures = CmsReading.of(signed);
    assertThat(signatures).hasSize(1);
    CmsReading signature = signatures.get(0);
    assertThat(signature.valid()).isTrue();
    assertThat(signature.wholeFile()).isTrue();
    assertThat(signature.certificate()).isEqualTo(TestSigningKey.selfMade().of("H99.100").orElseThrow().certificate());
    assertThat(signature.namesItsCertificate()).isTrue();
    assertThat(signature.format()).as("PAdES").isEqualTo("ETSI.CAdES.detached");
    assertThat(signature.timeOfItsOwn()).as("PAdES baseline forbids a second time inside").isFalse();
    assertThat(signature.at()).isEqualTo(AT);
  }

  @ParameterizedTest
  @MethodSource("signedForms")
  void it_is_PDF_A_2u_before_and_after_and_the_printed_file_is_its_beginning(DocumentForm form) {
    byte[] printed = printed(form);
    byte[] signed = signer.sign(printed, request(form, AGENCY));

    assertThat(ArchivablePdf.faults(printed)).isEmpty();
    assertThat(ArchivablePdf.faults(signed)).isEmpty();
    assertThat(Arrays.copyOf(signed, printed.length)).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("signedForms")
  void a_changed_byte_is_found_wherever_it_is(DocumentForm form) {
    byte[] signed = signed(form);
    int printed = printed(form).length;
    int inside = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/M (D:", printed);

    for (int at : new int[] {10, printed / 2, inside + 8, signed.length - 3}) {
      byte[] changed = signed.clone();
      changed[at] ^= 1;
      assertThat(isIntact(changed)).as("byte " + at + " of " + signed.length).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("signedForms")
  void it_shows_who_signed_for_which_agency_and_when_in_red_and_covers_no_letter(DocumentForm form) {
    byte[] signed = signed(form);

    assertThat(shown(signed)).contains("Ký bởi: " + TestSigningKey.HOLDER, "Cơ quan: " + AGENCY,
        "Thời gian ký: 12.10.2026 09:20:00 +07:00");
    assertThat(letters(signed)).isNotEmpty().noneMatch(letter -> isUnder(letter, signed));
    assertThat(redDots(signed)).isGreaterThan(500);
    assertThat(redDots(printed(form))).isZero();
  }

  @ParameterizedTest
  @MethodSource("signedForms")
  void what_is_for_the_pen_stands_only_where_nobody_signs_digitally(DocumentForm form) {
    byte[] forThePen = SlipGallery.usual().print(form, Slips.draft(4));

    assertThat(PdfReading.text(forThePen)).contains("(Chữ ký, dấu)");
    assertThat(SignaturePlace.waitsIn(forThePen)).isFalse();
    assertThat(PdfReading.text(printed(form))).doesNotContain("(Chữ ký");
    assertThat(SignaturePlace.waitsIn(printed(form))).isTrue();
    assertThat(SignaturePlace.waitsIn(signed(form))).isFalse();
    assertThat(PdfReading.pages(printed(form))).isEqualTo(PdfReading.pages(forThePen));
  }

  @Test
  void the_longest_name_and_a_letter_that_no_font_has_stay_inside_the_field() {
    byte[] signed = signer.sign(printed(DocumentForm.STOP_NOTICE), request(DocumentForm.STOP_NOTICE,
        "Ủy ban nhân dân " + SlipGallery.LONG_NAME + " 漢"));

    assertThat(shown(signed)).contains(SlipGallery.LONG_NAME.split(" ")).contains("?");
    assertThat(ArchivablePdf.faults(signed)).isEmpty();
  }

  @Test
  void nothing_is_signed_twice_and_nothing_without_a_place_for_it() {
    byte[] signed = signed(DocumentForm.STOP_NOTICE);
    byte[] forThePen = SlipGallery.usual().print(DocumentForm.STOP_NOTICE, Slips.draft(4));

    for (byte[] pdf : List.of(signed, forThePen)) {
      assertThatThrownBy(() -> signer.sign(pdf, request(DocumentForm.STOP_NOTICE, AGENCY)))
          .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ChuKySo");
    }
  }

  @Test
  void a_certificate_that_expired_while_the_program_ran_signs_nothing_more() {
    Instant tooLate = Instant.parse("2100-01-01T00:00:00Z");

    assertThatThrownBy(() -> signer.sign(printed(DocumentForm.STOP_NOTICE), new DocumentSigner.SigningRequest(
        DocumentForm.STOP_NOTICE, Slips.CODE, "H99.100", AGENCY, "04", "system", tooLate))).hasMessageContaining("expired");
  }

  @Test
  void an_agency_without_a_key_is_not_signed_for() {
    SigningKeys nobody = new KeystoreKeys(new SigningSettings("", "", ""), AT);

    assertThat(new PadesSigner(List.of(nobody), new PdfPrinter(), new Texts()).signsFor("H99.100")).isFalse();
  }

  /** A tool of another make still: poppler's, where the machine has it. */
  @Test
  void poppler_finds_it_valid_and_total(@TempDir Path folder) throws Exception {
    Path tool = Path.of("/usr/bin/pdfsig");
    assumeThat(tool).isExecutable();
    Path file = Files.write(folder.resolve("signed.pdf"), signed(DocumentForm.STOP_NOTICE));

    Process process = new ProcessBuilder(tool.toString(), "-nocert", file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
  }

  private static boolean isIntact(byte[] pdf) {
    try {
      List<CmsReading> signatures = CmsReading.of(pdf);
      return signatures.size() == 1 && signatures.get(0).valid() && signatures.get(0).wholeFile();
    } catch (AssertionError | RuntimeException broken) {
      return false;
    }
  }

  private byte[] signed(DocumentForm form) {
    return signer.sign(printed(form), request(form, AGENCY));
  }

  private static byte[] printed(DocumentForm form) {
    return SlipGallery.usual().printToSign(form, Slips.draft(4));
  }

  private static DocumentSigner.SigningRequest request(DocumentForm form, String agency) {
    return new DocumentSigner.SigningRequest(form, Slips.CODE, "H99.100", agency, "04", "lanhdao.100", AT);
  }

  /** The text of the page with its fields made part of it, without the text of the page. */
  private static String shown(byte[] signed) {
    return PdfReading.read(signed, pdf -> {
      int page = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").length();
      pdf.getDocumentCatalog().getAcroForm(null).flatten();
      String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(all.length()).isGreaterThan(page);
      return all;
    });
  }

  private static boolean isUnder(TextPosition letter, byte[] signed) {
    PDRectangle field = field(signed);
    float height = PdfReading.read(signed, pdf -> pdf.getPage(page(signed)).getMediaBox().getHeight());
    float baseline = height - letter.getY();
    return letter.getX() + letter.getWidth() > field.getLowerLeftX() && letter.getX() < field.getUpperRightX()
        && baseline + letter.getHeight() > field.getLowerLeftY() && baseline < field.getUpperRightY();
  }

  /** Of the page where the field is. */
  private static List<TextPosition> letters(byte[] signed) {
    List<TextPosition> letters = new ArrayList<>();
    PdfReading.read(signed, pdf -> {
      PDFTextStripper stripper = new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          letters.add(letter);
        }
      };
      stripper.setStartPage(1 + page(signed));
      stripper.setEndPage(1 + page(signed));
      return stripper.getText(pdf);
    });
    return letters;
  }

  /** Where the field is, from 0. */
  private static int page(byte[] pdf) {
    return PdfReading.read(pdf, document -> document.getPages().indexOf(document.getDocumentCatalog().getAcroForm(null)
        .getField(SignaturePlace.FIELD).getWidgets().get(0).getPage()));
  }

  private static PDRectangle field(byte[] pdf) {
    return PdfReading.read(pdf, document -> document.getDocumentCatalog().getAcroForm(null).getField(SignaturePlace.FIELD)
        .getWidgets().get(0).getRectangle());
  }

  private static int redDots(byte[] pdf) {
    BufferedImage page = PdfReading.read(pdf, document -> new PDFRenderer(document).renderImageWithDPI(page(pdf), 150));
    int red = 0;
    for (int dot : page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())) {
      red += (dot >> 16 & 0xff) > 150 && (dot >> 8 & 0xff) < 100 && (dot & 0xff) < 100 ? 1 : 0;
    }
    return red;
  }
}
