package vn.motcua.lateness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.CurrentOfficer;

/** The check of the whole system, for procedure control. */
@RestController
@Tag(name = "Quá hạn")
class AuditController {

  private static final int MOST_SHOWN = 1_000;

  private final LatenessAudit audit;
  private final AuditNights nights;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  AuditController(LatenessAudit audit, AuditNights nights, CurrentOfficer currentOfficer, Clock clock) {
    this.audit = audit;
    this.nights = nights;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** One thing that is wrong. */
  record FindingView(String dossier, String agency, AuditKind kind, OffsetDateTime since, String wrong, String cure) {}

  /** The last nightly check. */
  record NightView(LocalDate day, OffsetDateTime startedAt, OffsetDateTime finishedAt, int checked, int findings) {}

  /**
   * @param checked how many dossiers were looked at
   * @param total how many findings there are; at most the first 1,000 are listed
   */
  record AuditView(OffsetDateTime at, int checked, int total, List<FindingView> findings, NightView lastNight) {}

  @GetMapping("/api/lateness/audit")
  @Operation(summary = "Kiểm tra toàn hệ thống: hồ sơ quá hạn thiếu văn bản, mốc thời gian sai, hồ sơ không ai theo dõi, sự cố. "
      + "Dành cho kiểm soát thủ tục hành chính")
  AuditView audit() {
    if (!currentOfficer.get().hasRole("kiem-soat")) {
      throw Refusal.forbidden("lateness.audit.notAllowed");
    }
    Instant at = clock.instant();
    LatenessAudit.Outcome outcome = audit.now();
    return new AuditView(local(at), outcome.checked(), outcome.findings().size(),
        outcome.findings().stream().limit(MOST_SHOWN).map(AuditController::view).toList(),
        nights.last().map(AuditController::view).orElse(null));
  }

  private static FindingView view(AuditFinding finding) {
    return new FindingView(finding.dossierCode(), finding.agency(), finding.kind(), local(finding.since()), finding.wrong(),
        finding.cure());
  }

  private static NightView view(AuditNights.Night night) {
    return new NightView(night.day(), local(night.startedAt()), local(night.finishedAt()), night.checked(), night.findings());
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
