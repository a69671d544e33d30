package vn.motcua.sandbox.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox's post: SMTP on one port, short messages and the page that shows everything on another, for this machine only. */
public final class SandboxPost implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxPost.class);
  private static final int THREADS = 4;

  private final SmtpDoor smtp;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private SandboxPost(SmtpDoor smtp, HttpServer http) {
    this.smtp = smtp;
    this.http = http;
  }

  /**
   * Opens it; 0 stands for any free port.
   *
   * @throws UncheckedIOException when a port is taken
   */
  public static SandboxPost start(int smtpPort, int httpPort) {
    try {
      PostBook book = new PostBook();
      HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
      try {
        SandboxPost post = new SandboxPost(new SmtpDoor(smtpPort, book), http);
        post.open(book);
        return post;
      } catch (IOException taken) {
        http.stop(0);
        throw taken;
      }
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  public int smtpPort() {
    return smtp.port();
  }

  /** Address of the page, and of the carriers at {@code /sms} and {@code /zalo}. */
  public String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    smtp.close();
    http.stop(0);
    threads.shutdownNow();
  }

  private void open(PostBook book) {
    MessageDesk desk = new MessageDesk(book);
    PostPage page = new PostPage(book);
    http.createContext("/", exchange -> {
      try (exchange) {
        answer(exchange, desk, page);
      } catch (IOException | RuntimeException failure) {
        LOG.warn("Sandbox post: a request failed", failure);
      }
    });
    http.setExecutor(threads);
    http.start();
  }

  private static void answer(HttpExchange exchange, MessageDesk desk, PostPage page) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/sms/messages")) {
      desk.answer(exchange, "sms");
    } else if (path.startsWith("/zalo/messages")) {
      desk.answer(exchange, "zalo");
    } else {
      page.answer(exchange);
    }
  }
}
