package vn.motcua.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A population register on a real socket of this machine, that answers as a test tells it. */
final class StubRegister implements AutoCloseable {

  static final String FOUND = """
      {"KetQua": "timThay", "CongDan": {"SoDinhDanh": "%s", "HoVaTen": {"Ho": "Trần", "ChuDem": "Thị", "Ten": "Hoà"},
       "NgayThangNamSinh": {"Nam": 1980, "NgayThangNam": "1980-05-02"}, "GioiTinh": 2, "TonGiao": "Không",
       "ThuongTru": {"ChiTiet": "Thôn 1", "TenPhuongXa": "xã Mẫu", "TenTinhThanh": "tỉnh Mẫu"}, "NhomMau": "O"}}""";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
  private final List<String> logIns = new CopyOnWriteArrayList<>();
  private volatile Answering answering = exchange -> answer(exchange, 200, "{\"KetQua\": \"khongTimThay\"}");

  /** What happens on one connection. */
  @FunctionalInterface
  interface Answering {

    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private StubRegister(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/dan-cu/cong-dan/tra-cuu", this::handle);
    server.start();
  }

  static StubRegister start() throws IOException {
    return new StubRegister(HttpServer.create(here(), 0));
  }

  /** One that shows its own certificate and asks for the client's. */
  static StubRegister startWithMutualTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(here(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters asked = context.getDefaultSSLParameters();
        asked.setNeedClientAuth(true);
        parameters.setSSLParameters(asked);
      }
    });
    return new StubRegister(server);
  }

  private static InetSocketAddress here() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  String url() {
    return (server instanceof HttpsServer ? "https" : "http") + "://localhost:" + server.getAddress().getPort() + "/dan-cu";
  }

  /** What was asked so far, in order. */
  List<JsonNode> questions() {
    return questions;
  }

  /** The Authorization headers, in order. */
  List<String> logIns() {
    return logIns;
  }

  void answers(int status, String body) {
    answering = exchange -> answer(exchange, status, body);
  }

  void answers(Answering other) {
    answering = other;
  }

  /** Never answers while the stub lives. */
  void isSilent() {
    answering = exchange -> closing.await();
  }

  /** Sends the head and the beginning of an answer, and then nothing more while the stub lives. */
  void stopsInTheMiddle() {
    answering = exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"KetQua\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      closing.await();
    };
  }

  /** Sends the head and the beginning of an answer, and closes the connection. */
  void cutsInTheMiddle() {
    answering = exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"KetQua\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("cut");
    };
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    questions.add(new ObjectMapper().readTree(exchange.getRequestBody()));
    logIns.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    try {
      answering.to(exchange);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
