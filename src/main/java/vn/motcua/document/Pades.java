package vn.motcua.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.AbstractPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.TimeZone;
import vn.motcua.Texts;

/** PAdES baseline B into the empty field of a document, shown as Vietnamese offices show it. */
final class Pades {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss xxx");

  private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
  private final Texts texts;

  Pades(FontShelf fonts, Texts texts) {
    this.texts = texts;
    service.setPdfObjFactory(new Factory(new SignatureBlock.Factory(fonts)));
  }

  byte[] sign(byte[] pdf, SigningKey key, DocumentSigner.SigningRequest request) {
    DSSDocument document = new InMemoryDocument(pdf);
    PAdESSignatureParameters parameters = parameters(key, request);
    show(parameters, SignaturePlace.pageOf(pdf), key, request);
    byte[] toBeSigned = service.getDataToSign(document, parameters).getBytes();
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    SignatureValue value = new SignatureValue(algorithm, sign(toBeSigned, key.key(), algorithm.getJCEId()));
    try (InputStream signed = service.signDocument(document, parameters, value).openStream()) {
      return signed.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException("A signed document could not be read", fault);
    }
  }

  private static PAdESSignatureParameters parameters(SigningKey key, DocumentSigner.SigningRequest request) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setEncryptionAlgorithm(EncryptionAlgorithm.forKey(key.key()));
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(Date.from(request.at()));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(SlipWords.ZONE));
    return parameters;
  }

  /** Decree 30/2020/NĐ-CP, Appendix I: an agency's signature shows who signed and when, in red. */
  private void show(PAdESSignatureParameters parameters, int page, SigningKey key, DocumentSigner.SigningRequest request) {
    SignatureImageTextParameters shown = new SignatureImageTextParameters();
    String holder = DSSASN1Utils.getHumanReadableName(new CertificateToken(key.certificate()));
    shown.setText(String.join("\n",
        texts.text("document.signature.by", PrintableText.of(holder)),
        texts.text("document.signature.agency", PrintableText.of(request.agencyName())),
        texts.text("document.signature.at", TIME.format(ZonedDateTime.ofInstant(request.at(), SlipWords.ZONE)))));
    SignatureFieldParameters field = parameters.getImageParameters().getFieldParameters();
    field.setFieldId(SignaturePlace.FIELD);
    field.setPage(page);
    parameters.getImageParameters().setTextParameters(shown);
  }

  private static byte[] sign(byte[] content, PrivateKey key, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The key cannot sign with " + algorithm, fault);
    }
  }

  /** Hands the library our own drawing of the signature. */
  private static final class Factory extends AbstractPdfObjFactory {

    private final SignatureBlock.Factory drawers;

    private Factory(SignatureBlock.Factory drawers) {
      this.drawers = drawers;
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
      return service(PDFServiceMode.SIGNATURE);
    }

    @Override
    public PDFSignatureService newContentTimestampService() {
      return service(PDFServiceMode.CONTENT_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newSignatureTimestampService() {
      return service(PDFServiceMode.SIGNATURE_TIMESTAMP);
    }

    @Override
    public PDFSignatureService newArchiveTimestampService() {
      return service(PDFServiceMode.ARCHIVE_TIMESTAMP);
    }

    private PDFSignatureService service(PDFServiceMode mode) {
      return configure(new PdfBoxSignatureService(mode, drawers));
    }
  }
}
