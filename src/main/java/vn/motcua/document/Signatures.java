package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Agencies;

/** Which documents are signed digitally, by which signer, and whether what comes back is what went in. */
@Component
class Signatures {

  private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);
  private static final String PDF = "application/pdf";

  private final ObjectProvider<DocumentSigner> signers;
  private final Agencies agencies;
  private final Clock clock;

  Signatures(ObjectProvider<DocumentSigner> signers, Agencies agencies, Clock clock) {
    this.signers = signers;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** A printed document with what was appended to it. */
  record Signed(byte[] content, DigitalSignature signature) {}

  /** Whether an agency's document of this form is signed digitally; otherwise it is printed for the pen. */
  boolean wanted(DocumentForm form, String agency) {
    return form.isSigned() && signer(agency) != null;
  }

  /** Whether the signature comes from outside, so that the number must be reserved first. */
  boolean comeFromOutside(DocumentForm form, String agency) {
    return wanted(form, agency) && signer(agency).remote();
  }

  /**
   * Signs a document that waits for it.
   *
   * @return null when it is for the pen: the agency has no key, or it was printed without a place for a signature
   * @throws IllegalStateException when the signer gave back something else than the file it got with something appended
   */
  Signed sign(DocumentRegister.Order order, String number, byte[] printed) {
    if (!wanted(order.form(), order.agency()) || !PDF.equals(order.mediaType())) {
      return null;
    }
    if (!SignaturePlace.waitsIn(printed)) {
      LOG.warn("Form {} of {} has no place for a signature and is issued without one", order.form().code(), order.dossierCode());
      return null;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] signed = signer(order.agency()).sign(printed.clone(), new DocumentSigner.SigningRequest(order.form(),
        order.dossierCode(), order.agency(), agencies.get(order.agency()).name(), number, order.issuedBy(), at));
    if (signed.length <= printed.length || !Arrays.equals(signed, 0, printed.length, printed, 0, printed.length)) {
      throw new IllegalStateException("The signer changed form " + order.form().code() + " of " + order.dossierCode()
          + " instead of appending a signature to it; it is not issued");
    }
    return new Signed(signed, new DigitalSignature(at, printed.length, DocumentRegister.sha256(printed)));
  }

  private DocumentSigner signer(String agency) {
    return signers.orderedStream().filter(each -> each.signsFor(agency)).findFirst().orElse(null);
  }
}
