package vn.motcua.web.locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's refusals as officers meet them in Tasklist, Cockpit, Admin and Welcome. It stands before the web applications' own
 * REST only: other systems that use {@code /engine-rest} read the engine's words.
 */
final class EngineErrorFilter extends OncePerRequestFilter {

  private static final String MESSAGE = "message";

  private final EngineErrors errors;
  private final ObjectMapper json;

  EngineErrorFilter(EngineErrors errors, ObjectMapper json) {
    this.errors = errors;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HeldErrorResponse held = new HeldErrorResponse(response);
    chain.doFilter(request, held);
    byte[] body = held.body();
    if (body != null) {
      byte[] said = inVietnamese(request.getRequestURI(), response, body);
      response.setContentLength(said.length);
      response.getOutputStream().write(said);
      response.flushBuffer();
    }
  }

  private byte[] inVietnamese(String path, HttpServletResponse response, byte[] body) {
    String type = response.getContentType();
    if (type == null || !type.contains("json")) {
      return body;
    }
    try {
      JsonNode problem = json.readTree(body);
      if (problem instanceof ObjectNode fields && (fields.has(MESSAGE) || fields.has("type"))) {
        String message = fields.path(MESSAGE).isTextual() ? fields.path(MESSAGE).textValue() : null;
        fields.put(MESSAGE, errors.sentence(path, response.getStatus(), message));
        if (fields.path("type").asText().equals("AuthorizationException")) {
          sayWhatIsMissing(fields);
        }
        return json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
      }
      return body;
    } catch (JsonProcessingException notJson) {
      return body;
    } catch (IOException unreadable) {
      throw new IllegalStateException("A body in memory cannot be read", unreadable);
    }
  }

  /** The applications make a sentence of these three themselves; without the third they write English plurals. */
  private void sayWhatIsMissing(ObjectNode fields) {
    JsonNode first = fields.path("missingAuthorizations").path(0);
    for (String member : List.of("permission", "resource")) {
      String name = member + "Name";
      fields.put(name, errors.word(member, fields.path(name).asText(first.path(name).asText(""))));
    }
    fields.put("resourceId", errors.word("resource", "this"));
  }
}
