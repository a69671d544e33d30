package vn.motcua.sandbox.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCuaApplication;
import vn.motcua.Texts;

/**
 * Tries a procedure on a sandbox of its own, in memory, that is thrown away afterwards.
 *
 * <p>Arguments: the procedure (folder, id or code), a scenario file or {@code -}, a file to write the played scenario to or
 * {@code -}. Ends with 0, with 1 when something hinders the procedure or is wrong in the scenario, with 2 when the arguments are.
 */
public final class TryProcedure {

  private static final String USUAL_START = "2026-10-12T08:00";
  private static final int MINUTES_TO_GET_READY = 30;

  private final PrintStream out;
  private final Texts texts = new Texts();

  private TryProcedure(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 3) {
      out.println(new Texts().text("trial.arguments"));
      System.exit(2);
    }
    int code = new TryProcedure(out).run(arguments[0], arguments[1], arguments[2]);
    System.exit(code);
  }

  private int run(String procedure, String scenarioFile, String writeTo) throws IOException {
    Scenario scenario;
    try {
      scenario = scenario(scenarioFile);
    } catch (TrialFault fault) {
      tell(fault, scenarioFile);
      return 1;
    }
    out.println(texts.text("trial.starting"));
    try (ConfigurableApplicationContext sandbox = sandbox(scenario)) {
      return play(sandbox.getBean(Trials.class), procedure, scenario, scenarioFile, writeTo);
    }
  }

  private int play(Trials trials, String procedure, Scenario scenario, String scenarioFile, String writeTo) throws IOException {
    TrialReport report = new TrialReport();
    int code = 0;
    try {
      out.println(trials.title(procedure));
      trials.play(procedure, scenario, report);
    } catch (TrialFault fault) {
      if (!report.rows().isEmpty()) {
        out.println(new TrialTable(texts).of(report));
      }
      tell(fault, scenarioFile);
      code = 1;
    }
    if (code == 0) {
      out.println(new TrialTable(texts).of(report));
      report.ending().forEach(out::println);
    }
    if (!writeTo.equals("-")) {
      Files.writeString(Path.of(writeTo), trials.written(procedure, report));
      out.println(texts.text("trial.written", writeTo));
    }
    return code;
  }

  private Scenario scenario(String file) throws IOException {
    Scenario read = file.equals("-") ? Scenario.USUAL : ScenarioReader.read(Files.readString(Path.of(file)), texts);
    return read.startsAt() == null ? new Scenario(USUAL_START, read.acts()) : read;
  }

  private void tell(TrialFault fault, String scenarioFile) {
    TrialFault.Place place = fault.place();
    StringBuilder text = new StringBuilder(texts.text("trial.fault.head"));
    if (place.line() > 0) {
      text.append(texts.text("trial.fault.line", scenarioFile, String.valueOf(place.line())));
    }
    if (place.task() != null) {
      text.append(texts.text("trial.fault.task", place.task()));
    }
    if (place.field() != null) {
      text.append(texts.text("trial.fault.field", place.field()));
    }
    out.println(text + "\n  " + fault.sentence());
  }

  /** The clock opens a while before the scenario begins, so that no second of starting counts. */
  private static ConfigurableApplicationContext sandbox(Scenario scenario) {
    LocalDateTime opening = LocalDateTime.parse(scenario.startsAt()).minusMinutes(MINUTES_TO_GET_READY);
    return new SpringApplicationBuilder(MotCuaApplication.class).profiles("sandbox").logStartupInfo(false).run(
        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
        "--server.address=127.0.0.1", "--server.port=0", "--motcua.sandbox.dossiers=false",
        "--motcua.sandbox.starts-at=" + opening, "--motcua.sandbox.signing-key=target/try/ky-so.p12",
        "--motcua.sandbox.post.port=" + freePort(), "--motcua.sandbox.post.smtp-port=" + freePort(),
        "--motcua.sandbox.gateway.port=" + freePort(), "--motcua.sandbox.working-copy=target/try",
        "--logging.level.root=" + (Boolean.getBoolean("motcua.trial.log") ? "INFO" : "OFF"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
