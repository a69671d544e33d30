package vn.motcua.clock;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/**
 * Working time in words: days of eight working hours, hours, minutes; parts that are zero are left out. The only place that says
 * it, so that letter, report, page and list never differ.
 */
@Component
public class WorkingTimeWords {

  private static final int MINUTES_PER_HOUR = 60;

  private final Texts texts;

  public WorkingTimeWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * {@code 2 ngày 3 giờ 15 phút làm việc}; {@code 0 phút làm việc} for no time at all.
   *
   * @param minutes working minutes, 0 or more
   * @throws IllegalArgumentException when negative: what is left and what is over are different sentences
   */
  public String of(long minutes) {
    if (minutes < 0) {
      throw new IllegalArgumentException("Working time is never negative: " + minutes);
    }
    long days = minutes / Term.MINUTES_PER_WORKING_DAY;
    long hours = minutes % Term.MINUTES_PER_WORKING_DAY / MINUTES_PER_HOUR;
    long rest = minutes % MINUTES_PER_HOUR;
    List<String> parts = new ArrayList<>(3);
    add(parts, "days", days);
    add(parts, "hours", hours);
    if (rest > 0 || parts.isEmpty()) {
      parts.add(texts.text("clock.working.minutes", String.valueOf(rest)));
    }
    return texts.text("clock.working", String.join(" ", parts));
  }

  /** {@code 3 ngày làm việc}, as a statute says it. */
  public String of(Term term) {
    return new Phrases(texts).term(term);
  }

  /** {@code còn 3 giờ làm việc}. @param minutes working minutes left, 0 or more */
  public String left(long minutes) {
    return texts.text("clock.working.left", of(minutes));
  }

  /** {@code quá 3 giờ làm việc}. @param minutes working minutes over, 0 or more */
  public String over(long minutes) {
    return texts.text("clock.working.over", of(minutes));
  }

  private void add(List<String> parts, String unit, long number) {
    if (number > 0) {
      parts.add(texts.text("clock.working." + unit, String.valueOf(number)));
    }
  }
}
