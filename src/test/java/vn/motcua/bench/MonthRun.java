package vn.motcua.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.lateness.PlayedMonth;
import vn.motcua.support.Centre;

/** Plays a month to its end, makes its list on the first working day after, and lets the officers answer what is still open. */
final class MonthRun {

  private static final int DAYS_TO_ANSWER = 10;

  private final MonthProvince province;
  private final Size size;
  private MonthPlan plan;
  private MonthPlay play;

  MonthRun(MonthProvince province, Size size) {
    this.province = province;
    this.size = size;
  }

  /** How much is played. @param dossiers ignored where the real figures say it */
  record Size(int dossiers, boolean real) {

    static Size of(int dossiers) {
      return new Size(dossiers, false);
    }
  }

  MonthPlan plan() {
    return plan;
  }

  /** What was handed in, by the code it got. */
  Map<String, MonthPlan.Planned> received() {
    return play.received();
  }

  void play(YearMonth month) {
    WorkingCalendar calendar = province.bean(Calendars.class).of("H99");
    plan = size.real() ? MonthPlan.real(month, calendar::isWorkingDay)
        : MonthPlan.simulated(month, size.dossiers(), calendar::isWorkingDay);
    Centre centre = province.bean(Centre.class);
    PlayedMonth played = province.bean(PlayedMonth.class);
    centre.at(plan.dossiers().get(0).received().toLocalDate() + "T07:00");
    province.open(plan.offices());
    play = new MonthPlay(plan, province);
    play.playUntil(month.atEndOfMonth());
    LocalDate day = month.atEndOfMonth();
    boolean made = false;
    for (int after = 0; after < DAYS_TO_ANSWER; after++) {
      day = day.plusDays(1);
      centre.walkTo(day + "T01:30");
      made |= played.night();
      play.playDay(day);
    }
    if (!made) {
      throw new IllegalStateException("No list was made on the first working day after " + month);
    }
  }
}
