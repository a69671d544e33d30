package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.BoardQuestion.By;

/** The board as measurements ask it: everything a supervisor's page asks of the database, and its numbers for a recount. */
@Component
public class BoardQueries {

  private final Board board;
  private final LateDossiers late;
  private final Indexes indexes;
  private final BoardChoices choices;
  private final Counts counts;

  BoardQueries(Board board, LateDossiers late, Indexes indexes, BoardChoices choices, Counts counts) {
    this.board = board;
    this.late = late;
    this.indexes = indexes;
    this.choices = choices;
    this.counts = counts;
  }

  /** Counts everything anew. */
  public void countAnew() {
    counts.forget();
    boolean more = true;
    while (more) {
      more = counts.go(20_000);
    }
  }

  /** What is asked, by a name that says it. @param last day of a period; @param agency some agency, and {@code procedure} */
  public Map<String, Runnable> of(LocalDate last, String agency, String procedure, String field) {
    LocalDate month = last.withDayOfMonth(1);
    LocalDate half = last.minusDays(45);
    LocalDate year = last.minusYears(1).plusDays(1);
    Map<String, Runnable> queries = new LinkedHashMap<>();
    ask(queries, "month, by agency", month, last, By.AGENCY, null, null, null);
    ask(queries, "45 days, by agency", half, last, By.AGENCY, null, null, null);
    ask(queries, "year, by agency", year, last, By.AGENCY, null, null, null);
    ask(queries, "month, by field", month, last, By.FIELD, null, null, null);
    ask(queries, "month, by procedure", month, last, By.PROCEDURE, null, null, null);
    ask(queries, "year, by procedure", year, last, By.PROCEDURE, null, null, null);
    ask(queries, "month, by officer", month, last, By.OFFICER, null, null, null);
    ask(queries, "year, by officer", year, last, By.OFFICER, null, null, null);
    ask(queries, "month, one agency by procedure", month, last, By.PROCEDURE, agency, null, null);
    ask(queries, "year, one agency by officer", year, last, By.OFFICER, agency, null, null);
    ask(queries, "month, one procedure by agency", month, last, By.AGENCY, null, null, procedure);
    ask(queries, "year, one procedure by agency", year, last, By.AGENCY, null, null, procedure);
    ask(queries, "year, one field by agency", year, last, By.AGENCY, null, field, null);
    queries.put("ten oldest late", () -> late.oldest(null, null, null, 10));
    queries.put("ten oldest late of one agency", () -> late.oldest(agency, null, null, 10));
    queries.put("ten oldest late of one procedure", () -> late.oldest(null, null, procedure, 10));
    queries.put("index 766 of all agencies", () -> indexes.of(YearMonth.from(last), null));
    queries.put("choices", () -> choices.of(null, true));
    return queries;
  }

  /** The numbers of each agency, in the words of {@link BoardRecount}. */
  public Map<String, Map<String, Long>> agencies(LocalDate from, LocalDate to) {
    return said(from, to, By.AGENCY, Board.Line::key);
  }

  public Map<String, Map<String, Long>> procedures(LocalDate from, LocalDate to) {
    return said(from, to, By.PROCEDURE, Board.Line::key);
  }

  /** Agencies whose officers together do not say what the agency says. */
  public List<String> officersApart(LocalDate from, LocalDate to) {
    Map<String, Long> late = new TreeMap<>();
    Map<String, Long> open = new TreeMap<>();
    board.of(new BoardQuestion(from, to, By.OFFICER, null, null, null)).lines().forEach(line -> {
      late.merge(line.agency(), line.numbers().late(), Long::sum);
      open.merge(line.agency(), line.numbers().open(), Long::sum);
    });
    List<String> apart = new ArrayList<>();
    board.of(new BoardQuestion(from, to, By.AGENCY, null, null, null)).lines().forEach(line -> {
      if (line.numbers().late() != late.getOrDefault(line.key(), 0L)
          || line.numbers().open() != open.getOrDefault(line.key(), 0L)) {
        apart.add(line.key());
      }
    });
    return apart;
  }

  private Map<String, Map<String, Long>> said(LocalDate from, LocalDate to, By by, Function<Board.Line, String> key) {
    Map<String, Map<String, Long>> said = new TreeMap<>();
    board.of(new BoardQuestion(from, to, by, null, null, null)).lines()
        .forEach(line -> said.put(key.apply(line), BoardRecount.said(line.numbers())));
    said.values().removeIf(Map::isEmpty);
    return said;
  }

  private void ask(
      Map<String, Runnable> queries, String name, LocalDate from, LocalDate to, By by, String agency, String field,
      String procedure) {
    queries.put(name, () -> board.of(new BoardQuestion(from, to, by, agency, field, procedure)));
  }
}
