package vn.motcua.document;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-over slips for stacks of dossiers. */
@RestController
@RequestMapping("/api/hand-over-slips")
class HandOverController {

  private final HandOverSlips slips;
  private final HandOverStacks stacks;
  private final DocumentEntries entries;

  HandOverController(HandOverSlips slips, HandOverStacks stacks, DocumentEntries entries) {
    this.slips = slips;
    this.stacks = stacks;
    this.entries = entries;
  }

  /** @param dossiers codes of 1 to 200 dossiers that went the same way */
  record Stack(List<String> dossiers) {}

  @GetMapping("/waiting")
  @Operation(summary = "Hồ sơ công chức tiếp nhận đã giao trong ngày và chưa có phiếu bàn giao, theo nơi nhận")
  ResponseEntity<List<HandOverStacks.Line>> waiting() {
    // Names must not stay in a shared counter machine's browser cache.
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(stacks.waiting());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DocumentEntries.Entry issue(@RequestBody Stack stack) {
    IssuedDocument slip = slips.issue(stack.dossiers());
    return entries.of(slip, slip.dossierCode(), false);
  }
}
