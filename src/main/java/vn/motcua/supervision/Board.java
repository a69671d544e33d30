package vn.motcua.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.calendar.WorkingCalendar;

/** What the supervisor's board says (bảng theo dõi): numbers of a period by agency, field, procedure or officer. */
@Service
public class Board {

  private static final Tally NOTHING = new Tally();
  private static final int TREND_MONTHS = 12;

  private final SumReader sums;
  private final Counts counts;
  private final BoardNames names;
  private final Clock clock;

  Board(SumReader sums, Counts counts, BoardNames names, Clock clock) {
    this.sums = sums;
    this.counts = counts;
    this.names = names;
    this.clock = clock;
  }

  /**
   * @param key code of the agency or procedure, name of the field, user id of the officer; empty where nobody or nothing is known
   * @param agency the officer's agency, else null
   */
  public record Line(String key, String name, String agency, String agencyName, Numbers numbers) {}

  /** @param month its first day */
  public record Month(LocalDate month, long received, long ended, long late, BigDecimal onTimeRate) {}

  /**
   * @param countedUntil facts written down until then are counted
   * @param complete false while dossiers are being counted for the first time: the numbers are too small
   */
  public record Answer(Line total, List<Line> lines, List<Month> trend, Instant countedUntil, boolean complete) {}

  /** @throws Refusal when the period has not begun */
  public Answer of(BoardQuestion question) {
    LocalDate today = WorkingCalendar.date(clock.instant());
    if (question.from().isAfter(today)) {
      throw Refusal.invalid("from", "supervision.future", question.from().toString());
    }
    counts.freshen();
    Map<String, Tally> before = sums.until(question, question.from().minusDays(1));
    Map<String, Tally> until = sums.until(question, question.to());
    CountedDossiers.Progress progress = counts.progress();
    boolean ofOfficers = question.by() == BoardQuestion.By.OFFICER;
    List<Line> lines = new ArrayList<>();
    Set<String> keys = new HashSet<>(until.keySet());
    keys.addAll(before.keySet());
    Map<String, BoardNames.Named> named = names.of(question.by(), keys);
    for (String key : keys) {
      Numbers numbers = Numbers.of(before.getOrDefault(key, NOTHING), until.getOrDefault(key, NOTHING), ofOfficers);
      BoardNames.Named name = named.get(key);
      if (!isEmpty(numbers)) {
        lines.add(new Line(name.key(), name.name(), name.agency(), name.agencyName(), numbers));
      }
    }
    lines.sort(Comparator.comparing((Line line) -> line.agency() == null ? "" : line.agency()).thenComparing(Line::key));
    return new Answer(new Line(null, null, null, null, Numbers.of(all(before), all(until), ofOfficers)), lines, trend(question),
        progress.until(), progress.scanned() == null);
  }

  private List<Month> trend(BoardQuestion question) {
    LocalDate first = question.to().withDayOfMonth(1).minusMonths(TREND_MONTHS - 1L);
    Map<String, Tally> months = new TreeMap<>(sums.months(question, first, question.to()));
    List<Month> trend = new ArrayList<>();
    months.forEach((month, tally) -> {
      Numbers numbers = Numbers.of(NOTHING, tally, question.by() == BoardQuestion.By.OFFICER);
      trend.add(new Month(LocalDate.parse(month), numbers.received(), numbers.ended(), Numbers.lateEnds(tally),
          numbers.onTimeRate()));
    });
    return trend;
  }

  private static Tally all(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(NOTHING, Tally::plus);
  }

  private static boolean isEmpty(Numbers numbers) {
    return numbers.carried() + Math.abs(numbers.received()) + numbers.ended() + numbers.open() + numbers.notAccepted()
        + numbers.awaitingReturn() + numbers.returned() + numbers.lettersOwed() + numbers.reportsOwed() + numbers.annulled()
        + numbers.lateAfterwards() == 0;
  }
}
