package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers that were taken in on paper. */
@RestController
@Tag(name = "Tiếp nhận")
class ReEntryController {

  private final ReEntries reEntries;

  ReEntryController(ReEntries reEntries) {
    this.reEntries = reEntries;
  }

  /** The code the dossier has in the system from now on. */
  record Entered(String code) {}

  @PostMapping("/api/dossiers/re-entries")
  @Operation(summary = "Nhập lại hồ sơ đã nhận trên giấy khi hệ thống gián đoạn, với thời điểm gốc và phê duyệt của người đứng đầu")
  ResponseEntity<Entered> enter(
      @RequestHeader(name = "Idempotency-Key", required = false) String key, @Valid @RequestBody ReEntrySubmission submission) {
    Submissions.Accepted accepted = reEntries.enter(key, submission);
    Entered entered = new Entered(accepted.code());
    return accepted.created()
        ? ResponseEntity.created(URI.create("/api/dossiers/" + accepted.code())).body(entered) : ResponseEntity.ok(entered);
  }
}
