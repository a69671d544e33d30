package vn.motcua.document;

import java.util.List;
import org.springframework.http.HttpStatus;
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
  private final DocumentEntries entries;

  HandOverController(HandOverSlips slips, DocumentEntries entries) {
    this.slips = slips;
    this.entries = entries;
  }

  /** @param dossiers codes of 1 to 200 dossiers that went the same way */
  record Stack(List<String> dossiers) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DocumentEntries.Entry issue(@RequestBody Stack stack) {
    IssuedDocument slip = slips.issue(stack.dossiers());
    return entries.of(slip, slip.dossierCode(), false);
  }
}
