package vn.motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.StepLines;
import vn.motcua.dossier.StepLines.Step;

/**
 * The rows of the steps of a province's dossiers. The ledger there tells of one step of each, handled by one officer; beside it every
 * dossier gets the steps that procedures share, in the agencies and on the days of its own, so that there are as many rows as in life.
 */
final class ProvinceSteps implements Consumer<ProvinceCourse.Made>, AutoCloseable {

  /** Steps of the diagrams that procedures call, and two of their own; each with its share in working minutes. */
  private static final List<Beside> BESIDE = List.of(new Beside("common-intake", "Task_CheckPapers", 120),
      new Beside("common-intake", "Task_CollectFee", 60), new Beside(null, "Task_Sign", 240), new Beside(null, "Task_SealAndNumber", 120),
      new Beside("common-return-result", "Task_HandOverResult", 480));

  private static final long SEED = 20_260_931;
  private static final int FIRST_SEQUENCE = 1_000;

  private final StatutoryClock clock;
  private final Calendars calendars;
  private final ProvinceData.Rows done;
  private final ProvinceData.Rows open;
  private final String address;
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final Random random = new Random(SEED);
  private long doneRows;
  private long openRows;

  ProvinceSteps(String address, StatutoryClock clock, Calendars calendars) throws SQLException {
    this.address = address;
    this.clock = clock;
    this.calendars = calendars;
    this.done = new ProvinceData.Rows(
        address, "COPY step_done (dossier_code, sequence, step, agency, ended_on, worked_minutes, limit_minutes) FROM STDIN");
    this.open = new ProvinceData.Rows(
        address, "COPY step_open (dossier_code, sequence, step, agency, offered_at, limit_minutes, over_at, waiting) FROM STDIN");
  }

  /** @param diagram null for the procedure's own */
  private record Beside(String diagram, String task, int shareMinutes) {}

  @Override
  public void accept(ProvinceCourse.Made made) {
    try {
      for (Step step : StepLines.of(made.rules(), made.facts(), clock, calendars)) {
        write(made, step);
        if (step.endedAt() != null) {
          beside(made, step);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String size() {
    return doneRows + " steps done and " + openRows + " open, of " + kinds.size() + " kinds";
  }

  private void beside(ProvinceCourse.Made made, Step handled) throws IOException {
    int sequence = FIRST_SEQUENCE;
    for (Beside each : BESIDE) {
      long worked = Math.round(each.shareMinutes() * (0.1 + Math.abs(random.nextGaussian()) * 0.7));
      write(made, new Step(sequence++, each.diagram() == null ? made.asked().definitionKey() : each.diagram(), each.task(),
          handled.agency(), handled.offeredAt(), handled.endedAt(), worked, (long) each.shareMinutes(), null, false));
    }
  }

  private void write(ProvinceCourse.Made made, Step step) throws IOException {
    int kind = kinds.computeIfAbsent(made.asked().definitionKey() + "\t" + step.diagram() + "\t" + step.task(), any -> kinds.size() + 1);
    if (step.endedAt() == null) {
      open.write(StepLines.open(made.code(), kind, step), 1);
      openRows++;
    } else {
      done.write(StepLines.done(made.code(), kind, step), 1);
      doneRows++;
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    done.close();
    open.close();
    try (ProvinceData.Rows names = new ProvinceData.Rows(address, "COPY step_kind (id, definition_key, diagram, task) FROM STDIN")) {
      for (Map.Entry<String, Integer> each : kinds.entrySet()) {
        names.write(each.getValue() + "\t" + each.getKey() + "\n", 1);
      }
    }
  }
}
