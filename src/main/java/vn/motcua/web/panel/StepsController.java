package vn.motcua.web.panel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.TimeTable;
import vn.motcua.document.TimeTables;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.portal.ProcedureSheet;

/** The steps of a dossier: done, open, and still to come. */
@RestController
@RequestMapping("/api/dossiers/{code}/steps")
@Tag(name = "Các bước")
class StepsController {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final TimeTables times;
  private final StepsAhead ahead;
  private final Clock clock;

  StepsController(Dossiers dossiers, DossierAccess access, TimeTables times, StepsAhead ahead, Clock clock) {
    this.dossiers = dossiers;
    this.access = access;
    this.times = times;
    this.ahead = ahead;
    this.clock = clock;
  }

  /**
   * The way of a dossier.
   *
   * @param past done and open, in order of time, as on the control slip (form 06); {@code to} is absent while one is open, and a
   *     step that was offered within this working minute is not there yet
   * @param total working time of the agencies within the term in force
   * @param ahead what the diagram can still bring, without what only a fault or a question brings
   */
  record Steps(List<TimeTable.Row> past, String total, List<ProcedureSheet.Step> ahead) {}

  @GetMapping
  @Operation(summary = "Các bước đã làm, đang làm và còn lại của hồ sơ")
  ResponseEntity<Steps> steps(@PathVariable String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    TimeTable table = times.of(dossier, clock.instant());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(new Steps(table.rows(), table.total(), ahead.of(dossier)));
  }
}
