package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.motcua.procedure.folder.ProcedureFolder;

/** What the deployer promises when a program starts. */
abstract class ProcedureDeployerContract extends StartingProgram {

  @Test
  void a_restart_with_nothing_changed_deploys_nothing() throws IOException {
    assertThat(start()).isEmpty();
    assertThat(start()).isEmpty();
    assertThat(deployments(one)).hasSize(1);
    assertThat(repository.getDeploymentResourceNames(deployments(one).get(0).getId())).containsExactlyInAnyOrder(
        "processes/thu/" + one + "/" + one + ".bpmn", "forms/thu/" + one + "/" + one + "-form.form");
  }

  @Test
  void a_changed_form_deploys_its_folder_as_a_whole_and_no_other() throws IOException {
    start();
    write("forms/thu/" + one + "/" + one + "-form.form", FORM.formatted(one).replace("Đã xem", "Đã đọc"));
    assertThat(start()).isEmpty();
    assertThat(deployments(one)).hasSize(2);
    assertThat(deployments(two)).hasSize(1);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(one).list()).hasSize(2);
    for (Deployment each : deployments(one)) {
      assertThat(repository.getDeploymentResourceNames(each.getId())).hasSize(2);
    }
  }

  @Test
  void a_folder_put_back_to_what_it_was_is_deployed_again() throws IOException {
    start();
    write("forms/thu/" + one + "/" + one + "-form.form", FORM.formatted(one).replace("Đã xem", "Đã đọc"));
    start();
    write("forms/thu/" + one + "/" + one + "-form.form", FORM.formatted(one));
    start();
    assertThat(deployments(one)).hasSize(3);
  }

  @Test
  void a_broken_folder_is_named_with_file_element_and_cure_and_the_others_are_deployed() throws IOException {
    String file = "processes/thu/" + one + "/" + one + ".bpmn";
    Map<String, List<String>> broken = new TreeMap<>();
    broken.put("<bpmn:definitions", List.of(file, "XML", "Cách sửa"));
    broken.put(diagram(one, "${runtimeService}"), List.of(file, "Task_See", "runtimeService", "Cách sửa"));
    broken.put(diagram(one, "${agency.getClass()}"), List.of(file, "Task_See", "Cách sửa"));
    broken.put(diagram(one, "kiem-soat").replace("bpmn:userTask", "bpmn:scriptTask"), List.of(file, "Task_See", "scriptTask", "Cách sửa"));
    broken.put(diagram(one, "kiem-soat").replace("targetRef=\"End\"", "targetRef=\"Nowhere\""), List.of(file, "F2", "Nowhere"));
    for (Map.Entry<String, List<String>> each : broken.entrySet()) {
      write(file, each.getKey());
      List<String> failures = start();
      assertThat(failures).as(each.getKey()).singleElement().asString().contains("thu/" + one).contains(each.getValue());
    }
    write(file, diagram(one, "kiem-soat"));
    write("forms/thu/" + one + "/" + one + "-form.form", "{ no form");
    assertThat(start()).singleElement().asString().contains("thu/" + one, one + "-form");
    assertThat(deployments(one)).isEmpty();
    assertThat(deployments(two)).hasSize(1);
  }

  @Test
  void two_nodes_that_start_at_once_deploy_once() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<List<String>> node = this::start;
      for (Future<List<String>> each : nodes.invokeAll(List.of(node, node))) {
        assertThat(each.get()).isEmpty();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(deployments(one)).hasSize(1);
    assertThat(deployments(two)).hasSize(1);
  }

  @Test
  void names_and_contents_are_the_same_from_classes_and_from_a_jar(@TempDir Path elsewhere) throws IOException {
    Path jar = elsewhere.resolve("centre.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.isEmpty()) {
          out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
          if (Files.isRegularFile(file)) {
            out.write(Files.readAllBytes(file));
          }
          out.closeEntry();
        }
      }
    }
    assertThat(hashes(resolver(jar.toUri().toURL()))).hasSize(2).isEqualTo(hashes(exploded()));
    start();
    ProcedureDeployer fromJar = deployer(resolver(jar.toUri().toURL()), "1.0.0");
    fromJar.run(null);
    assertThat(fromJar.failures()).isEmpty();
    assertThat(deployments(one)).hasSize(1);
  }

  private static Map<String, String> hashes(ResourcePatternResolver resolver) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (ProcedureFolder folder : new JarFolders(resolver).read()) {
      hashes.put(folder.name() + " " + String.join(",", folder.resources().keySet()), folder.contentHash());
    }
    return hashes;
  }

  @Test
  void what_was_refused_is_kept_with_its_findings_until_the_folder_is_live() throws IOException {
    start();
    write("processes/thu/" + one + "/" + one + ".bpmn", diagram(one, "${runtimeService}"));
    start();
    assertThat(first().refused().findings()).contains("Task_See", "runtimeService");
    assertThat(first().refused().source()).isEqualTo(Source.JAR);
    twoFolders();
    start();
    assertThat(first().refused()).isNull();
  }

  @Test
  void the_centre_s_own_folders_are_deployed_without_a_fault() {
    for (String folder : List.of("chung-thuc/ban-sao", "common/intake", "common/return-result", "common/late-warning",
        "common/late-dossier", "common/late-again")) {
      assertThat(repository.createDeploymentQuery().deploymentName("processes/" + folder).count()).as(folder).isEqualTo(1);
    }
  }

  @Test
  void a_folder_that_a_program_does_not_bring_any_more_is_reported_and_stays_live() throws IOException {
    start("1.0.0");
    Files.delete(classes.resolve("processes/thu/" + one + "/" + one + ".bpmn"));
    start("1.1.0");
    assertThat(first().goneAt()).isNotNull();
    assertThat(live.get("thu/" + two).goneAt()).isNull();
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(one).latestVersion().singleResult().isSuspended())
        .isFalse();
    twoFolders();
    start("1.2.0");
    assertThat(first().goneAt()).isNull();
  }
}
