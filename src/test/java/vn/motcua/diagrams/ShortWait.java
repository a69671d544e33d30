package vn.motcua.diagrams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** While it is open, a procedure gives its applicant two working days to bring what is missing; then the real diagram is live. */
final class ShortWait implements AutoCloseable {

  private static final String LIMIT = "\"procedure.applicantSupplementLimit\" value=\"%s\"";

  private final RepositoryService repository;
  private final String key;
  private final Path diagram;
  private final String real;

  ShortWait(RepositoryService repository, String key) throws IOException {
    this.repository = repository;
    this.key = key;
    this.diagram = find(key);
    this.real = Files.readString(diagram);
    String unlimited = LIMIT.formatted("");
    if (!real.contains(unlimited)) {
      throw new IllegalStateException(key + " sets a limit of its own");
    }
    deploy(real.replace(unlimited, LIMIT.formatted("2 working days")));
  }

  @Override
  public void close() throws IOException {
    deploy(real);
  }

  private void deploy(String text) throws IOException {
    DeploymentBuilder deployment = repository.createDeployment().name(key).addString(key + ".bpmn", text);
    Path forms = Path.of("forms").resolve(Path.of("processes").relativize(diagram.getParent()));
    for (Path form : list(forms)) {
      deployment.addString(form.getFileName().toString(), Files.readString(form));
    }
    deployment.deploy();
  }

  private static Path find(String key) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.endsWith(key + ".bpmn")).findFirst().orElseThrow();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
