package vn.motcua.engine.live;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.support.Drawn;

/** Programs that start with two folders of each test's own, on either database. */
abstract class StartingProgram {

  static final String FORM = """
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

  final String one = "common-t" + UUID.randomUUID().toString().substring(0, 8);
  final String two = "common-u" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void twoFolders() throws IOException {
    for (String name : List.of(one, two)) {
      write("processes/thu/" + name + "/" + name + ".bpmn", diagram(name, "${agency.group('thu-ly')}"));
      write("forms/thu/" + name + "/" + name + "-form.form", FORM.formatted(name));
    }
  }

  static String diagram(String name, String candidates) {
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

  void write(String file, String content) throws IOException {
    Path path = classes.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  ResourcePatternResolver exploded() throws IOException {
    return resolver(classes.toUri().toURL());
  }

  static ResourcePatternResolver resolver(URL place) {
    return new PathMatchingResourcePatternResolver(new URLClassLoader(new URL[] {place}, null));
  }

  ProcedureDeployer deployer(ResourcePatternResolver resolver, String version) {
    return new ProcedureDeployer(resolver, live, table, transaction, new ProgramVersion(version), texts, clock);
  }

  List<String> start() throws IOException {
    return start("1.0.0");
  }

  /** A program of that version starts with what lies in the folders now. */
  List<String> start(String version) throws IOException {
    ProcedureDeployer deployer = deployer(exploded(), version);
    deployer.run(null);
    return deployer.failures();
  }

  /** Other tests of this context find the centre as its own program left it. */
  @AfterEach
  void theRealProgramStartsAgain() throws IOException {
    real.run(null);
  }

  LiveFolder first() {
    return live.get("thu/" + one);
  }

  List<Deployment> deployments(String name) {
    return repository.createDeploymentQuery().deploymentName("processes/thu/" + name).orderByDeploymentTime().asc().list();
  }
}
