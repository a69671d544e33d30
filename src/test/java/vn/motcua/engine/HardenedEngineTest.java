package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.GenericApplicationContext;
import vn.motcua.support.Drawn;

/** The real engine with our plugin, without the rest of the application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardenedEngineTest {

  private ProcessEngine engine;

  /** Stands for a delegate of the product: package-private, like all of them. */
  static class Counting implements JavaDelegate {

    private int calls;

    @Override
    public void execute(DelegateExecution execution) {
      calls++;
    }

    public String label(DelegateExecution execution, String text, int number) {
      return execution.getProcessBusinessKey() + text + number;
    }

    public String officer() {
      return "b.101";
    }
  }

  /** Stands for the clock, which dates every step. */
  static class Calendar {

    public Date stepDue(DelegateExecution execution, String limit) {
      return new Date(limit.length());
    }
  }

  private final Counting counting = new Counting();

  @BeforeAll
  void start() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.registerBean("counting", Counting.class, () -> counting);
    context.registerBean("clock", Calendar.class, Calendar::new);
    context.registerBean("secretService", StringBuilder.class, () -> new StringBuilder("secret"));
    context.refresh();
    StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setProcessEngineName("hardened" + UUID.randomUUID().toString().replace("-", ""));
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setGeneralResourceWhitelistPattern("[A-Za-z0-9._-]+");
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.getProcessEnginePlugins().add(new HardenedEngine(context, new DiagramBeans(context)));
    engine = configuration.buildProcessEngine();
  }

  @AfterEach
  void forget() {
    engine.getIdentityService().clearAuthentication();
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
    engine.getRepositoryService().createDeploymentQuery().list()
        .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    engine.getTaskService().createTaskQuery().list()
        .forEach(task -> engine.getTaskService().deleteTask(task.getId(), true));
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x" id="d">
        <bpmn:process id="common-p" name="Thử" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="variables" value="caseKey:text, copies:integer" />
          </camunda:properties></bpmn:extensionElements>
          <bpmn:startEvent id="start" name="Bắt đầu" /><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step" />
          <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end" /><bpmn:endEvent id="end" name="Xong" />
      """;

  private static String diagram(String step) {
    return Drawn.of(HEAD + step + "</bpmn:process></bpmn:definitions>");
  }

  private static final String FORM = """
      {"id":"form","type":"default","schemaVersion":16,"components":[{"type":"text","text":"Xem","id":"f1"}]}""";

  /** What a step of an officer needs beside its name. */
  private static final String WORK = " camunda:formRef='form' camunda:formRefBinding='deployment'"
      + " camunda:dueDate=\"${clock.stepDue(execution, '1 working hour')}\" ";

  private void deploy(String name, String content) {
    engine.getRepositoryService().createDeployment().name("test").addString(name, content).addString("form.form", FORM).deploy();
  }

  @Test
  void a_delegate_bean_is_called_and_a_property_of_the_execution_is_read() {
    deploy("p.bpmn", diagram("""
        <bpmn:serviceTask id="step" name="Đếm" camunda:delegateExpression="${counting}">
          <bpmn:multiInstanceLoopCharacteristics isSequential="true">
            <bpmn:loopCardinality>${copies}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
        </bpmn:serviceTask>"""));
    engine.getRuntimeService().startProcessInstanceByKey("common-p", "K", Map.of("copies", 3));
    assertThat(counting.calls).isEqualTo(3);
  }

  @Test
  void a_method_of_a_delegate_bean_takes_the_execution_texts_and_numbers() {
    deploy("p.bpmn", diagram("<bpmn:userTask id='step' camunda:candidateGroups='kiem-soat'" + WORK + """
        name="${counting.label(execution, '-', 7)} ${execution.processBusinessKey}" />"""));
    engine.getRuntimeService().startProcessInstanceByKey("common-p", "K");
    assertThat(engine.getTaskService().createTaskQuery().singleResult().getName()).isEqualTo("K-7 K");
  }

  @Test
  void a_condition_over_declared_variables_works() {
    deploy("p.bpmn", diagram("<bpmn:userTask id='step' name='Chờ' camunda:candidateGroups='kiem-soat'" + WORK + """
        /><bpmn:sequenceFlow id="f3" sourceRef="watch" targetRef="end" />
        <bpmn:boundaryEvent id="watch" name="Đủ bản" attachedToRef="step"><bpmn:conditionalEventDefinition>
          <bpmn:condition xsi:type="bpmn:tFormalExpression">
            ${copies &gt; 2 &amp;&amp; (caseKey == 'thuong' or not empty caseKey)}
          </bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>"""));
    var instance = engine.getRuntimeService().startProcessInstanceByKey("common-p", "K", Map.of("copies", 1, "caseKey", "thuong"));
    engine.getRuntimeService().setVariable(instance.getId(), "copies", 3);
    assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
  }

  @Test
  void what_carries_code_is_refused_at_deployment_with_file_and_element() {
    List<String> steps = List.of(
        "<bpmn:scriptTask id='step' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='step' camunda:class='java.lang.Object' />",
        "<bpmn:serviceTask id='step' camunda:type='shell' />",
        "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='t' />",
        "<bpmn:serviceTask id='step' camunda:delegateExpression='${secretService}' />",
        "<bpmn:serviceTask id='step' camunda:expression='${secretService.reverse()}' />",
        "<bpmn:serviceTask id='step' camunda:expression='#{counting.execute(execution).toString()}' />",
        "<bpmn:serviceTask id='step' camunda:expression='${counting.label(execution, counting, 1)}' />",
        "<bpmn:serviceTask id='step' camunda:expression='${counting.class}' />",
        "<bpmn:serviceTask id='step' camunda:expression='${counting[\"class\"]}' />",
        "<bpmn:serviceTask id='step' camunda:expression='${execution.processEngineServices}' />",
        "<bpmn:userTask id='step' name='${\"\".getClass()}' />",
        "<bpmn:userTask id='step' name='${undeclared}' />",
        "<bpmn:userTask id='step'><bpmn:documentation>${\"\".get<!-- -->Class()}</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='step' camunda:formKey='embedded:app:x.html' />",
        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' class='X' />"
            + "</bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
            + "<camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:serviceTask id='step' a:class='java.lang.Object' xmlns:a='http://activiti.org/bpmn' />");
    for (String step : steps) {
      assertThatThrownBy(() -> deploy("thu/p.bpmn", diagram(step))).as(step)
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageMatching("(?s).*Tệp thu/p.bpmn, phần tử \"step\"[^\\n]*\\[(code|expression)-.*");
    }
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
  }

  @Test
  void decision_tables_speak_feel_only_and_other_files_are_refused() {
    String dmn = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="d" name="d" namespace="x">
          <decision id="fee" name="Phí" camunda:historyTimeToLive="P30D"><variable id="v" name="fee" typeRef="integer" />
            <literalExpression id="text" %s><text>1 + 1</text></literalExpression></decision>
        </definitions>""";
    deploy("fee.dmn", dmn.formatted("expressionLanguage='feel'"));
    assertThatThrownBy(() -> deploy("fee.dmn", dmn.formatted("expressionLanguage='juel'")))
        .hasMessageContaining("phần tử \"text\"").hasMessageContaining("FEEL");
    assertThatThrownBy(() -> deploy("page.html", "<p>x</p>")).hasMessageContaining("page.html");
    assertThatThrownBy(() -> deploy("case.cmmn", "<x/>")).hasMessageContaining("case.cmmn");
  }

  @Test
  void a_stored_filter_reaches_neither_reflection_nor_beans_but_knows_who_asks() {
    engine.getTaskService().saveTask(assignedTo("a.100"));
    assertThat(run("${currentUser()}")).isEqualTo(1);
    for (String expression : List.of("${\"\".getClass()}", "${\"\".class}", "${''.getClass().forName('java.lang.System')}",
        "${secretService}", "${counting.getClass()}", "${currentUserGroups().getClass()}", "${dateTime().getClass()}",
        "${currentUser().bytes}")) {
      assertThatThrownBy(() -> run(expression)).as(expression).isInstanceOf(ProcessEngineException.class);
    }
  }

  private Task assignedTo(String user) {
    Task task = engine.getTaskService().newTask();
    task.setAssignee(user);
    return task;
  }

  private long run(String expression) {
    Filter filter = engine.getFilterService().newTaskFilter("f")
        .setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression(expression));
    engine.getFilterService().saveFilter(filter);
    engine.getIdentityService().setAuthentication("a.100", List.of("thu-ly.H99.100"));
    try {
      return engine.getFilterService().count(filter.getId());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void a_task_of_an_agency_costs_two_rows_and_claiming_it_none() {
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    Task task = engine.getTaskService().newTask();
    engine.getTaskService().saveTask(task);
    engine.getTaskService().addCandidateGroup(task.getId(), "thu-ly.H99.100");
    assertThat(rows(task, "thu-ly.H99.100").isPermissionGranted(TaskPermissions.TASK_WORK)).isTrue();
    assertThat(rows(task, "thu-ly.H99.100").isPermissionGranted(Permissions.UPDATE)).isFalse();
    assertThat(rows(task, "phan-cong.H99.100").isPermissionGranted(TaskPermissions.TASK_ASSIGN)).isTrue();
    engine.getIdentityService().setAuthentication("a.100", List.of("thu-ly", "thu-ly.H99.100"));
    engine.getTaskService().claim(task.getId(), "a.100");
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceId(task.getId()).count()).isEqualTo(2);
  }

  @Test
  void a_diagram_may_give_a_task_to_one_officer_and_he_alone_gets_a_row() {
    deploy("p.bpmn", diagram("<bpmn:userTask id='step' name='Xem' camunda:assignee='${counting.officer()}'" + WORK + "/>"));
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    engine.getRuntimeService().startProcessInstanceByKey("common-p", "K");
    Task task = engine.getTaskService().createTaskQuery().singleResult();
    Authorization only = engine.getAuthorizationService().createAuthorizationQuery()
        .resourceId(task.getId()).singleResult();
    assertThat(only.getUserId()).isEqualTo("b.101");
  }

  @Test
  void a_task_is_not_handed_to_an_officer_of_another_agency() {
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    Task task = engine.getTaskService().newTask();
    engine.getTaskService().saveTask(task);
    engine.getTaskService().addCandidateGroup(task.getId(), "thu-ly.H99.100");
    engine.getIdentityService().setAuthentication("a.100", List.of("thu-ly", "thu-ly.H99.100"));
    assertThatThrownBy(() -> engine.getTaskService().claim(task.getId(), "b.101"))
        .hasMessageContaining("b.101").hasMessageContaining("H99.100");
    engine.getIdentityService().setAuthentication("l.100", List.of("lanh-dao.H99.100", "phan-cong.H99.100"));
    assertThatThrownBy(() -> engine.getTaskService().addCandidateGroup(task.getId(), "thu-ly.H99.101"))
        .hasMessageContaining("H99.100");
    assertThatThrownBy(() -> engine.getTaskService().addCandidateUser(task.getId(), "b.101"))
        .hasMessageContaining("H99.100");
    engine.getTaskService().addCandidateGroup(task.getId(), "phoi-hop.H99.100");
  }

  private Authorization rows(Task task, String group) {
    return engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(group).resourceType(Resources.TASK)
        .resourceId(task.getId()).singleResult();
  }

  @Test
  void passwords_are_kept_as_pbkdf2() {
    PasswordHash hash = new PasswordHash(PasswordHash.ROUNDS);
    String stored = hash.encrypt("SaoMai-2026!");
    assertThat(stored).startsWith("210000$").hasSizeLessThan(200);
    assertThat(hash.check("SaoMai-2026!", stored)).isTrue();
    assertThat(hash.check("SaoMai-2027!", stored)).isFalse();
  }
}
