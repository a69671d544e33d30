package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;

/** Dossiers for other systems and for our own pages. */
@RestController
@RequestMapping("/api/dossiers")
class DossierController {

  private final Dossiers dossiers;
  private final Submissions submissions;
  private final PaperFiles paperFiles;
  private final Corrections corrections;
  private final DossierAccess access;
  private final Texts texts;

  DossierController(
      Dossiers dossiers, Submissions submissions, PaperFiles paperFiles, Corrections corrections, DossierAccess access,
      Texts texts) {
    this.dossiers = dossiers;
    this.submissions = submissions;
    this.paperFiles = paperFiles;
    this.corrections = corrections;
    this.access = access;
    this.texts = texts;
  }

  @PostMapping
  @Operation(summary = "Hands a dossier in; the same Idempotency-Key and content give the same dossier")
  ResponseEntity<DossierView> submit(
      @RequestHeader(name = "Idempotency-Key", required = false) String key, @Valid @RequestBody Submission submission) {
    Submissions.Accepted accepted = submissions.submit(key, submission);
    DossierView view = view(dossiers.get(accepted.code()));
    return accepted.created()
        ? ResponseEntity.created(URI.create("/api/dossiers/" + accepted.code())).body(view) : ResponseEntity.ok(view);
  }

  @GetMapping("/{code}")
  DossierView get(@PathVariable String code) {
    return view(readable(code));
  }

  @PostMapping(path = "/{code}/papers/{number}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Map<String, String> upload(@PathVariable String code, @PathVariable int number, @RequestPart("file") MultipartFile file)
      throws IOException {
    access.requireChange(readable(code));
    return Map.of("sha256", paperFiles.store(code, number, file.getOriginalFilename(), file.getBytes()));
  }

  @GetMapping("/{code}/papers/{number}/file")
  ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int number) {
    readable(code);
    PaperFiles.Scan scan = paperFiles.read(code, number);
    ContentDisposition inline = ContentDisposition.inline().filename(scan.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(scan.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString()).eTag(scan.sha256()).body(scan.content());
  }

  @PostMapping("/{code}/corrections")
  @Operation(summary = "Corrects one typed value before the dossier is processed; a slip already issued is issued anew")
  DossierView correct(@PathVariable String code, @Valid @RequestBody Correction correction) {
    access.requireChange(readable(code));
    corrections.correct(code, correction);
    return view(dossiers.get(code));
  }

  private Dossier readable(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    return dossier;
  }

  private DossierView view(Dossier dossier) {
    String code = dossier.code();
    return new DossierView(
        code, dossier.procedureCode(), dossier.procedureName(), dossier.caseKey(), dossier.caseName(), dossier.status().code(),
        texts.text("dossier.status." + dossier.status().code()), dossier.channel().number(), dossier.receivingAgency(),
        dossier.competentAgency(), dossier.rules().term().toString(), local(dossier.receivedAt()), local(dossier.dueOriginal()),
        local(dossier.dueStatutory()), local(dossier.dueCurrent()), dossier.provisional(), dossier.late(),
        dossiers.facts(code).stream().anyMatch(fact -> fact.kind() == FactKind.RE_ENTERED), dossiers.applicant(code),
        dossiers.submitter(code), dossiers.papers(code));
  }
}
