package vn.motcua.calendar;

/**
 * A year whose days off are known.
 *
 * @param announced false while the list is only an assumption ("chưa công bố"): every date in it is provisional
 */
public record CalendarYear(int year, boolean announced) {}
