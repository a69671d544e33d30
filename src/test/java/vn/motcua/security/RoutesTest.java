package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;

/**
 * Every route that the running application has, asked of the application itself: ours, the engine's REST, the web applications', their
 * plugins'. Whoever is not logged in, is of another agency or has another role is refused. A new route falls under this by itself.
 */
@CentreTest
class RoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OFFICERS = List.of(
      "tiepnhan.100", "thuly.100", "lanhdao.100", "vanthu.100", "traketqua.100",
      "tiepnhan.101", "thuly.101", "lanhdao.101", "vanthu.101", "traketqua.101",
      "kiemsoat", "giamsat", "thietke", "quantri");
  private static final String FILE = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
      + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--X--\r\n";
  /** It writes the stack of every refusal, some thousands of them here. */
  private static final Logger REST_LOG = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");
  private static final Set<Integer> REFUSED = Set.of(401, 403);

  @Autowired
  ServletContext servlets;
  @Autowired
  ApplicationContext context;
  @Autowired
  PublicPaths publicPaths;
  @Autowired
  Officers officers;
  @Autowired
  ProcessEngine engine;
  @Autowired
  Centre centre;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  private final RouteRules rules = new RouteRules();
  private final OpenCamundaRoutes open = new OpenCamundaRoutes();
  private final List<String> faults = new ArrayList<>();
  private Collection<Route> routes;

  @BeforeEach
  void routes() {
    centre.at("2026-10-12T09:10");
    Routes found = Routes.of(servlets, context);
    assertThat(found.unknown()).as("serves requests, and the class Routes can't read which: teach it").isEmpty();
    routes = found.all();
  }

  @BeforeAll
  static void quiet() {
    REST_LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    REST_LOG.setLevel(null);
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void every_route_of_ours_is_in_the_list_of_who_may_and_the_list_names_no_other() {
    Set<String> ours = routes.stream().filter(route -> route.by() == Route.By.US && !isPublic(route)).map(Route::toString)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ours.stream().filter(route -> !rules.named().contains(route)).toList())
        .as("Nobody has said who may use these routes. Add a line for each to src/test/resources/" + RouteRules.FILE).isEmpty();
    assertThat(rules.named().stream().filter(route -> !ours.contains(route)).toList())
        .as("These lines of " + RouteRules.FILE + " name no route, or one that is public").isEmpty();
    assertThat(routes).hasSizeGreaterThan(1_400);
  }

  @Test
  void who_is_not_logged_in_is_refused_at_every_route_but_the_public_ones() {
    Browser nobody = new Browser(port);
    for (Route route : routes) {
      String path = concrete(route.filled(this::value));
      for (String method : Stream.of(route.method(), "OPTIONS").distinct().toList()) {
        if (!publicPaths.contains(method, path)) {
          int status = nobody.send(method, path, null, null).statusCode();
          expect(status == (ClosedDoors.contains(path) ? 403 : 401), method + " " + path, String.valueOf(status));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void only_whom_the_list_names_gets_through_at_a_route_of_ours() {
    Victim victim = Victim.receive(centre, engine, jdbc);
    Browser handling = loggedIn(Victim.OFFICER);
    String dossier = "/api/dossiers/" + victim.code();
    assertThat(handling.post(dossier + "/case-changes", "{\"caseKey\":\"nhieu-ban\",\"reason\":\"x\"}").statusCode()).isEqualTo(201);
    assertThat(handling.post(dossier + "/clock/corrections",
        "{\"sequence\":1,\"at\":\"2026-10-12T09:00:00+07:00\",\"reason\":\"x\"}").statusCode()).isEqualTo(201);
    victim.knows("repairs", proposedRepair(victim));
    List<String> before = victim.state();
    for (String id : OFFICERS) {
      Officer officer = officers.find(id).orElseThrow();
      Browser browser = loggedIn(id);
      for (Route route : routes) {
        rules.of(route).ifPresent(rule -> tryOurs(browser, officer, route, rule, victim));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(victim.state()).containsExactlyElementsOf(before);
  }

  /** It waits for a second person. */
  private String proposedRepair(Victim victim) {
    HttpResponse<String> answer = loggedIn("lanhdao.100").post("/api/repairs?preview=false", "{\"kind\":\"MOVE\",\"dossiers\":[\""
        + victim.code() + "\"],\"step\":\"Task_CertifyCopy\",\"target\":\"Task_SignCertificate\",\"reason\":\"x\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body().replaceFirst("(?s).*?\"number\":(\\d+).*", "$1");
  }

  private void tryOurs(Browser browser, Officer officer, Route route, RouteRules.Rule rule, Victim victim) {
    boolean admitted = rule.admits(officer);
    boolean owner = Victim.AGENCY.equals(officer.agency()) || officer.hasRole("kiem-soat") || officer.hasRole("giam-sat");
    if (admitted && route.changes() && (rule.kind() != RouteRules.Kind.OWN || owner)) {
      return;
    }
    String path = path(route, victim) + filled(rule.query(), victim);
    String body = filled(rule.body(), victim);
    HttpResponse<String> answer = send(browser, route, path, body);
    String what = officer.id() + ": " + route;
    String said = answer.statusCode() + " " + answer.body();
    if (admitted && rule.kind() != RouteRules.Kind.OWN) {
      expect(!REFUSED.contains(answer.statusCode()) && answer.statusCode() < 500, what + " (the list lets him)", said);
    } else if (!admitted) {
      expect(REFUSED.contains(answer.statusCode()) || rule.hidden() && answer.statusCode() == 404, what, said);
    }
    if (!owner) {
      expect(tellsNothing(answer, path + body, victim), what + " (tells of the dossier)", said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan.101", "lanhdao.101", "vanthu.100", "thietke", "quantri", "giamsat"})
  void who_has_nothing_to_do_with_a_dossier_neither_reads_nor_changes_it_through_a_route_of_camunda(String stranger) {
    Victim victim = Victim.receive(centre, engine, jdbc);
    List<String> before = victim.state();
    Browser browser = loggedIn(stranger);
    EngineBodies bodies = new EngineBodies(victim.byProperty(stranger));
    boolean reads = stranger.equals("giamsat");
    for (Route route : routes) {
      // Without the engine's name the same classes answer for the engine called default, which the tests don't have.
      boolean named = route.path().contains("/engine/{name}") || route.path().startsWith("/camunda/");
      if (route.by() == Route.By.CAMUNDA && named && !isPublic(route) && !open.mayStay(route, stranger)) {
        HttpResponse<String> answer = send(browser, route, path(route, victim), write(bodies.of(route.body())));
        expect(reads || tellsNothing(answer, "", victim), route + " tells of the dossier", answer.body());
        expect(reads && answer.body().matches("\\[.*|\\{\"count\":\\d+}") || didNothing(route, answer), route + " was not refused",
            answer.statusCode() + " " + answer.body());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(victim.state()).containsExactlyElementsOf(before);
  }

  /** Questions that are sent by POST find nothing. */
  private static boolean didNothing(Route route, HttpResponse<String> answer) {
    return !route.changes() || answer.statusCode() / 100 != 2 || Set.of("[]", "{\"count\":0}").contains(answer.body());
  }

  /** @param asked what the stranger said himself, which may come back */
  private static boolean tellsNothing(HttpResponse<String> answer, String asked, Victim victim) {
    return answer.statusCode() / 100 != 2
        || victim.secrets().stream().filter(secret -> !asked.contains(secret)).noneMatch(answer.body()::contains);
  }

  private HttpResponse<String> send(Browser browser, Route route, String path, String body) {
    if (route.multipart()) {
      return browser.send(route.method(), path, "multipart/form-data; boundary=X", FILE);
    }
    String type = body == null || body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/csv";
    return browser.send(route.method(), path, route.changes() ? type : null, route.changes() ? body == null ? "{}" : body : null,
        "Idempotency-Key", UUID.randomUUID().toString());
  }

  private String path(Route route, Victim victim) {
    String path = route.filled(parameter -> value(parameter, victim));
    boolean list = route.by() == Route.By.CAMUNDA && (route.method().equals("GET") || route.method().equals("POST"));
    return concrete(path) + (list ? "?maxResults=500" : "");
  }

  private String value(String parameter) {
    return parameter.matches(".*\\s(engine|engineName|processEngineName)|.*/engine/ name") ? engine.getName() : "x";
  }

  /** @param parameter the path up to it and its name */
  private String value(String parameter, Victim victim) {
    String name = parameter.substring(parameter.indexOf(' ') + 1);
    String[] steps = parameter.substring(0, parameter.indexOf(' ')).split("/");
    String general = value(parameter);
    if (!general.equals("x")) {
      return general;
    }
    return switch (name) {
      case "code" -> steps[steps.length - 1].equals("procedures") ? "2.000815" : victim.code();
      case "number" -> List.of("receipts", "repairs").contains(steps[steps.length - 1]) ? victim.id(steps[steps.length - 1]) : "1";
      case "form" -> "01";
      case "page" -> "1";
      case "key" -> Centre.CERTIFIED_COPY;
      case "varId" -> "feeAmount";
      case "userId" -> Victim.OFFICER;
      case "groupId" -> victim.id("group");
      case "taskId" -> victim.id("task");
      default -> victim.id(steps[steps.length - 1]);
    };
  }

  /** Something below a path that ends in stars. */
  private static String concrete(String path) {
    return path.replace("/**", "/x");
  }

  private static String filled(String text, Victim victim) {
    return text == null ? null : text.replace("<submission>", Victim.SUBMISSION).replace("<code>", victim.code())
        .replace("<task>", victim.id("task"));
  }

  private boolean isPublic(Route route) {
    return publicPaths.contains(route.method(), concrete(route.filled(this::value)));
  }

  private void expect(boolean good, String what, String answer) {
    if (!good) {
      faults.add(what + " → " + answer.substring(0, Math.min(300, answer.length())));
    }
  }

  private Browser loggedIn(String officer) {
    Browser browser = new Browser(port);
    assertThat(browser.logIn(engine.getName(), "welcome", officer, Victim.PASSWORD)).isEqualTo(200);
    return browser;
  }

  private static String write(Object body) {
    try {
      return body == null ? null : JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
