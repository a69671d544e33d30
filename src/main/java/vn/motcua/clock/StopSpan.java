package vn.motcua.clock;

import java.time.Instant;

/**
 * A time in which the clock stood.
 *
 * @param to when it ran again; null while it stands
 * @param workingMinutes how much working time of the competent agency that was, until now while it stands
 * @param time the same in words
 * @param words when and why, in Vietnamese
 */
public record StopSpan(Instant from, Instant to, long workingMinutes, String time, String words) {}
