package vn.motcua.sandbox.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import vn.motcua.Texts;

/** The procedure folder on disk that did not go live at the start: put live once more, so that the engine says why not. */
class TrialFolder {

  private static final Path PROCESSES = Path.of("processes");

  private final ProcessEngine engine;
  private final String key;
  private final Texts texts;

  /** @param key the folder's path with dashes, which is the id of its diagram */
  TrialFolder(ProcessEngine engine, String key, Texts texts) {
    this.engine = engine;
    this.key = key;
    this.texts = texts;
  }

  /**
   * Does nothing when there is no such folder.
   *
   * @throws TrialFault with the findings of the check, when the folder is refused
   */
  void deploy() {
    for (Path folder : folders()) {
      DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name(named(folder)).source("motcua");
      Path forms = Path.of("forms").resolve(PROCESSES.relativize(folder));
      Stream.of(folder, forms).flatMap(each -> files(each).stream()).forEach(file -> deployment.addInputStream(named(file), open(file)));
      try {
        deployment.deploy();
      } catch (ProcessEngineException refused) {
        throw new TrialFault(TrialFault.Place.NOWHERE, texts.text("trial.procedure.refused", named(folder), refused.getMessage()), refused);
      }
    }
  }

  private List<Path> folders() {
    try (Stream<Path> all = Files.isDirectory(PROCESSES) ? Files.walk(PROCESSES) : Stream.empty()) {
      return all.filter(Files::isDirectory).filter(folder -> named(PROCESSES.relativize(folder)).replace('/', '-').equals(key))
          .filter(folder -> !files(folder).isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ByteArrayInputStream open(Path file) {
    try {
      return new ByteArrayInputStream(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String named(Path path) {
    return path.toString().replace('\\', '/');
  }
}
