package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.Drawn;

/** What the deployer promises, on either database. Every test works in a folder of its own. */
abstract class ProcedureDeployerContract {

  private static final String FORM = """
      {"id":"%s-form","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","components":[
       {"type":"checkbox","key":"seen","label":"Đã xem","id":"f1","validate":{"required":true}}]}""";

  @Autowired
  RepositoryService repository;
  @Autowired
  LiveFolders live;
  @Autowired
  LiveTable table;
  @Autowired
  CurrentOfficer currentOfficer;
  @Autowired
  ProcedureDeployer real;
  @Autowired
  ProgramVersion version;
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
    return Drawn.of("""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="x">
          <bpmn:process id="%s" name="Thử" isExecutable="true" camunda:historyTimeToLive="P30D">
            <bpmn:startEvent id="Start" name="Bắt đầu" /><bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_See" />
            <bpmn:userTask id="Task_See" name="Xem" camunda:formRef="%s-form" camunda:formRefBinding="deployment"
                camunda:candidateGroups="%s" camunda:dueDate="${clock.stepDue(execution, '1 working hour')}" />
            <bpmn:sequenceFlow id="F2" sourceRef="Task_See" targetRef="End" /><bpmn:endEvent id="End" name="Đã xem" />
          </bpmn:process>
        </bpmn:definitions>""".formatted(name, name, candidates));
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

  private ProcedureDeployer deployer(ResourcePatternResolver resolver, String version) {
    return new ProcedureDeployer(resolver, live, table, transaction, new ProgramVersion(version), texts, clock);
  }

  private List<String> start() throws IOException {
    return start("1.0.0");
  }

  /** A program of that version starts with what lies in the folders now. */
  private List<String> start(String version) throws IOException {
    ProcedureDeployer deployer = deployer(exploded(), version);
    deployer.run(null);
    return deployer.failures();
  }

  /** Other tests of this context find the centre as its own program left it. */
  @AfterEach
  void theRealProgramStartsAgain() throws IOException {
    real.run(null);
  }

  private LiveDecisions decisions(String version) throws IOException {
    return new LiveDecisions(deployer(exploded(), version), live, table, currentOfficer, transaction, clock);
  }

  private void label(String label) throws IOException {
    write("forms/thu/" + one + "/" + one + "-form.form", FORM.formatted(one).replace("Đã xem", label));
  }

  /** A designer puts the folder live with another label. */
  private void putByDesigner(String label) {
    ProcedureFolder folder = live.content("thu/" + one);
    String form = "forms/thu/" + one + "/" + one + "-form.form";
    folder.resources().put(form, FORM.formatted(one).replace("Đã xem", label).getBytes(StandardCharsets.UTF_8));
    assertThat(live.put(folder, new Origin(Source.SCRIPT, "thietke", "Sửa nhãn"))).isTrue();
  }

  private String liveLabel() {
    String form = new String(live.content("thu/" + one).resources().get("forms/thu/" + one + "/" + one + "-form.form"),
        StandardCharsets.UTF_8);
    return form.replaceAll("(?s).*\"label\":\"([^\"]+)\".*", "$1");
  }

  private LiveFolder first() {
    return live.get("thu/" + one);
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
  void a_deployment_remembers_who_put_it_live_when_why_and_under_which_program() throws IOException {
    start("1.0.0");
    assertThat(first().source()).isEqualTo(Source.JAR);
    assertThat(first().deployedBy()).isEqualTo("system");
    assertThat(first().programVersion()).isEqualTo(version.text());
    putByDesigner("Đã đọc");
    assertThat(first().source()).isEqualTo(Source.SCRIPT);
    assertThat(first().deployedBy()).isEqualTo("thietke");
    assertThat(first().reason()).isEqualTo("Sửa nhãn");
    assertThat(first().contentHash()).isEqualTo(live.content("thu/" + one).contentHash());
    assertThat(live.put(live.content("thu/" + one), new Origin(Source.SCRIPT, "thietke", null)))
        .as("just that is live already").isFalse();
  }

  @Test
  void the_same_program_started_again_leaves_alone_what_a_designer_put_live() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    assertThat(start("1.0.0")).isEmpty();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict()).as("the program brings what it always brought").isNull();
  }

  @Test
  void a_newer_program_never_replaces_what_a_designer_put_live_and_reports_the_conflict() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    assertThat(start("1.1.0")).isEmpty();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict().programVersion()).isEqualTo("1.1.0");
    assertThat(first().needsDecision()).isTrue();
    start("1.1.0");
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict()).isNotNull();
  }

  @Test
  void kept_by_decision_it_stays_and_the_same_program_asks_no_more_but_the_next_one_does() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    start("1.1.0");
    decisions("1.1.0").keep("thu/" + one, "Nhãn này đúng mẫu mới");
    start("1.1.0");
    assertThat(first().conflict()).isNull();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    label("Đã kiểm");
    start("1.2.0");
    assertThat(first().conflict().programVersion()).isEqualTo("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThatThrownBy(() -> decisions("1.2.0").keep("thu/" + two, "x"))
        .isInstanceOf(Refusal.class).hasMessageContaining("noConflict");
  }

  @Test
  void taken_by_decision_the_program_s_content_is_live_and_its_next_version_replaces_it() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    start("1.1.0");
    decisions("1.1.0").take("thu/" + one, "Bản của chương trình đúng");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
    assertThat(first().reason()).isEqualTo("Bản của chương trình đúng");
    assertThat(first().conflict()).isNull();
    label("Đã kiểm");
    start("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã kiểm");
  }

  @Test
  void what_was_pulled_into_the_next_program_is_that_program_s_own_again() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã đọc");
    start("1.1.0");
    assertThat(first().conflict()).isNull();
    assertThat(deployments(one)).hasSize(2);
    label("Đã duyệt");
    start("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
  }

  @Test
  void an_older_program_that_starts_again_does_not_replace_what_a_newer_one_brought() throws IOException {
    start("1.0.0");
    label("Đã duyệt");
    start("1.1.0");
    label("Đã xem");
    start("1.0.0");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
    assertThat(first().conflict().programVersion()).isEqualTo("1.0.0");
    label("Đã duyệt");
    start("1.1.0");
    assertThat(first().conflict()).as("the newer one brings what is live").isNull();
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
}
