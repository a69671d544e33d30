package vn.motcua.web.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a dossier, from its ledger and the engine's history. */
@RestController
@Tag(name = "Hồ sơ")
class DossierHistoryController {

  private final DossierHistories histories;

  DossierHistoryController(DossierHistories histories) {
    this.histories = histories;
  }

  @GetMapping(path = "/api/dossiers/{code}/history", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Ai đã làm gì lúc nào, đường đi trên sơ đồ, mốc thời gian đã báo và đã dời của một hồ sơ")
  ResponseEntity<DossierHistory> history(@PathVariable @Size(max = 60) String code) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(histories.of(code));
  }
}
