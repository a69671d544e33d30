package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;

/** What the deployer promises, on either database. Every test works in a folder of its own. */
abstract class ProcedureDeployerContract {

  private static final String FORM = """
      {"id":"%s-form","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","components":[
       {"type":"checkbox","key":"seen","label":"Đã xem","id":"f1","validate":{"required":true}}]}""";

  @Autowired
  RepositoryService repository;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  Texts texts;
  @Autowired
  Clock clock;
  @TempDir
  Path classes;

  private final String one = "common-t" + UUID.randomUUID().toString().substring(0, 8);
  private final String two = "common-u" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void twoFolders() throws IOException {
    for (String name : List.of(one, two)) {
      write("processes/thu/" + name + "/" + name + ".bpmn", diagram(name, "${agency.group('thu-ly')}"));
      write("forms/thu/" + name + "/" + name + "-form.form", FORM.formatted(name));
    }
  }

  private static String diagram(String name, String candidates) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="x">
          <bpmn:process id="%s" name="Thử" isExecutable="true" camunda:historyTimeToLive="P30D">
            <bpmn:startEvent id="Start" name="Bắt đầu" /><bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_See" />
            <bpmn:userTask id="Task_See" name="Xem" camunda:formRef="%s-form" camunda:formRefBinding="deployment"
                camunda:candidateGroups="%s" camunda:dueDate="${clock.stepDue(execution, '1 working hour')}" />
            <bpmn:sequenceFlow id="F2" sourceRef="Task_See" targetRef="End" /><bpmn:endEvent id="End" name="Đã xem" />
          </bpmn:process>
        </bpmn:definitions>""".formatted(name, name, candidates);
  }

  private void write(String file, String content) throws IOException {
    Path path = classes.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private ResourcePatternResolver exploded() throws IOException {
    return resolver(classes.toUri().toURL());
  }

  private static ResourcePatternResolver resolver(URL place) {
    return new PathMatchingResourcePatternResolver(new URLClassLoader(new URL[] {place}, null));
  }

  private ProcedureDeployer deployer(ResourcePatternResolver resolver) {
    return new ProcedureDeployer(resolver, repository, jdbc, transaction, texts, clock);
  }

  private List<String> start() throws IOException {
    ProcedureDeployer deployer = deployer(exploded());
    deployer.run(null);
    return deployer.failures();
  }

  private List<Deployment> deployments(String name) {
    return repository.createDeploymentQuery().deploymentName("processes/thu/" + name).orderByDeploymentTime().asc().list();
  }

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
    ProcedureDeployer fromJar = deployer(resolver(jar.toUri().toURL()));
    fromJar.run(null);
    assertThat(fromJar.failures()).isEmpty();
    assertThat(deployments(one)).hasSize(1);
  }

  private static Map<String, String> hashes(ResourcePatternResolver resolver) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (ProcedureFolder folder : new ProcedureFolders(resolver).read()) {
      hashes.put(folder.name() + " " + String.join(",", folder.resources().keySet()), folder.contentHash());
    }
    return hashes;
  }

  @Test
  void the_centre_s_own_folders_are_deployed_without_a_fault() {
    for (String folder : List.of("chung-thuc/ban-sao", "common/intake", "common/return-result", "common/late-warning",
        "common/late-dossier", "common/late-again")) {
      assertThat(repository.createDeploymentQuery().deploymentName("processes/" + folder).count()).as(folder).isEqualTo(1);
    }
  }
}
