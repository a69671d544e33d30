package vn.motcua.clock;

import java.time.Instant;
import java.util.List;

/**
 * What the clock counted, in columns.
 *
 * @param measuredAt when the rest was measured: the end, the stop that lasts, or now; null without a date
 * @param minutesLeft working minutes to the due date, null when it has passed or there is none
 * @param minutesOver working minutes since the due date, null when it has not passed or there is none
 * @param time what is left or over, in words; null without a date
 * @param stops in the order in which they were written
 * @param daysOut days that did not count, in order, from the start in force
 */
public record ClockStory(
    Instant measuredAt, Long minutesLeft, Long minutesOver, String time, List<StopSpan> stops, List<DaysOut> daysOut) {

  static final ClockStory NOT_STARTED = new ClockStory(null, null, null, null, List.of(), List.of());
}
