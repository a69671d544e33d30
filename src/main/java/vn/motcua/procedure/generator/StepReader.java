package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.procedure.generator.StepTable.TableStep;

/**
 * Understands the rows of a table: who works, how long, and what the step does to the way of the dossier. Rows of the one-stop
 * unit at the beginning and at the end are the common reception and return; the last row of a leader is the signature; the first
 * row of an officer before it is the handling step.
 */
final class StepReader {

  static final String WHO = "generator.column.who";
  static final String HOURS = "generator.column.hours";

  private static final Set<String> ONE_STOP = Set.of("tiep-nhan", "tra-ket-qua", "thu-phi", "truong-mot-cua");
  private static final int LONGEST_NAME = 70;

  private final Words words;
  private final Texts texts;
  private final Faults faults;
  private final Names names = new Names();

  /** What came of the rows. */
  record Steps(List<OwnStep> own, WorkTime intake, WorkTime result) {}

  private record Row(TableStep step, String role, String function, WorkTime time) {

    boolean atTheOneStopUnit() {
      return ONE_STOP.contains(role);
    }
  }

  StepReader(Words words, Texts texts, Faults faults) {
    this.words = words;
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * @param term of the procedure's first case, or null when it could not be read
   * @param decidedBy function of the deciding agency, or null
   */
  Optional<Steps> read(StepTable table, Term term, String decidedBy) {
    List<Row> rows = table.steps().stream().map(this::row).flatMap(Optional::stream).toList();
    checkSum(table, rows, term);
    int first = 0;
    while (first < rows.size() && rows.get(first).atTheOneStopUnit()) {
      first++;
    }
    int end = rows.size();
    while (end > first && rows.get(end - 1).atTheOneStopUnit()) {
      end--;
    }
    List<Row> own = rows.subList(first, end);
    if (faults.any() || !decides(own)) {
      return Optional.empty();
    }
    return Optional.of(new Steps(own(own, decidedBy), sum(rows.subList(0, first)), sum(rows.subList(end, rows.size()))));
  }

  /** The function of the agency whose leader signs, when the table names one. */
  Optional<String> decidedBy(StepTable table) {
    List<TableStep> steps = table.steps();
    return IntStream.iterate(steps.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(steps::get)
        .filter(step -> words.first("role", step.who()).filter(role -> role.startsWith("lanh-dao")).isPresent())
        .findFirst().flatMap(step -> words.first("function", step.who()));
  }

  private Optional<Row> row(TableStep step) {
    Optional<String> role = words.first("role", step.who());
    Optional<WorkTime> time = WorkTime.parse(step.hours(), words);
    if (step.what().isEmpty()) {
      faults.add(step.row(), texts.text("generator.column.what"), "what.missing");
    }
    if (role.isEmpty()) {
      faults.add(step.row(), texts.text(WHO), "who.unknown", step.who(), texts.text("generator.roles"));
    }
    if (time.isEmpty()) {
      faults.add(step.row(), texts.text(HOURS), "hours.unreadable", step.hours());
    }
    if (role.isEmpty() || time.isEmpty() || role.get().equals("applicant")) {
      return Optional.empty();
    }
    boolean oneStop = ONE_STOP.contains(role.get());
    if (!oneStop && time.get().minutes() == 0) {
      faults.add(step.row(), texts.text(HOURS), "hours.missing", step.what());
    }
    return Optional.of(new Row(step, role.get(), words.first("function", step.who()).orElse(null), time.get()));
  }

  private void checkSum(StepTable table, List<Row> rows, Term term) {
    WorkTime sum = sum(rows);
    if (table.total() != null) {
      WorkTime.parse(table.total().hours(), words).filter(total -> total.minutes() > 0 && total.minutes() != sum.minutes())
          .ifPresent(total -> faults.add(table.total().row(), texts.text(HOURS), "total.differs", total.hours(), sum.hours()));
    }
    if (term == null) {
      return;
    }
    long allowed = term.unit() == Term.Unit.SAME_DAY ? Term.MINUTES_PER_WORKING_DAY : term.workingMinutes();
    if (sum.minutes() > allowed) {
      faults.add(0, texts.text(HOURS), "sum.beyondTerm", sum.hours(), new WorkTime(allowed).hours(), term);
    }
  }

  private boolean decides(List<Row> own) {
    int sign = sign(own);
    if (own.isEmpty()) {
      faults.add(0, texts.text(WHO), "steps.onlyOneStop");
    } else if (sign < 0) {
      faults.add(0, texts.text(WHO), "sign.missing");
    } else if (handling(own, sign) < 0) {
      faults.add(own.get(sign).step().row(), texts.text(WHO), "handling.missing");
    }
    return !faults.any();
  }

  private static int sign(List<Row> own) {
    int chair = last(own, "lanh-dao");
    return chair >= 0 ? chair : last(own, "lanh-dao-phong");
  }

  private static int last(List<Row> own, String role) {
    return IntStream.range(0, own.size()).filter(i -> own.get(i).role().equals(role)).max().orElse(-1);
  }

  private static int handling(List<Row> own, int sign) {
    return IntStream.range(0, sign).filter(i -> own.get(i).role().equals("thu-ly")).findFirst().orElse(-1);
  }

  private List<OwnStep> own(List<Row> rows, String decidedBy) {
    int sign = sign(rows);
    int handling = handling(rows, sign);
    List<OwnStep> steps = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean reviews = i > handling && i < sign && row.role().startsWith("lanh-dao");
      StepKind kind = i == handling ? StepKind.HANDLING : i == sign ? StepKind.SIGN : reviews ? StepKind.REVIEW : StepKind.PLAIN;
      String role = kind == StepKind.SIGN ? "lanh-dao" : row.role();
      boolean elsewhere = row.function() != null && !row.function().equals(decidedBy);
      String group = "${agency." + (elsewhere ? "group('" + role + "', '" + row.function() + "')}" : "group('" + role + "')}");
      String limit = row.time().term();
      steps.add(new OwnStep(names.suffix(row.step().what()), Names.label(row.step().what(), LONGEST_NAME), kind, group, limit,
          texts.text("generator.step.documentation", sentence(row.step().what()), row.step().who(), row.step().hours())));
    }
    return List.copyOf(steps);
  }

  private static String sentence(String text) {
    return text.matches(".*[.!?]") ? text : text + ".";
  }

  private static WorkTime sum(List<Row> rows) {
    return rows.stream().map(Row::time).reduce(WorkTime.NONE, WorkTime::plus);
  }
}
