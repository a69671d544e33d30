package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.MotCuaApplication;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Door;
import vn.motcua.support.OnPostgres;

/** Two whole applications on one PostgreSQL database. */
@CentreTest
@OnPostgres
class TwoNodesTest {

  @Autowired
  Centre centre;
  @Autowired
  JdbcTemplate jdbc;
  @Autowired
  Environment environment;
  @LocalServerPort
  int port;

  private ConfigurableApplicationContext secondNode;
  private List<Door> doors;
  private long deployments;

  @BeforeEach
  void startSecondNode() {
    centre.at("2026-10-12T09:10");
    deployments = count("act_re_deployment");
    String[] settings = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
        "spring.flyway.user", "spring.flyway.password", "spring.datasource.hikari.maximum-pool-size").stream()
        .map(name -> "--" + name + "=" + environment.getRequiredProperty(name)).toArray(String[]::new);
    secondNode = new SpringApplicationBuilder(MotCuaApplication.class).profiles("test").properties("server.port=0").run(settings);
    doors = List.of(new Door(port),
        new Door(secondNode.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
  }

  @AfterEach
  void stop() {
    secondNode.close();
    ClockUtil.reset();
  }

  @Test
  void fifty_receptions_at_once_on_two_nodes_get_fifty_codes_and_nothing_is_lost() throws Exception {
    assertThat(count("act_re_deployment")).as("the second node found nothing new to deploy").isEqualTo(deployments);
    List<Callable<Door.Answer>> receptions = new ArrayList<>();
    for (int each = 0; each < 50; each++) {
      int number = each;
      receptions.add(() -> doors.get(number % 2).post("tiepnhan.101", "/api/dossiers", Messages.copy("Lê Thử " + number),
          "Idempotency-Key", "fifty-" + number));
    }
    Set<String> codes = new TreeSet<>();
    for (Door.Answer answer : allAtOnce(receptions)) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
      codes.add(answer.json().path("code").asText());
    }
    assertThat(codes).hasSize(50).allMatch(code -> code.matches("H99\\.101-261012-\\d{4}"));
    for (String code : codes) {
      assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM act_ru_execution WHERE id_ = "
          + "(SELECT instance_id FROM dossier WHERE code = ?) AND business_key_ = ?", Integer.class, code, code)).isEqualTo(1);
      assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM clock_fact WHERE dossier_code = ? AND kind = 'RECEIVED'", Integer.class,
          code)).isEqualTo(1);
      assertThat(centre.openTasks(code)).hasSize(1);
    }
    List<Map<String, Object>> people = jdbc.queryForList("SELECT DISTINCT full_name FROM dossier_person p JOIN dossier d "
        + "ON d.code = p.dossier_code WHERE d.receiving_agency = 'H99.101' AND full_name LIKE 'Lê Thử %'");
    assertThat(people).hasSize(50);
  }

  @Test
  void one_key_sent_to_both_nodes_at_once_makes_one_dossier() throws Exception {
    long before = count("dossier");
    List<Callable<Door.Answer>> receptions = new ArrayList<>();
    for (int each = 0; each < 12; each++) {
      int number = each;
      receptions.add(() -> doors.get(number % 2)
          .post("tiepnhan.101", "/api/dossiers", Messages.copy(), "Idempotency-Key", "both-nodes"));
    }
    Set<String> codes = new TreeSet<>();
    for (Door.Answer answer : allAtOnce(receptions)) {
      assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
      codes.add(answer.json().path("code").asText());
    }
    assertThat(codes).hasSize(1);
    assertThat(count("dossier")).isEqualTo(before + 1);
  }

  private static List<Door.Answer> allAtOnce(List<Callable<Door.Answer>> receptions) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(receptions.size());
    try {
      List<Door.Answer> answers = new ArrayList<>();
      for (Future<Door.Answer> each : senders.invokeAll(receptions)) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      senders.shutdownNow();
    }
  }

  private long count(String table) {
    return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
  }
}
