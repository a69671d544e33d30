package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A day on which the agency is closed although the week says otherwise.
 *
 * @param name what is celebrated, as an explanation prints it
 * @param decision the act that gives the day off
 */
public record DayOff(LocalDate date, String name, String decision) {}
