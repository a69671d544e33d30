package vn.motcua.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;

/** Index 766 of every agency in a month, and of the province. */
@Service
class Indexes {

  /** What the people's committee of a commune does in the table of agencies. */
  private static final String COMMUNE = "uy-ban";

  private final SumReader sums;
  private final Counts counts;
  private final Agencies agencies;
  private final Texts texts;
  private final Clock clock;

  Indexes(SumReader sums, Counts counts, Agencies agencies, Texts texts, Clock clock) {
    this.sums = sums;
    this.counts = counts;
    this.agencies = agencies;
    this.texts = texts;
    this.clock = clock;
  }

  /** @param part, whole, ratio, score, max null where not known; ratio in per cent */
  record Part(String name, BigDecimal max, Long part, Long whole, BigDecimal ratio, BigDecimal score) {}

  record Group(String name, BigDecimal max, BigDecimal score, List<Part> parts) {}

  /**
   * @param agency code, null for the whole province
   * @param known points that are known, {@code ofKnown} the most they could be
   */
  record Index(String agency, String name, BigDecimal known, BigDecimal ofKnown, List<Group> groups) {}

  /** @throws Refusal when the month has not begun */
  List<Index> of(YearMonth month, String only) {
    if (month.isAfter(YearMonth.from(WorkingCalendar.date(clock.instant())))) {
      throw Refusal.invalid("month", "supervision.future", month.toString());
    }
    counts.freshen();
    BoardQuestion question = new BoardQuestion(month.atDay(1), month.atEndOfMonth(), BoardQuestion.By.AGENCY, only, null, null);
    Map<String, Tally> before = sums.until(question, month.atDay(1).minusDays(1));
    Map<String, Tally> until = sums.until(question, month.atEndOfMonth());
    List<Index> indexes = new ArrayList<>();
    if (only == null) {
      indexes.add(index(null, texts.text("supervision.province"), all(before), all(until), false));
    }
    for (Agency agency : agencies.all()) {
      if (until.containsKey(agency.code())) {
        indexes.add(index(agency.code(), agency.name(), before.getOrDefault(agency.code(), new Tally()),
            until.get(agency.code()), agency.does(COMMUNE)));
      }
    }
    return indexes;
  }

  private Index index(String code, String name, Tally before, Tally until, boolean commune) {
    List<Index766.Group> groups = Index766.of(before, until, commune);
    return new Index(code, name, sum(groups, Index766.Sub::score), sum(groups, part -> part.score() == null ? null : part.max()),
        groups.stream().map(this::view).toList());
  }

  private static BigDecimal sum(List<Index766.Group> groups, Function<Index766.Sub, BigDecimal> what) {
    Stream<BigDecimal> values = groups.stream().flatMap(group -> group.parts().stream()).map(what).filter(Objects::nonNull);
    return values.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Group view(Index766.Group group) {
    return new Group(texts.text("supervision.index." + group.name()), group.max(), group.score(), group.parts().stream()
        .map(part -> new Part(texts.text("supervision.index." + part.name()), part.max(), part.part(), part.whole(), part.ratio(),
            part.score())).toList());
  }

  private static Tally all(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(new Tally(), Tally::plus);
  }
}
