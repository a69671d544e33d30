package vn.motcua.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;

/** Makes the list of the month before on the first working day of each month, by the province's own calendar, on one node. */
@Component
class MonthlyRound implements RegularWork {

  private final MonthlyLists lists;
  private final NightLock lock;
  private final Agencies agencies;
  private final Calendars calendars;
  private final Clock clock;

  MonthlyRound(MonthlyLists lists, NightLock lock, Agencies agencies, Calendars calendars, Clock clock) {
    this.lists = lists;
    this.lock = lock;
    this.agencies = agencies;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public boolean round() {
    Optional<Agency> province = agencies.all().stream().filter(agency -> agency.parentCode() == null).findFirst();
    LocalDate today = WorkingCalendar.date(clock.instant());
    YearMonth before = YearMonth.from(today).minusMonths(1);
    if (province.isEmpty() || lists.isKept(before)
        || today.isBefore(MonthlyLists.dueOn(before, calendars.of(province.get().code())))) {
      return false;
    }
    return lock.once("monthly-list", before.atEndOfMonth(), () -> lists.of(before));
  }
}
