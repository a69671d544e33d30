package vn.motcua.calendar;

/** Finds the calendar of an agency as it is known now. */
public interface Calendars {

  /** @throws vn.motcua.Refusal naming the agency, when neither it nor the province has hours */
  WorkingCalendar of(String agency);
}
