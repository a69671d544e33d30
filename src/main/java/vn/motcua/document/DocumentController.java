package vn.motcua.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** The documents of a dossier, for whoever may read it. */
@RestController
@RequestMapping("/api/dossiers/{code}/documents")
class DocumentController {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final DocumentRegister register;
  private final ReceptionSlips slips;
  private final Texts texts;

  DocumentController(Dossiers dossiers, DossierAccess access, DocumentRegister register, ReceptionSlips slips, Texts texts) {
    this.dossiers = dossiers;
    this.access = access;
    this.register = register;
    this.slips = slips;
    this.texts = texts;
  }

  /**
   * An entry of the register as other systems see it.
   *
   * @param replaced whether a newer one took its place
   * @param href where its bytes are
   */
  record Entry(
      String id, String form, String title, String number, int year, String agency, OffsetDateTime issuedAt, String issuedBy,
      String mediaType, String sha256, String replaces, String replacementReason, boolean replaced, String href) {}

  /** @param reason why the slip is issued again; printed on it */
  record Reissue(String reason) {}

  @GetMapping
  List<Entry> list(@PathVariable("code") String code) {
    access.requireRead(dossiers.get(code));
    List<IssuedDocument> documents = register.ofDossier(code);
    Set<String> replaced = documents.stream().map(IssuedDocument::replacesId).collect(Collectors.toSet());
    return documents.stream().map(document -> entry(document, replaced.contains(document.id()))).toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> content(@PathVariable("code") String code, @PathVariable("id") String id) {
    access.requireRead(dossiers.get(code));
    IssuedDocument document = register.find(id).filter(found -> found.dossierCode().equals(code))
        .orElseThrow(() -> Refusal.notFound("document.content.notFound", id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .eTag("\"" + document.sha256() + "\"")
        // Personal data: nothing of it may stay on an office's shared computer.
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName(document)).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(register.content(id));
  }

  /** Issues form 01 again, with the data as they are now, under a new number that names the old. */
  @PostMapping("/01/reissue")
  @ResponseStatus(HttpStatus.CREATED)
  Entry reissue(@PathVariable("code") String code, @RequestBody Reissue request) {
    Dossier dossier = dossiers.get(code);
    access.requireChange(dossier);
    return entry(slips.reissue(code, request.reason()), false);
  }

  private Entry entry(IssuedDocument document, boolean replaced) {
    return new Entry(document.id(), document.form().code(), texts.text("document.form." + document.form().code()),
        document.printedNumber(), document.year(), document.agency(),
        document.issuedAt().atZone(SlipWords.ZONE).toOffsetDateTime(), document.issuedBy(), document.mediaType(),
        document.sha256(), document.replacesId(), document.replacementReason(), replaced,
        "/api/dossiers/" + document.dossierCode() + "/documents/" + document.id());
  }

  /** ASCII, and only what every file system takes. */
  private static String fileName(IssuedDocument document) {
    String name = document.form().fileName() + "-" + document.dossierCode() + "-so-" + document.printedNumber();
    return name.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
  }
}
