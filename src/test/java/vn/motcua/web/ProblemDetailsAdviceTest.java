package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.Channel;

@ExtendWith(OutputCaptureExtension.class)
class ProblemDetailsAdviceTest {

  private final MockMvc http = http();

  @Test
  void a_refusal_is_its_sentence_with_field_and_cure() throws Exception {
    http.perform(get("/api/fail/refusal")).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:motcua:problem:clock.term.missing"))
        .andExpect(jsonPath("$.title").value("Yêu cầu chưa đúng"))
        .andExpect(jsonPath("$.field").value("term"))
        .andExpect(jsonPath("$.detail").value(containsString("Chưa có thời hạn.")))
        .andExpect(jsonPath("$.cure").value(containsString("Hãy khai thời hạn")));
  }

  @Test
  void each_kind_of_refusal_has_its_status_also_when_the_engine_wrapped_it() throws Exception {
    http.perform(get("/api/fail/notFound")).andExpect(status().isNotFound());
    http.perform(get("/api/fail/forbidden")).andExpect(status().isForbidden());
    http.perform(get("/api/fail/conflict")).andExpect(status().isConflict());
    http.perform(get("/api/fail/wrapped")).andExpect(status().isConflict());
  }

  @Test
  void the_engine_s_own_refusals_are_forbidden_and_conflict() throws Exception {
    http.perform(get("/api/fail/authorization")).andExpect(status().isForbidden());
    http.perform(get("/api/fail/locking")).andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("Người khác vừa xử lý")));
  }

  @Test
  void a_field_that_breaks_a_constraint_is_named_by_its_path() throws Exception {
    send("{\"name\": \"a\", \"rows\": [{\"name\": \"\"}]}").andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("rows[0].name"))
        .andExpect(jsonPath("$.detail").value(
            "Trường \"rows[0].name\" bắt buộc phải có, không được để trống. Hãy sửa rồi gửi lại."));
  }

  @Test
  void an_unknown_key_is_named_with_the_keys_that_exist() throws Exception {
    send("{\"rows\": [{\"nam\": \"a\"}]}").andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("rows[0].nam"))
        .andExpect(jsonPath("$.cure").value(containsString("birthDate, channel, name")));
  }

  @Test
  void a_value_of_the_wrong_type_is_named_with_what_belongs_there() throws Exception {
    send("{\"rows\": [{\"birthDate\": \"7/3/1990\"}]}").andExpect(jsonPath("$.field").value("rows[0].birthDate"))
        .andExpect(jsonPath("$.cure").value(containsString("một ngày dạng 2026-10-12")));
    send("{\"rows\": [{\"channel\": \"FAX\"}]}").andExpect(jsonPath("$.field").value("rows[0].channel"))
        .andExpect(jsonPath("$.cure").value(containsString("COUNTER, ONLINE, POST")));
    http.perform(get("/api/number/ba")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("number"));
    http.perform(get("/api/parameter")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("from"));
  }

  @Test
  void broken_json_is_pointed_at_and_an_empty_body_said_to_be_missing() throws Exception {
    send("{\"name\": ").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("dòng 1")));
    send("").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("Thiếu nội dung JSON")));
  }

  @Test
  void too_large_unsupported_and_unknown_method_keep_their_status_in_vietnamese() throws Exception {
    http.perform(get("/api/fail/large")).andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.cure").value(containsString("20 MB")));
    http.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("a")).andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.title").value("Không nhận loại dữ liệu này"));
    http.perform(post("/api/parameter")).andExpect(status().isMethodNotAllowed());
  }

  @Test
  void what_nobody_expected_gets_an_incident_id_and_its_words_never_reach_client_or_log(CapturedOutput log) throws Exception {
    String body = http.perform(get("/api/fail/bug")).andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.incident").isNotEmpty()).andReturn().getResponse().getContentAsString();
    assertThat(body).doesNotContain("Nguyễn", "IllegalStateException");
    String incident = com.jayway.jsonpath.JsonPath.read(body, "$.incident");
    assertThat(log.getAll()).contains(incident, "IllegalStateException", "GET /api/fail/{how}").doesNotContain("Nguyễn");
  }

  private ResultActions send(String json) throws Exception {
    return http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private static MockMvc http() {
    Problems problems = new Problems(new Texts());
    MappingJackson2HttpMessageConverter json = new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
        .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    return MockMvcBuilders.standaloneSetup(new Probe())
        .setControllerAdvice(new ProblemDetailsAdvice(problems, new UnreadableJson(problems), new Incidents()))
        .setMessageConverters(json)
        .defaultResponseCharacterEncoding(java.nio.charset.StandardCharsets.UTF_8)
        .build();
  }

  record Body(String name, @Valid List<Row> rows) {}

  record Row(@NotBlank String name, LocalDate birthDate, Channel channel) {}

  @TestComponent
  @RestController
  static class Probe {

    private final Map<String, RuntimeException> failures = Map.of(
        "refusal", Refusal.invalid("term", "clock.term.missing"),
        "notFound", Refusal.notFound("web.task.unknown"),
        "forbidden", Refusal.forbidden("web.problem.403"),
        "conflict", Refusal.conflict("web.problem.409"),
        "wrapped", new ProcessEngineException("x", Refusal.conflict("web.problem.409")),
        "authorization", new AuthorizationException("demo", "READ", "Task", "1"),
        "locking", new OptimisticLockingException("x"),
        "large", new MaxUploadSizeExceededException(1),
        "bug", new IllegalStateException("Nguyễn Thị Thử"));

    @GetMapping("/api/fail/{how}")
    String fail(@PathVariable String how) {
      throw failures.get(how);
    }

    @PostMapping(path = "/api/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    String body(@RequestBody @Valid Body body) {
      return body.name();
    }

    @GetMapping("/api/number/{number}")
    int number(@PathVariable int number) {
      return number;
    }

    @GetMapping("/api/parameter")
    String parameter(@RequestParam LocalDate from) {
      return from.toString();
    }
  }
}
