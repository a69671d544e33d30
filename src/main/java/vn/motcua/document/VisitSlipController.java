package vn.motcua.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Combined slips of visits. */
@RestController
@RequestMapping("/api/visit-slips")
@Tag(name = "Quầy tiếp nhận")
class VisitSlipController {

  private final VisitSlips slips;
  private final DocumentEntries entries;

  VisitSlipController(VisitSlips slips, DocumentEntries entries) {
    this.slips = slips;
    this.entries = entries;
  }

  /** @param dossiers codes of the dossiers that one person handed in */
  record Visit(@NotEmpty @Size(max = VisitSlips.MOST) List<@NotBlank @Size(max = 60) String> dossiers) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Một giấy tiếp nhận chung cho các hồ sơ một người nộp trong một lượt; một hồ sơ thì giấy của hồ sơ đó")
  DocumentEntries.Entry issue(@Valid @RequestBody Visit visit) {
    IssuedDocument slip = slips.issue(visit.dossiers());
    return entries.of(slip, slip.dossierCode(), false);
  }
}
