package vn.motcua.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A carrier of short messages behind HTTP, with every fault that one can have. */
public final class StubCarrier implements AutoCloseable {

  /** What it does with the next messages. */
  public enum Mood {
    WELL,
    /** The number will never do. */
    REFUSES(400), NO_TOKEN(401), WRONG_ADDRESS(404), TOO_MANY(429), BROKEN(503),
    /** Takes the message, and the line is cut before it can say so. */
    TAKES_AND_CUTS,
    /** Does not take it, and the line is cut. */
    CUTS,
    /** Takes it and never answers. */
    TAKES_AND_IS_SILENT;

    private final int status;

    Mood() {
      this(0);
    }

    Mood(int status) {
      this.status = status;
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
  private final AtomicInteger questions = new AtomicInteger();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public StubCarrier() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/messages", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void mood(Mood next) {
    mood.set(next);
  }

  /** What it was given for a dossier, in the order of arrival; twice when it was given twice. */
  public List<JsonNode> taken(String dossierCode) {
    return taken.stream().filter(message -> message.toString().contains(dossierCode)).toList();
  }

  public List<JsonNode> taken() {
    return List.copyOf(taken);
  }

  public List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** How often it was asked what became of a message. */
  public int questions() {
    return questions.get();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        take(exchange);
      } else {
        tell(exchange);
      }
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode message = json.readTree(exchange.getRequestBody());
    Mood now = mood.get();
    if (now.status > 0) {
      exchange.sendResponseHeaders(now.status, -1);
      return;
    }
    if (now != Mood.CUTS) {
      taken.add(message);
    }
    switch (now) {
      case WELL -> write(exchange, "{\"messageId\":\"m-" + taken.size() + "\"}");
      case TAKES_AND_IS_SILENT -> waitForTheEnd();
      default -> { }
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    questions.incrementAndGet();
    Mood now = mood.get();
    if (now == Mood.BROKEN) {
      exchange.sendResponseHeaders(now.status, -1);
      return;
    }
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    boolean known = taken.stream().anyMatch(message -> message.path("requestId").asText().equals(id));
    write(exchange, known ? "{\"state\":\"ACCEPTED\",\"messageId\":\"m-known\"}" : "{\"state\":\"UNKNOWN\"}");
  }

  private void waitForTheEnd() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
