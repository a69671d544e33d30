package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.clock.CalendarDifference;
import vn.motcua.clock.CalendarImport;
import vn.motcua.dossier.CalendarChange;
import vn.motcua.dossier.CalendarChanges;
import vn.motcua.dossier.CalendarImpact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.security.Administrators;

/** Working calendars from a CSV file, by an administrator, who first sees what would change and which dossiers move. */
@RestController
@RequestMapping(path = "/api/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Lịch làm việc")
class CalendarImportController {

  private final CalendarImport calendars;
  private final CalendarChanges changes;
  private final Administrators administrators;
  private final CurrentOfficer currentOfficer;

  CalendarImportController(
      CalendarImport calendars, CalendarChanges changes, Administrators administrators, CurrentOfficer currentOfficer) {
    this.calendars = calendars;
    this.changes = changes;
    this.administrators = administrators;
    this.currentOfficer = currentOfficer;
  }

  /**
   * What an import changes, and whether it is in force.
   *
   * @param impact what it does to dossiers; only with a preview
   * @param change the change itself, with how far the dossiers are aligned; missing with a preview and when nothing differs
   */
  record CalendarReport(
      boolean applied, List<CalendarDifference> differences, CalendarImpact impact, CalendarChange change) {}

  /** What the second person decides. */
  record Decision(@NotNull Boolean approve) {}

  /** @param reason the decision behind the change; needed unless it is a preview */
  @PostMapping(path = "/import", consumes = "text/csv")
  @Operation(summary = "Nạp lịch làm việc: xem trước hồ sơ nào đổi hạn, rồi áp dụng; làm hủy quá hạn thì chờ người thứ hai duyệt")
  CalendarReport importCalendars(
      @RequestBody byte[] csv, @RequestParam(defaultValue = "true") boolean preview,
      @RequestParam(required = false) String reason) {
    administrators.require();
    String text = new String(csv, StandardCharsets.UTF_8);
    List<CalendarDifference> differences = calendars.preview(text);
    if (preview) {
      return new CalendarReport(false, differences, changes.preview(text), null);
    }
    Optional<CalendarChange> change = changes.propose(text, reason);
    return new CalendarReport(change.map(each -> each.act() != null).orElse(true), differences, null, change.orElse(null));
  }

  @GetMapping("/changes")
  @Operation(summary = "Mọi thay đổi lịch: ai, vì sao, ai duyệt, đã tính lại đến đâu")
  List<CalendarChange> all() {
    requireReader();
    return changes.all();
  }

  @GetMapping("/changes/{number}")
  @Operation(summary = "Một thay đổi lịch và tiến độ tính lại các hồ sơ")
  CalendarChange one(@PathVariable int number) {
    requireReader();
    return changes.get(number);
  }

  @PostMapping("/changes/{number}/decision")
  @Operation(summary = "Người thứ hai duyệt hoặc không duyệt một lịch làm hủy ghi nhận quá hạn")
  CalendarChange decide(@PathVariable int number, @Valid @RequestBody Decision decision) {
    requireReader();
    return changes.decide(number, decision.approve());
  }

  private void requireReader() {
    if (!currentOfficer.get().hasRole("quan-tri") && !currentOfficer.get().hasRole("kiem-soat")) {
      throw Refusal.forbidden("dossier.calendarChange.role", currentOfficer.get().id());
    }
  }
}
