package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A day of weekly rest that is worked (làm bù).
 *
 * @param replaces the day off it makes up for, whose sessions it has
 * @param decision the act that swaps the two
 */
public record MakeUpDay(LocalDate date, LocalDate replaces, String decision) {}
