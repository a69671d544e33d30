package vn.motcua.clock;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a due date takes. The goal is an instant of a 20-working-day term, without explanation, in less than 5
 * microseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DueDateBenchmark {

  private final StatutoryClock clock = Samples.clock();
  private final Term twentyDays = Term.workingDays(20);
  private final Instant received = Samples.at("2026-10-12T09:10");
  private final ClockRules rules = Samples.rules("20 working days");
  private final List<ClockFact> plain = Samples.accepted("2026-10-12T09:10").facts();
  private final List<ClockFact> stopped = Samples.accepted("2026-10-12T09:10")
      .fact(FactKind.SUPPLEMENT_ASKED, "2026-10-14T09:00").fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-20T10:00")
      .fact(FactKind.DUTY_ASKED, "2026-10-26T09:00").fact(FactKind.DUTY_PAID, "2026-10-28T10:00")
      .fact(FactKind.RE_APPOINTED, "2026-11-10T09:00", "term", "5 working days").facts();

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(DueDateBenchmark.class.getName()).build()).run();
  }

  @Benchmark
  public Instant instantOfTwentyWorkingDays() {
    return clock.due(twentyDays, CountingRule.DAY_END, received, Channel.COUNTER, Samples.AGENCY);
  }

  @Benchmark
  public Instant instantOfTwentyWorkingDaysByHours() {
    return clock.due(twentyDays, CountingRule.HOUR_CARRY, received, Channel.ONLINE, Samples.AGENCY);
  }

  @Benchmark
  public DueDates allDatesOfAPlainDossier() {
    return clock.compute(rules, plain);
  }

  @Benchmark
  public DueDates allDatesOfADossierWithTwoStopsAndAReAppointment() {
    return clock.compute(rules, stopped);
  }

  @Benchmark
  public List<String> explanation() {
    return clock.explain(rules, plain);
  }
}
