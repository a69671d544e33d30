package vn.motcua.document;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
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
  private final ReadableDocuments readable;
  private final DocumentEntries entries;
  private final Letters letters;

  DocumentController(Dossiers dossiers, DossierAccess access, DocumentRegister register, ReadableDocuments readable,
      DocumentEntries entries, Letters letters) {
    this.dossiers = dossiers;
    this.access = access;
    this.register = register;
    this.readable = readable;
    this.entries = entries;
    this.letters = letters;
  }

  /** @param reason why the form is issued again; printed on it */
  record Reissue(String reason) {}

  @GetMapping
  List<DocumentEntries.Entry> list(@PathVariable("code") String code) {
    access.requireRead(dossiers.get(code));
    return entries.ofDossier(code);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> content(@PathVariable("code") String code, @PathVariable("id") String id) {
    IssuedDocument document = readable.get(code, id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .eTag("\"" + document.sha256() + "\"")
        // Personal data: nothing of it may stay on an office's shared computer.
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName(document)).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(register.content(id));
  }

  /** Issues a form again, with the data as they are now, under a new number that names the old. */
  @PostMapping("/{form}/reissue")
  @ResponseStatus(HttpStatus.CREATED)
  DocumentEntries.Entry reissue(
      @PathVariable("code") String code, @PathVariable("form") String form, @RequestBody Reissue request) {
    Dossier dossier = dossiers.get(code);
    access.requireChange(dossier);
    DocumentForm wanted = form(form);
    if (wanted.isOnDemand()) {
      throw Refusal.conflict("document.reissue.notThis", form);
    }
    String cause = register.ofDossier(code).stream().filter(document -> document.form() == wanted)
        .map(IssuedDocument::cause).reduce((earlier, later) -> later)
        .orElseThrow(() -> Refusal.conflict("document.reissue.nothingIssued", form, code));
    return entries.of(letters.reissue(wanted, code, cause, request.reason()), code, false);
  }

  /**
   * A receipt, a hand-over slip or the control slip, printed when an officer asks for it, once; anew when it is not true any
   * more.
   *
   * @param cause the receipt's number, or the number of the hand-over in the dossier's ledger; empty for the control slip
   */
  @PostMapping("/{form}")
  @ResponseStatus(HttpStatus.CREATED)
  DocumentEntries.Entry print(
      @PathVariable("code") String code, @PathVariable("form") String form, @RequestParam("cause") String cause) {
    Dossier dossier = dossiers.get(code);
    access.requireChange(dossier);
    DocumentForm wanted = form(form);
    if (!wanted.isOnDemand()) {
      throw Refusal.conflict("document.print.notThis", form);
    }
    return entries.of(letters.issue(wanted, code, cause), code, false);
  }

  private static DocumentForm form(String code) {
    return DocumentForm.find(code).orElseThrow(() -> Refusal.notFound("document.form.unknown", code));
  }

  /** ASCII, and only what every file system takes. */
  private static String fileName(IssuedDocument document) {
    String name = document.form().fileName() + "-" + document.dossierCode() + "-so-" + document.printedNumber();
    return name.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
  }
}
