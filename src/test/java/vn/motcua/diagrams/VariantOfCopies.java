package vn.motcua.diagrams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The certified copy under another name and other rules: seven working days, ten for the applicant's answer. So the same diagram shows
 * what the clock does with a longer term.
 */
final class VariantOfCopies {

  static final String RESTARTS = "thu-bay-ngay-tinh-lai";
  static final String PAUSES = "thu-bay-ngay-chay-tiep";

  private static final Path DIAGRAM = Path.of("processes/chung-thuc/ban-sao/chung-thuc-ban-sao.bpmn");
  private static final String NO_LIMIT = limit("");
  private static final Path FORMS = Path.of("forms/chung-thuc/ban-sao");

  private VariantOfCopies() {}

  static void deploy(RepositoryService repository) {
    deploy(repository, RESTARTS, "2.999997", "RESTART");
    deploy(repository, PAUSES, "2.999998", "PAUSE");
  }

  /** Does something while the certified copy itself gives the applicant two working days; then the real diagram is live again. */
  static void withTwoDaysToAnswer(RepositoryService repository, Runnable act) {
    String real = read(DIAGRAM);
    deploy(repository, "chung-thuc-ban-sao", real.replace(NO_LIMIT, limit("2 working days")));
    try {
      act.run();
    } finally {
      deploy(repository, "chung-thuc-ban-sao", real);
    }
  }

  private static void deploy(RepositoryService repository, String key, String code, String afterSupplement) {
    if (repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0) {
      return;
    }
    String diagram = read(DIAGRAM).replace("<bpmn:process id=\"chung-thuc-ban-sao\"", "<bpmn:process id=\"" + key + "\"")
        .replace("bpmnElement=\"chung-thuc-ban-sao\"", "bpmnElement=\"" + key + "\"").replace("2.000815", code)
        .replace("\"case.thuong.term\" value=\"same day\"", "\"case.thuong.term\" value=\"7 working days\"")
        .replace("\"procedure.afterSupplement\" value=\"RESTART\"", "\"procedure.afterSupplement\" value=\"" + afterSupplement + "\"")
        .replace(NO_LIMIT, limit("10 working days"));
    deploy(repository, key, diagram);
  }

  private static String limit(String term) {
    return "\"procedure.applicantSupplementLimit\" value=\"" + term + "\"";
  }

  private static void deploy(RepositoryService repository, String key, String diagram) {
    DeploymentBuilder deployment = repository.createDeployment().name(key);
    deployment.addString(key + ".bpmn", diagram);
    forms().forEach(form -> deployment.addString(form.getFileName().toString(), read(form)));
    deployment.deploy();
  }

  private static List<Path> forms() {
    try (Stream<Path> files = Files.list(FORMS)) {
      return files.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
