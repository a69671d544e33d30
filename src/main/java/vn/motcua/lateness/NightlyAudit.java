package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/** Checks every dossier once a night, on one node, from 01:00 on; a night that no node was up is made up for in the morning. */
@Component
class NightlyAudit implements RegularWork {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);
  private static final LocalTime FROM = LocalTime.of(1, 0);

  private final LatenessAudit audit;
  private final AuditNights nights;
  private final NightLock lock;
  private final Clock clock;

  NightlyAudit(LatenessAudit audit, AuditNights nights, NightLock lock, Clock clock) {
    this.audit = audit;
    this.nights = nights;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public boolean round() {
    Instant startedAt = clock.instant();
    LocalDateTime local = LocalDateTime.ofInstant(startedAt, WorkingCalendar.ZONE);
    return !local.toLocalTime().isBefore(FROM) && lock.once("lateness-audit", local.toLocalDate(), () -> {
      LatenessAudit.Outcome outcome = audit.all();
      nights.keep(local.toLocalDate(), startedAt, outcome);
      if (!outcome.findings().isEmpty()) {
        LOG.warn("The nightly check of {} dossiers found {} faults; procedure control sees them with their cures at "
            + "GET /api/lateness/audit", outcome.checked(), outcome.findings().size());
      }
    });
  }
}
