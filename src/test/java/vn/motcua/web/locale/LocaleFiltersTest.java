package vn.motcua.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocaleFiltersTest {

  private static final String TASK = "/camunda/api/engine/engine/default/task/x";
  private static final String LOCALE = "/camunda/app/tasklist/locales/vi.json";

  private final ObjectMapper json = new ObjectMapper();
  private final EngineErrorFilter errors = new EngineErrorFilter(new EngineErrors(), json);
  private final FreshFilesFilter fresh = new FreshFilesFilter();

  @Test
  void an_error_keeps_its_status_type_and_code_and_gets_a_vietnamese_message_of_the_right_length() throws Exception {
    MockHttpServletResponse response = answer(TASK, answering(404, "application/json",
        "{\"type\":\"InvalidRequestException\",\"message\":\"No matching task with id x\",\"code\":0}"));
    JsonNode body = read(response);
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(body.path("type").asText()).isEqualTo("InvalidRequestException");
    assertThat(body.path("code").asInt(-1)).isZero();
    assertThat(body.path("message").asText()).isEqualTo("Việc này đã xong hoặc đã chuyển người khác. Hãy tải lại danh sách.");
    assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
  }

  @Test
  void the_words_for_a_missing_right_make_a_vietnamese_sentence_also_without_an_object_and_for_unknown_names() throws Exception {
    JsonNode known = read(answer(TASK, answering(403, "application/json", """
        {"type":"AuthorizationException","message":"no","permissionName":null,"resourceName":null,"resourceId":null,
         "missingAuthorizations":[{"permissionName":"READ","resourceName":"Group membership","resourceId":null}]}""")));
    assertThat(known.path("permissionName").asText()).isEqualTo("xem");
    assertThat(known.path("resourceName").asText()).isEqualTo("thành viên của nhóm");
    assertThat(known.path("resourceId").asText()).isEqualTo("này");
    JsonNode unknown = read(answer(TASK, answering(403, "application/json", """
        {"type":"AuthorizationException","message":"no","permissionName":"NEW","resourceName":""}""")));
    assertThat(unknown.path("permissionName").asText()).isEqualTo("thực hiện thao tác này với");
    assertThat(unknown.path("resourceName").asText()).isEqualTo("nội dung");
  }

  @Test
  void a_good_answer_passes_as_it_is() throws Exception {
    String task = "{\"type\":\"Task\",\"message\":\"No matching task with id x\"}";
    assertThat(answer(TASK, answering(200, "application/json", task)).getContentAsString()).isEqualTo(task);
  }

  @Test
  void an_error_that_is_no_json_and_one_without_body_pass_as_they_are() throws Exception {
    assertThat(answer(TASK, answering(500, "text/html", "<p>task is null</p>")).getContentAsString())
        .isEqualTo("<p>task is null</p>");
    assertThat(answer(TASK, answering(400, "application/json", "not json")).getContentAsString()).isEqualTo("not json");
    MockHttpServletResponse empty = answer(TASK, (request, response) -> ((HttpServletResponse) response).setStatus(401));
    assertThat(empty.getStatus()).isEqualTo(401);
    assertThat(empty.getContentAsByteArray()).isEmpty();
  }

  @Test
  void a_browser_asks_for_our_files_anew_and_keeps_them_only_while_their_content_is_the_same() throws Exception {
    MockHttpServletResponse first = fetch(LOCALE, null, "{\"labels\":{}}");
    assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
    String tag = first.getHeader(HttpHeaders.ETAG);
    assertThat(fetch(LOCALE, tag, "{\"labels\":{}}").getStatus()).isEqualTo(304);
    MockHttpServletResponse upgraded = fetch(LOCALE, tag, "{\"labels\":{\"A\":\"Việc\"}}");
    assertThat(upgraded.getStatus()).isEqualTo(200);
    assertThat(upgraded.getHeader(HttpHeaders.ETAG)).isNotEqualTo(tag);
  }

  @Test
  void camundas_own_files_are_left_alone() throws Exception {
    MockHttpServletResponse response = fetch("/camunda/app/tasklist/camunda-tasklist-bootstrap.js", null, "x");
    assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).isNull();
    assertThat(response.getHeader(HttpHeaders.ETAG)).isNull();
  }

  private JsonNode read(MockHttpServletResponse response) throws IOException {
    return json.readTree(response.getContentAsByteArray());
  }

  private MockHttpServletResponse answer(String path, FilterChain chain) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setDefaultCharacterEncoding("UTF-8");
    errors.doFilter(new MockHttpServletRequest("GET", path), response, chain);
    return response;
  }

  private MockHttpServletResponse fetch(String path, String tag, String content) throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    if (tag != null) {
      request.addHeader(HttpHeaders.IF_NONE_MATCH, tag);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    fresh.doFilter(request, response, answering(200, "application/json", content));
    return response;
  }

  /** As the REST of the web applications writes: the length before the status. */
  private static FilterChain answering(int status, String type, String body) {
    return (request, response) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      response.setContentType(type);
      response.setContentLength(bytes.length);
      ((HttpServletResponse) response).setStatus(status);
      response.getOutputStream().write(bytes);
      response.getOutputStream().flush();
    };
  }
}
