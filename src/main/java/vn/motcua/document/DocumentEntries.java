package vn.motcua.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/** Entries of the register as other systems see them. */
@Component
class DocumentEntries {

  private final DocumentRegister register;
  private final Texts texts;

  DocumentEntries(DocumentRegister register, Texts texts) {
    this.register = register;
    this.texts = texts;
  }

  /**
   * One entry.
   *
   * @param replaced whether a newer one took its place
   * @param href where its bytes are
   * @param signedAt when it was signed digitally, or null; its bytes are then those that were signed
   * @param printedSize how many of them, from the first, are the document as it was signed off, or null
   * @param printedSha256 hash of those, or null
   */
  record Entry(
      String id, String form, String title, String number, int year, String agency, OffsetDateTime issuedAt, String issuedBy,
      String mediaType, String sha256, String replaces, String replacementReason, boolean replaced, String href,
      OffsetDateTime signedAt, Integer printedSize, String printedSha256) {}

  List<Entry> ofDossier(String code) {
    List<IssuedDocument> documents = register.ofDossier(code);
    Set<String> replaced = documents.stream().map(IssuedDocument::replacesId).collect(Collectors.toSet());
    return documents.stream().map(document -> of(document, code, replaced.contains(document.id()))).toList();
  }

  /** @param code the dossier through which it is looked at: one of those that the document names */
  Entry of(IssuedDocument document, String code, boolean replaced) {
    DigitalSignature signature = document.signature();
    return new Entry(document.id(), document.form().code(), texts.text("document.form." + document.form().code()),
        document.printedNumber(), document.year(), document.agency(),
        local(document.issuedAt()), document.issuedBy(), document.mediaType(),
        document.sha256(), document.replacesId(), document.replacementReason(), replaced,
        "/api/dossiers/" + code + "/documents/" + document.id(),
        signature == null ? null : local(signature.at()), signature == null ? null : signature.printedSize(),
        signature == null ? null : signature.printedSha256());
  }

  private static OffsetDateTime local(Instant at) {
    return at.atZone(SlipWords.ZONE).toOffsetDateTime();
  }
}
