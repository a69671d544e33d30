package vn.motcua.document;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** Documents as they would be issued now, to be read before they are signed off; for whoever may read the dossier. */
@RestController
@RequestMapping("/api/dossiers/{code}/drafts")
class DraftController {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final Letters letters;

  DraftController(Dossiers dossiers, DossierAccess access, Letters letters) {
    this.dossiers = dossiers;
    this.access = access;
    this.letters = letters;
  }

  /** @param cause what it is for; without one, the newest cause that the dossier gives */
  @GetMapping("/{form}")
  ResponseEntity<byte[]> draft(
      @PathVariable("code") String code, @PathVariable("form") String form,
      @RequestParam(name = "cause", required = false) String cause) {
    access.requireRead(dossiers.get(code));
    DocumentForm wanted = DocumentForm.find(form).orElseThrow(() -> Refusal.notFound("document.form.unknown", form));
    if (wanted.isOnDemand()) {
      throw Refusal.conflict("document.draft.notThis", form);
    }
    byte[] draft = letters.draft(wanted, code, cause);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        // Personal data: nothing of it may stay on an office's shared computer.
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"du-thao-" + wanted.fileName() + ".pdf\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(draft);
  }
}
