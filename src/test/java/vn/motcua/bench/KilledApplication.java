package vn.motcua.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The application as a process of its own, driven over HTTP and killed without warning. */
class KilledApplication {

  static final String PASSWORD = "SaoMai-2026!";

  private static final long LONGEST_START_SECONDS = 240;

  private final Path jar;
  private final Path folder;
  private final int port;
  private final List<String> machine;
  private final List<String> settings;
  private final ObjectMapper json = new ObjectMapper();
  private HttpClient client = client();
  private Process process;

  KilledApplication(Path jar, Path folder, int port, List<String> settings) {
    this(jar, folder, port, List.of("-Xmx600m", "-XX:TieredStopAtLevel=1"), settings);
  }

  KilledApplication(Path jar, Path folder, int port, List<String> machine, List<String> settings) {
    this.machine = machine;
    this.jar = jar.toAbsolutePath();
    this.folder = folder;
    this.port = port;
    this.settings = settings;
  }

  /** An answer, or status 0 when there was none. */
  record Answer(int status, JsonNode body) {

    boolean isOk() {
      return status >= 200 && status < 300;
    }
  }

  /** Starts it and waits until its clock runs. Returns the seconds that took. */
  double start() throws IOException {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(machine);
    command.addAll(List.of("-jar", jar.toString(),
        "--spring.profiles.active=sandbox", "--server.port=" + port, "--motcua.sandbox.dossiers=false"));
    command.addAll(settings);
    client = client();
    long before = System.nanoTime();
    process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("application.log").toFile())).start();
    while (System.nanoTime() - before < TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The application ended while it started; see " + folder.resolve("application.log"));
      }
      // At the first start the officers come last; too many log-ins that fail would shut this address out.
      if (!send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).GET()).isOk()) {
        pause(300);
        continue;
      }
      Answer clock = get("tiepnhan.100", "/api/sandbox/clock");
      // The engine's REST answers its first question slowly; the load shall meet it awake.
      if (clock.isOk() && !clock.body().path("standing").asBoolean(true)
          && get("tiepnhan.100", "/engine-rest/task?maxResults=1").isOk()) {
        return (System.nanoTime() - before) / 1e9;
      }
      pause(clock.status() == 401 ? 5_000 : 300);
    }
    throw new IllegalStateException("The application or its clock did not come up; see " + folder.resolve("application.log"));
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  Answer get(String officer, String path) {
    return send(request(officer, path).GET());
  }

  Answer post(String officer, String path, String body) {
    return send(request(officer, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer submit(String officer, String key, String body) {
    return send(request(officer, "/api/dossiers").header("Content-Type", "application/json").header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private HttpRequest.Builder request(String officer, String path) {
    String logIn = Base64.getEncoder().encodeToString((officer + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(30))
        .header("Authorization", "Basic " + logIn).header("Accept", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(response.statusCode(), isJson ? json.readTree(body) : json.nullNode());
    } catch (IOException dead) {
      return new Answer(0, json.nullNode());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Answer(0, json.nullNode());
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }
}
