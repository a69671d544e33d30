package vn.motcua.sandbox.post;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.Texts;

/** One page with everything that arrived, newest first, and the PDFs behind it. */
class PostPage {

  private static final String PDF = "/pdf/";
  /** Only what HTML means itself is escaped, so that Vietnamese stays Vietnamese. */
  private static final String UTF8 = "UTF-8";

  private final PostBook book;
  private final Texts texts = new Texts();

  PostPage(PostBook book) {
    this.book = book;
  }

  void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith(PDF) && path.substring(PDF.length()).matches("[0-9]{1,9}")) {
      Optional<byte[]> pdf = book.find(Integer.parseInt(path.substring(PDF.length()))).map(Posted::pdf);
      if (pdf.isPresent()) {
        write(exchange, 200, "application/pdf", pdf.get());
        return;
      }
    }
    boolean root = path.equals("/");
    String all = book.newestFirst().stream().map(this::entry).collect(Collectors.joining());
    String page = new ClassPathResource("sandbox/post/post.html").getContentAsString(StandardCharsets.UTF_8)
        .replace("{entries}", all.isEmpty() ? "<p>" + escaped(texts.text("sandbox.post.nothing")) + "</p>" : all);
    write(exchange, root ? 200 : 404, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private String entry(Posted posted) {
    String pdf = posted.pdf() == null ? "" : "<p><a href=\"" + PDF + posted.number() + "\">"
        + escaped(texts.text("sandbox.post.pdf")) + "</a></p>";
    return "<article><h2>" + escaped(texts.text("sandbox.post." + posted.kind(), posted.to())) + "</h2><p><strong>"
        + escaped(posted.title()) + "</strong></p><pre>" + escaped(posted.text()) + "</pre>" + pdf + "</article>\n";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(String.valueOf(text), UTF8);
  }

  private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
