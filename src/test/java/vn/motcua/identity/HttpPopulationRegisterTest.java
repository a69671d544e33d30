package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yaml.snakeyaml.Yaml;
import vn.motcua.identity.LookUpResult.Status;

/** Every way in which a register over HTTP can answer, or not answer. */
@ExtendWith(OutputCaptureExtension.class)
class HttpPopulationRegisterTest {

  private static final String HOA = "000180123456";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private StubRegister stub;

  @BeforeEach
  void start() throws IOException {
    stub = StubRegister.start();
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void a_person_found_comes_with_the_fields_asked_for_and_no_other() {
    stub.answers(200, StubRegister.FOUND.formatted(HOA));

    RegisterEntry entry = register().lookUp(request("fullName", "birthDate")).entry();
    assertThat(entry.fullName()).isEqualTo("Trần Thị Hoà");
    assertThat(entry.birthDate()).isEqualTo(BirthDate.parse("1980-05-02"));
    assertThat(entry.sex()).as("not asked for").isNull();
    assertThat(entry.address()).as("not asked for").isNull();
    RegisterEntry whole = register().lookUp(request("sex", "address")).entry();
    assertThat(whole.sex()).isEqualTo("F");
    assertThat(whole.address()).isEqualTo("Thôn 1, xã Mẫu, tỉnh Mẫu");
    assertThat(whole.fullName()).isNull();
  }

  @Test
  void the_question_says_who_asks_what_why_and_for_which_dossier_and_logs_in() {
    register().lookUp(request("fullName", "sex"));

    JsonNode question = stub.questions().get(0);
    assertThat(question.path("SoDinhDanh").asText()).isEqualTo(HOA);
    assertThat(question.path("HoVaTen").asText()).isEqualTo("Trần Thị Hoà");
    assertThat(question.path("NgayThangNam").asText()).isEqualTo("1980-05-02");
    assertThat(question.path("Nam").asInt()).isEqualTo(1980);
    assertThat(question.path("ThongTin")).extracting(JsonNode::asText).containsExactly("HoVaTen", "GioiTinh");
    assertThat(question.path("MaCanBo").asText()).isEqualTo("tiepnhan.100");
    assertThat(question.path("MaHoSo").asText()).isEqualTo("H99.100-261012-0001");
    assertThat(stub.logIns()).containsExactly("Basic bW90Y3VhOmLDrSBt4bqtdA==");
  }

  @Test
  void question_and_answer_keep_to_the_contract_in_the_repository() throws IOException {
    register().lookUp(request("fullName", "birthDate", "sex", "address"));
    JsonNode schemas = contract().path("components").path("schemas");
    JsonNode question = schemas.path("CauHoi");

    assertThat(names(question.path("properties"))).containsAll(names(stub.questions().get(0)));
    assertThat(names(stub.questions().get(0))).containsAll(texts(question.path("required")));
    assertThat(texts(stub.questions().get(0).path("ThongTin")))
        .isEqualTo(texts(question.path("properties").path("ThongTin").path("items").path("enum")));
    for (String finding : texts(schemas.path("CauTraLoi").path("properties").path("KetQua").path("enum"))) {
      stub.answers(200, StubRegister.FOUND.formatted(HOA).replace("timThay", finding));
      assertThat(register().lookUp(request("fullName")).isAnswer()).as(finding).isTrue();
    }
    JsonNode citizen = new ObjectMapper().readTree(StubRegister.FOUND.formatted(HOA)).path("CongDan");
    for (String field : names(schemas.path("CongDan").path("properties"))) {
      JsonNode declared = schemas.path("CongDan").path("properties").path(field);
      assertThat(citizen.has(field)).as(field).isTrue();
      assertThat(names(citizen.path(field))).as(field).isEqualTo(names(declared.path("properties")));
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"khongTimThay, NOT_FOUND, NOT_IN_REGISTER", "nhieuNguoi, SEVERAL, SEVERAL_IN_REGISTER",
      "khopMotPhan, PARTIAL, PARTIAL_MATCH"})
  void what_the_register_found_is_told_apart(String finding, Status status, IdentityReason reason) {
    stub.answers(200, "{\"KetQua\": \"" + finding + "\"}");

    LookUpResult result = register().lookUp(request("fullName"));
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.reason()).isEqualTo(reason);
  }

