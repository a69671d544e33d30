package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.procedure.generator.Generator;
import vn.motcua.support.CentreTest;

/** What comes out of the tables is taken by the engine as it is; the thousand at once are in {@code scripts/bench procedures}. */
@CentreTest
class GeneratedProceduresDeployTest {

  private static final Path TABLES = Path.of("src/test/resources/tables");

  @Autowired
  RepositoryService repository;
  @Autowired
  FormService forms;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void forget() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  void every_table_gives_a_procedure_that_the_engine_takes_with_its_form() throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.list(TABLES)) {
      tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (int number = 0; number < tables.size(); number++) {
      String table = Files.readString(tables.get(number)).replaceFirst("[123]\\.\\d{6}", "1.9%05d".formatted(number));
      deploy(new Generator().deployed(table.getBytes(StandardCharsets.UTF_8), "made/p" + number));
      String id = repository.createProcessDefinitionQuery().processDefinitionKey("made-p" + number).singleResult().getId();
      assertThat(forms.getDeployedStartForm(id)).as(tables.get(number).toString()).isNotEmpty();
    }
  }

  private void deploy(SortedMap<Path, String> files) {
    DeploymentBuilder deployment = repository.createDeployment();
    files.forEach((path, text) -> deployment.addString(path.toString(), text));
    deployments.add(deployment.deploy().getId());
  }
}
