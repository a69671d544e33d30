package vn.motcua.sandbox.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.Texts;

/** The pages on which a citizen pays, fails to, or pays without the customer hearing of it. */
class GatewayPages {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  /** Only what HTML means itself is escaped, so that Vietnamese stays Vietnamese. */
  private static final String UTF8 = "UTF-8";

  private final GatewayBook book;
  private final GatewayTime time;
  private final CallbackSender callbacks;
  private final Texts texts = new Texts();

  GatewayPages(GatewayBook book, GatewayTime time, CallbackSender callbacks) {
    this.book = book;
    this.time = time;
    this.callbacks = callbacks;
  }

  void answer(HttpExchange exchange, String id) throws IOException {
    Optional<GatewayOrder> order = book.byId(id);
    if (order.isEmpty()) {
      write(exchange, 404, page("sandbox/gateway/done.html", texts.text("sandbox.gateway.unknown"), null));
    } else if (exchange.getRequestMethod().equals("POST")) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
      act(exchange, order.get(), form);
    } else if (order.get().state().equals("PENDING")) {
      write(exchange, 200, page("sandbox/gateway/pay.html", null, order.get()));
    } else {
      write(exchange, 200, done(order.get()));
    }
  }

  private void act(HttpExchange exchange, GatewayOrder order, String form) throws IOException {
    GatewayOrder after = switch (form) {
      case "act=pay", "act=lose" -> book.pay(order, time.instant());
      case "act=fail" -> book.fail(order);
      default -> order;
    };
    if (!form.equals("act=lose")) {
      callbacks.send(after);
    }
    write(exchange, 200, done(after));
  }

  private String done(GatewayOrder order) throws IOException {
    return page("sandbox/gateway/done.html", texts.text("sandbox.gateway." + order.state()), order);
  }

  private String page(String file, String sentence, GatewayOrder order) throws IOException {
    String page = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
        .replace("{sentence}", sentence == null ? "" : HtmlUtils.htmlEscape(sentence, UTF8));
    if (order == null) {
      return page.replace("{order}", "").replace("{returnUrl}", "#");
    }
    String amount = NumberFormat.getIntegerInstance(VIETNAMESE).format(order.amount());
    return page.replace("{description}", HtmlUtils.htmlEscape(order.description(), UTF8)).replace("{amount}", amount)
        .replace("{order}", HtmlUtils.htmlEscape(texts.text("sandbox.gateway.order", order.description(), amount), UTF8))
        .replace("{returnUrl}", HtmlUtils.htmlEscape(order.returnUrl(), UTF8));
  }

  private static void write(HttpExchange exchange, int status, String page) throws IOException {
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
    exchange.getResponseHeaders().set("Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    exchange.sendResponseHeaders(status, html.length);
    exchange.getResponseBody().write(html);
  }
}
