package vn.motcua.sandbox.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway's HTTP server, reachable from this machine only. Its customer's address for callbacks is registered with it
 * once, as with a
 * real gateway; no request can change it.
 */
public final class SandboxGateway implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxGateway.class);
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private SandboxGateway(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any free one
   * @param callbacks where the customer hears of payments
   * @param secret shared with the customer
   * @throws UncheckedIOException when the port is taken
   */
  public static SandboxGateway start(int port, Supplier<URI> callbacks, String secret) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      SandboxGateway gateway = new SandboxGateway(server);
      gateway.open(callbacks, secret);
      return gateway;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Address of its pages and of what its customers ask. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void open(Supplier<URI> callbacks, String secret) {
    GatewayBook book = new GatewayBook();
    GatewayTime time = new GatewayTime();
    GatewaySeal seal = new GatewaySeal(secret);
    GatewayDesk desk = new GatewayDesk(book, seal, time, url());
    GatewayPages pages = new GatewayPages(book, time, new CallbackSender(callbacks, seal, time));
    server.createContext("/", exchange -> {
      try (exchange) {
        answer(exchange, desk, pages);
      } catch (IOException | RuntimeException failure) {
        LOG.warn("Sandbox gateway: a request failed", failure);
      }
    });
    server.setExecutor(threads);
    server.start();
  }

  private static void answer(HttpExchange exchange, GatewayDesk desk, GatewayPages pages) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/pay/")) {
      pages.answer(exchange, path.substring("/pay/".length()));
    } else if (exchange.getRequestMethod().equals("POST")) {
      desk.answer(exchange, path);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }
}
