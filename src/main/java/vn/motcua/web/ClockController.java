package vn.motcua.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.Channel;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.DueAnswer;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/** Says when something handed in now would be due, and why. */
@RestController
class ClockController {

  private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final StatutoryClock clock;

  ClockController(StatutoryClock clock) {
    this.clock = clock;
  }

  /**
   * @param receivedAt Vietnamese local time ({@code 2026-10-12T09:10}), or an instant with an offset
   * @param channel 1 counter, 2 online, 3 post
   */
  @GetMapping("/api/clock/due")
  Due due(@RequestParam(required = false) String term, @RequestParam(required = false) String receivedAt,
      @RequestParam(defaultValue = "DAY_END") String rule, @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = "1") String channel) {
    if (agency == null || agency.isBlank()) {
      throw Refusal.invalid("agency", "clock.agency.missing");
    }
    DueAnswer answer = clock.answer(Term.parse(term), rule(rule), instant(receivedAt), Channel.parse(channel), agency);
    String due = answer.due() == null ? null : WITH_OFFSET.format(answer.due().atZone(WorkingCalendar.ZONE));
    return new Due(due, answer.provisional(), answer.explanation());
  }

  private static CountingRule rule(String text) {
    for (CountingRule rule : CountingRule.values()) {
      if (rule.name().equals(text)) {
        return rule;
      }
    }
    throw Refusal.invalid("rule", "clock.rule.unknown", text);
  }

  /** A plus sign that a client forgot to encode arrives as a blank. */
  private static Instant instant(String text) {
    try {
      String given = text == null ? "" : text.trim().replace(' ', '+');
      boolean offset = given.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
      return offset ? OffsetDateTime.parse(given).toInstant()
          : LocalDateTime.parse(given).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid("receivedAt", "clock.receivedAt.unreadable", String.valueOf(text));
    }
  }

  /** @param due null when the term sets no date */
  record Due(String due, boolean provisional, List<String> explanation) {}
}
