package vn.motcua.document;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Reads a signature back without the library that made it: PDFBox finds the bytes, Bouncy Castle's CMS says what they are worth. */
record CmsReading(
    boolean valid, X509Certificate certificate, boolean namesItsCertificate, boolean timeOfItsOwn, Instant at, String format,
    boolean wholeFile) {

  /** The signatures of a file, in the order in which they were made. */
  static List<CmsReading> of(byte[] pdf) {
    return PdfReading.read(pdf, document -> document.getSignatureDictionaries().stream().map(each -> read(pdf, each)).toList());
  }

  private static CmsReading read(byte[] pdf, PDSignature signature) {
    try {
      int[] range = signature.getByteRange();
      byte[] contents = signature.getContents(pdf);
      CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), contents);
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      @SuppressWarnings("unchecked")
      X509CertificateHolder holder = (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      return new CmsReading(verified(signer, certificate), certificate, names(signer, certificate),
          signer.getSignedAttributes().get(CMSAttributes.signingTime) != null, signature.getSignDate().toInstant(),
          signature.getCOSObject().getNameAsString(COSName.SUB_FILTER),
          range[0] == 0 && range[2] + range[3] == pdf.length && isHexString(pdf, range));
    } catch (Exception fault) {
      throw new AssertionError("The signature could not be read", fault);
    }
  }

  private static boolean verified(SignerInformation signer, X509Certificate certificate) throws Exception {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(new BouncyCastleProvider()).build(certificate));
    } catch (CMSException wrong) {
      // So the library says that the digest of what was signed is another one.
      return false;
    }
  }

  private static boolean names(SignerInformation signer, X509Certificate certificate) throws Exception {
    SigningCertificateV2 named = SigningCertificateV2.getInstance(signer.getSignedAttributes()
        .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2).getAttributeValues()[0]);
    return MessageDigest.isEqual(named.getCerts()[0].getCertHash(),
        MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }

  /** Nothing but the signature itself is left out of what is signed. */
  private static boolean isHexString(byte[] pdf, int[] range) throws IOException {
    int from = range[1];
    int to = range[2];
    boolean hexadecimal = pdf[from] == '<' && pdf[to - 1] == '>';
    for (int at = from + 1; at < to - 1; at++) {
      hexadecimal &= Character.digit(pdf[at], 16) >= 0;
    }
    return hexadecimal;
  }
}
