package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Digitised results, and those a person has already. */
@RestController
@RequestMapping("/api/dossiers/{code}")
@Tag(name = "Kết quả")
class ResultController {

  private final Dossiers dossiers;
  private final Results results;
  private final DossierAccess access;

  ResultController(Dossiers dossiers, Results results, DossierAccess access) {
    this.dossiers = dossiers;
    this.results = results;
    this.access = access;
  }

  /** A digitised result as other systems read it. */
  record ResultView(
      String id, String dossier, String resultCode, String name, String agency, OffsetDateTime digitisedAt, String fileName,
      String sha256) {}

  /** Which known result is taken over. */
  record TakeOver(@NotBlank @Size(max = 36) String result) {}

  @PostMapping(path = "/result", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Lưu bản số hóa của kết quả, kèm mã kết quả của thủ tục")
  ResultView digitise(@PathVariable String code, @RequestPart("file") MultipartFile file) throws IOException {
    access.requireChange(readable(code));
    return view(results.digitise(code, file.getOriginalFilename(), file.getBytes()));
  }

  @GetMapping("/result")
  @Operation(summary = "Bản số hóa mới nhất của kết quả")
  ResponseEntity<byte[]> file(@PathVariable String code) {
    readable(code);
    PaperFiles.Scan scan = results.file(code);
    ContentDisposition inline = ContentDisposition.inline().filename(scan.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(scan.mediaType())).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString()).eTag(scan.sha256()).body(scan.content());
  }

  @GetMapping("/known-results")
  @Operation(summary = "Kết quả đã có của chủ hồ sơ, cho công chức tiếp nhận; mỗi lần hỏi đều được ghi lại")
  ResponseEntity<List<ResultView>> known(@PathVariable String code) {
    readable(code);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(results.known(code).stream().map(ResultController::view).toList());
  }

  @PostMapping("/papers/{number}/re-use")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Dùng kết quả đã có cho một giấy tờ của hồ sơ, không yêu cầu nộp lại")
  void takeOver(@PathVariable String code, @PathVariable int number, @Valid @RequestBody TakeOver takeOver) {
    access.requireChange(readable(code));
    results.takeOver(code, number, takeOver.result());
  }

  private Dossier readable(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    return dossier;
  }

  private static ResultView view(Results.Result result) {
    return new ResultView(
        result.id(), result.dossierCode(), result.resultCode(), result.name(), result.agency(), local(result.digitisedAt()),
        result.fileName(), result.sha256());
  }
}
