package vn.motcua.web.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** How a dossier stands with its date, seen from a list: by the working hours of the agency that decides it. */
@Component
class DeskTime {

  private final Dossiers dossiers;
  private final Calendars calendars;
  private final WorkingTimeWords words;
  private final Texts texts;
  private final Clock clock;

  DeskTime(Dossiers dossiers, Calendars calendars, WorkingTimeWords words, Texts texts, Clock clock) {
    this.dossiers = dossiers;
    this.calendars = calendars;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** The traffic light: late, due by the end of the next working day, later; and the three in which nothing runs. */
  enum Light { LATE, SOON, RUNNING, STOPPED, NOT_STARTED, ENDED }

  /** Until when something must be due to be due soon: the end of the agency's next working day. */
  Instant soon(String agency) {
    // An agency that has no hours of its own has the province's.
    WorkingCalendar calendar = calendars.of(agency == null ? "" : agency);
    LocalDate today = WorkingCalendar.date(clock.instant());
    return calendar.closing(calendar.workingDayAfter(today, 1));
  }

  Light light(Dossier dossier) {
    if (dossier.status().isClosed()) {
      return Light.ENDED;
    }
    if (dossier.dueCurrent() == null) {
      return Light.NOT_STARTED;
    }
    if (isStopped(dossier)) {
      return Light.STOPPED;
    }
    if (dossier.late() || now().isAfter(dossier.dueCurrent())) {
      return Light.LATE;
    }
    return dossier.dueCurrent().isAfter(soon(dossier.competentAgency())) ? Light.RUNNING : Light.SOON;
  }

  /** {@code còn 2 ngày làm việc}; null when the clock does not run. */
  String time(Dossier dossier) {
    Light light = light(dossier);
    if (light != Light.LATE && light != Light.SOON && light != Light.RUNNING) {
      return null;
    }
    WorkingCalendar calendar = calendars.of(dossier.competentAgency());
    if (!now().isAfter(dossier.dueCurrent())) {
      return words.left(calendar.minutesBetween(now(), dossier.dueCurrent()));
    }
    long over = calendar.minutesBetween(dossier.dueCurrent(), now());
    return over == 0 ? texts.text("clock.measure.noWorkingTime") : words.over(over);
  }

  /** In status 5 and 6 the clock waits for the citizen; a wish to withdraw (7) stops nothing. */
  private boolean isStopped(Dossier dossier) {
    DossierStatus status = dossier.status() == DossierStatus.WITHDRAWAL_ASKED ? dossiers.workingStatus(dossier.code())
        : dossier.status();
    return status == DossierStatus.SUPPLEMENT_ASKED || status == DossierStatus.DUTY_ASKED;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}