  @Test
  void a_partial_match_brings_the_register_s_values_where_it_shows_them() {
    stub.answers(200, StubRegister.FOUND.formatted(HOA).replace("timThay", "khopMotPhan"));

    assertThat(register().lookUp(request("fullName")).entry().fullName()).isEqualTo("Trần Thị Hoà");
  }

  @ParameterizedTest(name = "HTTP {0} is {1}")
  @CsvSource({"401, REGISTER_REFUSES", "403, REGISTER_REFUSES", "404, REGISTER_UNREADABLE", "400, REGISTER_UNREADABLE",
      "204, REGISTER_UNREADABLE", "302, REGISTER_UNREADABLE", "429, REGISTER_QUOTA", "500, REGISTER_FAULT", "503, REGISTER_FAULT"})
  void a_status_that_is_no_answer_is_unavailable_with_its_reason(int status, IdentityReason reason) {
    stub.answers(exchange -> {
      exchange.getResponseHeaders().add("Location", stub.url() + "/elsewhere");
      StubRegister.answer(exchange, status, "");
    });

    assertThat(register().lookUp(request("fullName"))).isEqualTo(LookUpResult.unavailable(reason));
    assertThat(stub.questions()).as("asked once, and nowhere else").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"120, PT2M", "0, PT0S", "999999, PT1H", "Wed, ", "-5, ", "12345678901234567890, "})
  void over_quota_says_how_long_to_wait_and_is_believed_up_to_an_hour(String retryAfter, Duration pause) {
    stub.answers(exchange -> {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
      StubRegister.answer(exchange, 429, "");
    });

    assertThat(register().lookUp(request("fullName")).pause()).isEqualTo(pause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"KetQua\": \"timThay\"", "[]", "null", "{}", "{\"KetQua\": \"tim-thay\"}", "{\"KetQua\": 1}",
      "{\"KetQua\": \"timThay\"}", "{\"KetQua\": \"timThay\", \"CongDan\": {\"SoDinhDanh\": \"000180999999\"}}",
      "{\"KetQua\": \"timThay\", \"CongDan\": {\"SoDinhDanh\": \"000180123456\"}}",
      "{\"KetQua\": \"timThay\", \"CongDan\": {\"SoDinhDanh\": \"000180123456\", \"HoVaTen\": \"Trần Thị Hoà\"}}",
      "{\"KetQua\": \"timThay\", \"CongDan\": {\"SoDinhDanh\": \"000180123456\", \"NgayThangNamSinh\": {\"NgayThangNam\": \"2/5/1980\"}}}",
      "{\"KetQua\": \"timThay\", \"CongDan\": {\"SoDinhDanh\": \"000180123456\", \"GioiTinh\": 7}}",
      "{\"KetQua\": \"khongTimThay\"} {\"KetQua\": \"timThay\"}"})
  void an_answer_that_breaks_the_contract_is_unreadable_and_nobody_is_called_known_or_unknown(String body) {
    stub.answers(200, body);

    assertThat(register().lookUp(request("fullName", "birthDate", "sex")))
        .isEqualTo(LookUpResult.unavailable(IdentityReason.REGISTER_UNREADABLE));
  }

  @Test
  void an_answer_without_end_is_not_read_to_its_end() {
    stub.answers(200, " ".repeat(70_000) + "{\"KetQua\": \"khongTimThay\"}");
    assertThat(register().lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_UNREADABLE);
    stub.answers(200, StubRegister.FOUND.formatted(HOA).replace("Hoà", "à".repeat(201)));
    assertThat(register().lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_UNREADABLE);
  }

  @Test
  void a_register_that_says_nothing_is_slow_after_the_read_timeout() {
    stub.isSilent();
    assertThat(register(SHORT).lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_SLOW);
  }

  @Test
  void a_register_that_stops_in_the_middle_of_its_answer_is_slow_too() {
    stub.stopsInTheMiddle();
    assertThat(register(SHORT).lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_SLOW);
  }

  @Test
  void two_persons_of_a_dossier_wait_together_no_longer_than_one() {
    stub.isSilent();

    List<LookUpResult> results = register(SHORT).lookUpAll(List.of(request("fullName"), request("fullName")));
    assertThat(results).extracting(LookUpResult::reason).containsOnly(IdentityReason.REGISTER_SLOW).hasSize(2);
    assertThat(stub.questions()).as("no time is left for the second").hasSize(1);
  }

  @Test
  void a_connection_cut_before_or_in_the_answer_is_told() {
    stub.answers(HttpExchange::close);
    assertThat(register().lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_CUT);
    stub.cutsInTheMiddle();
    assertThat(register().lookUp(request("fullName")).reason()).isEqualTo(IdentityReason.REGISTER_CUT);
  }

  @Test
  void where_nobody_listens_the_register_cannot_be_reached() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(HttpPopulationRegister.of(settings("http://localhost:" + free, AMPLE), null).lookUp(request("fullName")).reason())
        .isEqualTo(IdentityReason.REGISTER_UNREACHABLE);
    assertThat(HttpPopulationRegister.of(settings("https://no-such-register.invalid", AMPLE), null).lookUp(request("fullName"))
        .reason()).isEqualTo(IdentityReason.REGISTER_UNREACHABLE);
  }

  @Test
  void no_person_and_no_password_reaches_the_log_whatever_goes_wrong(CapturedOutput output) {
    stub.answers(200, StubRegister.FOUND.formatted(HOA).replace("\"GioiTinh\": 2", "\"GioiTinh\": 9"));
    register().lookUp(request("fullName", "sex"));
    stub.answers(500, StubRegister.FOUND.formatted(HOA));
    register().lookUp(request("fullName"));

    assertThat(output.getAll()).contains("REGISTER_UNREADABLE", "REGISTER_FAULT", "H99.100-261012-0001")
        .doesNotContain(HOA, "Trần", "1980", "bí mật", "bW90Y3Vh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://dancu.example.vn", "ftp://localhost/x", "dancu", "http://localhost.example.vn"})
  void persons_do_not_travel_in_the_clear(String url) {
    assertThatThrownBy(() -> settings(url, AMPLE)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("https");
  }

  private HttpPopulationRegister register() {
    return register(AMPLE);
  }

  private HttpPopulationRegister register(Duration readTimeout) {
    return HttpPopulationRegister.of(settings(stub.url() + "/", readTimeout), null);
  }

  static PopulationRegisterSettings settings(String url, Duration readTimeout) {
    return new PopulationRegisterSettings(url, AMPLE, readTimeout, "motcua", "bí mật", null, 3, Duration.ofMinutes(1),
        Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofHours(1));
  }

  static LookUpRequest request(String... fields) {
    Set<IdentityField> asked = EnumSet.noneOf(IdentityField.class);
    asked.addAll(IdentityField.of(List.of(fields)));
    return new LookUpRequest("b6ad1a34-6d5c-4f0e-9a0f-0a8a2f6f7c11", new PersonalNumber(HOA), "Trần Thị Hoà",
        BirthDate.of(LocalDate.of(1980, 5, 2)), asked, "Kiểm tra người", "Điều 14", "H99.100-261012-0001", "2.000815",
        "tiepnhan.100", "H99.100");
  }

  private static JsonNode contract() throws IOException {
    try (InputStream file = HttpPopulationRegisterTest.class.getResourceAsStream("/identity/population-register.openapi.yaml")) {
      return new ObjectMapper().valueToTree(new Yaml().load(file));
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    if (object.getNodeType() == JsonNodeType.OBJECT) {
      for (Iterator<String> each = object.fieldNames(); each.hasNext();) {
        names.add(each.next());
      }
    }
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
