package vn.motcua.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.clock.CalendarDifference;
import vn.motcua.clock.CalendarImport;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.security.Administrators;

/** Working calendars from a CSV file, by an administrator, who first sees what would change. */
@RestController
class CalendarImportController {

  private final CalendarImport calendars;
  private final Administrators administrators;
  private final CurrentOfficer currentOfficer;

  CalendarImportController(CalendarImport calendars, Administrators administrators, CurrentOfficer currentOfficer) {
    this.calendars = calendars;
    this.administrators = administrators;
    this.currentOfficer = currentOfficer;
  }

  /** What an import changes, and whether it was done. */
  record CalendarReport(boolean applied, List<CalendarDifference> differences) {}

  /** @param reason the decision behind the change; needed unless it is a preview */
  @PostMapping(path = "/api/calendars/import", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
  CalendarReport importCalendars(
      @RequestBody byte[] csv, @RequestParam(defaultValue = "true") boolean preview,
      @RequestParam(required = false) String reason) {
    administrators.require();
    String text = new String(csv, StandardCharsets.UTF_8);
    return preview
        ? new CalendarReport(false, calendars.preview(text))
        : new CalendarReport(true, calendars.apply(text, currentOfficer.get().id(), reason));
  }
}
