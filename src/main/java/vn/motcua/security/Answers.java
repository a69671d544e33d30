package vn.motcua.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/**
 * What the gate itself says: refusals as problem details (RFC 9457), and the headers of every answer outside the web
 * applications.
 */
@Component
class Answers {

  private final ObjectMapper json;
  private final Texts texts = new Texts();

  Answers(ObjectMapper json) {
    this.json = json;
  }

  void addHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  void write(HttpServletResponse response, Denied denied) throws IOException {
    String sentence = texts.text(denied.key(), denied.arguments());
    Map<String, Object> problem = new LinkedHashMap<>();
    // A page can tell the cases apart by this name, such as urn:motcua:security.password.mustChange.
    problem.put("type", "urn:motcua:" + denied.key());
    problem.put("title", texts.text("security.title." + denied.status()));
    problem.put("status", denied.status());
    problem.put("detail", sentence);
    // The web applications show this member of a refusal to the officer.
    problem.put("message", sentence);
    response.setStatus(denied.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (denied.status() == 429) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(denied.arguments()[0]));
    }
    json.writeValue(response.getOutputStream(), problem);
  }
}
