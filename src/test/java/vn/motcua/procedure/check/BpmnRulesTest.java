package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake after the other in a diagram that is right, and what is found: the rule, and the element that is named. */
class BpmnRulesTest {

  private static final String FOLDER = "chung-thuc/chu-ky";
  private static final String DIAGRAM = "chung-thuc-chu-ky.bpmn";
  private static final String DUE_SOON = "${clock.dueSoonAt(execution)}";

  /** A mistake; element is the id of the one that the finding names. */
  private record Mistake(String rule, String element, UnaryOperator<String> change) {
    @Override
    public String toString() {
      return rule + " at " + element;
    }
  }

  private static Mistake replaced(String rule, String element, String before, String after) {
    return new Mistake(rule, element, text -> text.replace(before, after));
  }

  /** An attribute of one element with another value, or without one. */
  private static Mistake attribute(String rule, String element, String name, String value) {
    return new Mistake(rule, element, text -> changed(text, element, name, value));
  }

  private static String changed(String text, String element, String name, String value) {
    String[] parts = text.split("(?= id=\"" + element + "\")", 2);
    int end = parts[1].indexOf('>');
    String tag = parts[1].substring(0, end).replaceAll(" " + name + "=\"[^\"]*\"", "");
    boolean closed = tag.endsWith("/");
    String body = closed ? tag.substring(0, tag.length() - 1) : tag;
    String more = value == null ? "" : " " + name + "=\"" + value + "\"";
    return parts[0] + body + more + (closed ? "/" : "") + parts[1].substring(end);
  }

  private static Mistake mistake(String rule, String element, UnaryOperator<String> change) {
    return new Mistake(rule, element, change);
  }

  private static Mistake property(String rule, String name, String value) {
    return new Mistake(rule, "chung-thuc-chu-ky", text -> text.replaceFirst(
        "<camunda:property name=\"" + name.replace(".", "\\.") + "\" value=\"[^\"]*\" />",
        value == null ? "" : "<camunda:property name=\"" + name + "\" value=\"" + value + "\" />"));
  }

  /** Something more, drawn inside the dossier. */
  private static Mistake added(String rule, String element, String xml) {
    return new Mistake(rule, element, text -> text.replace("</bpmn:subProcess>", xml + "</bpmn:subProcess>"));
  }

  private static Mistake without(String rule, String element, String kind, String id) {
    return new Mistake(rule, element, text -> text.replaceFirst("(?s)<bpmn:" + kind + " id=\"" + id + "\".*?</bpmn:" + kind + ">", ""));
  }

  private static final String PROCESS = "chung-thuc-chu-ky";
  private static final String WITNESS = "Task_WitnessSignature";

  static Stream<Mistake> mistakes() {
    return Stream.of(process(), code(), constructs(), metadata(), flows(), gateways(), deadlines(), work(), calls()).flatMap(List::stream);
  }

  private static List<Mistake> process() {
    return List.of(
        attribute("process-not-executable", PROCESS, "isExecutable", "false"),
        attribute("time-to-live-missing", PROCESS, "camunda:historyTimeToLive", null),
        mistake("process-id-missing", "Definitions_chung-thuc-chu-ky", text -> text.replace("<bpmn:process id=\"chung-thuc-chu-ky\"", "<bpmn:process")),
        replaced("element-id-twice", "EndEvent_Stopped", "id=\"EndEvent_Returned\"", "id=\"EndEvent_Stopped\""),
        replaced("process-missing", "Definitions_chung-thuc-chu-ky", "bpmn:process", "bpmn:choreography"),
        replaced("process-several", "Definitions_chung-thuc-chu-ky", "</bpmn:process>", "</bpmn:process><bpmn:process id=\"x\" />"),
        replaced("process-id-twice", PROCESS, "</bpmn:process>", "</bpmn:process><bpmn:process id=\"chung-thuc-chu-ky\" />"));
  }

  private static String finishAs(String text, String kind) {
    return text.replaceFirst("(?s)<bpmn:serviceTask( id=\"Task_Finish\".*?)</bpmn:serviceTask>", "<bpmn:" + kind + "$1</bpmn:" + kind + ">");
  }

  private static List<Mistake> code() {
    return List.of(
        mistake("code-element", "Task_Finish", text -> finishAs(text, "scriptTask")),
        attribute("code-attribute", "Task_Finish", "camunda:class", "java.lang.Object"),
        attribute("code-delegate", "Task_Finish", "camunda:delegateExpression", "${runtimeService}"),
        attribute("expression-undeclared", WITNESS, "name", "${other}"),
        attribute("expression-chained", WITNESS, "camunda:dueDate", "${clock.dueAt(execution).time}"),
        attribute("expression-member", WITNESS, "name", "${execution.processEngineServices}"),
        attribute("expression-argument", WITNESS, "camunda:candidateGroups", "${agency.group(clock)}"),
        attribute("expression-unreadable", WITNESS, "name", "${"));
  }

  private static List<Mistake> constructs() {
    return List.of(
        replaced("diagram-of-other-engine", "Task_Finish", "<bpmn:serviceTask id=\"Task_Finish\"",
            "<bpmn:serviceTask xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" zeebe:modelerTemplate=\"x\" id=\"Task_Finish\""),
        replaced("pools-several", "P2", "<bpmn:process id", "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"P1\" "
            + "processRef=\"chung-thuc-chu-ky\" /><bpmn:participant id=\"P2\" /></bpmn:collaboration><bpmn:process id"),
        mistake("element-not-run", "Task_Finish", text -> finishAs(text, "manualTask")),
        replaced("event-not-run", "L", "<bpmn:messageEventDefinition id=\"MessageEventDefinition_WithdrawalAsked\" "
            + "messageRef=\"MessageName_WithdrawalAsked\" />", "<bpmn:linkEventDefinition id=\"L\" />"),
        replaced("event-incomplete", "Timer_DueSoon",
            "<bpmn:timerEventDefinition id=\"TimerEventDefinition_DueSoon\">", "<bpmn:signalEventDefinition id=\"S\" />"
                + "<bpmn:timerEventDefinition id=\"TimerEventDefinition_DueSoon\">"),
        attribute("service-without-delegate", "Task_Finish", "camunda:delegateExpression", null),
        attribute("camunda-attribute-unknown", WITNESS, "camunda:candidateGroup", "thu-ly"),
        attribute("message-missing", "MessageEventDefinition_WithdrawalAsked", "messageRef", "Nothing"));
  }

  private static List<Mistake> metadata() {
    return List.of(
        property("metadata-missing", "procedure.code", null), property("metadata-missing", "procedure.field", ""),
        property("metadata-wrong", "procedure.code", "815"), property("metadata-wrong", "case.thuong.term", "5 ngày"),
        property("metadata-wrong", "procedure.validFrom", "1/7/2025"), property("term-missing", "case.thuong.term", null),
        property("case-incomplete", "case.thuong.name", null), property("validity-reversed", "procedure.validTo", "2025-06-30"),
        property("fee-decision-unknown", "procedure.feeDecision", "fee-khac"),
        property("variables-wrong", "variables", "caseKey:thuong, handlingDecision"),
        replaced("case-key-values", PROCESS, "caseKey:thuong,", "caseKey:thuong|khac,"),
        property("legal-basis-vague", "procedure.legalBasis", "Quy định của pháp luật"),
        property("supplement-limit-missing", "procedure.supplementLimit", ""));
  }

  private static List<Mistake> flows() {
    return List.of(
        without("start-missing", "SubProcess_Dossier", "startEvent", "StartEvent_Dossier"),
        added("start-several", "Start_2", "<bpmn:startEvent id=\"Start_2\" />"),
        replaced("start-not-plain", "StartEvent_Dossier", "<bpmn:startEvent id=\"StartEvent_Dossier\" name=\"Bắt đầu\">",
            "<bpmn:startEvent id=\"StartEvent_Dossier\" name=\"Bắt đầu\"><bpmn:signalEventDefinition id=\"S\" />"),
        attribute("flow-broken", "Flow_ToSign", "targetRef", "Nowhere"),
        added("element-unreachable", "Task_Alone", "<bpmn:userTask id=\"Task_Alone\" name=\"Việc lẻ\" />"),
        mistake("dead-end", "CallActivity_ReturnResult", text -> text.replace(
            "<bpmn:sequenceFlow id=\"Flow_Returned\" sourceRef=\"CallActivity_ReturnResult\" targetRef=\"EndEvent_Returned\" />", "")),
        mistake("no-way-out", "Task_SealAndNumber", text -> changed(text, "Flow_ToFinish",
            "targetRef", "Task_SealAndNumber")),
        added("fork-without-gateway", WITNESS, "<bpmn:sequenceFlow id=\"F\" sourceRef=\"Task_WitnessSignature\" "
            + "targetRef=\"Task_SignCertificate\" />"),
        added("fork-not-joined", "Task_SignCertificate", "<bpmn:sequenceFlow id=\"F\" sourceRef=\"Task_WitnessSignature\" "
            + "targetRef=\"Task_SignCertificate\" />"),
        mistake("join-waits-forever", "Gateway_Both", BpmnRulesTest::joinedAfterAChoice));
  }

  /** The result waits in a parallel join for the refusal too, which the decision excludes. */
  private static String joinedAfterAChoice(String text) {
    return changed(changed(text, "Flow_Finished", "targetRef", "Gateway_Both"), "Flow_RefusalSlipIssued", "targetRef", "Gateway_Both")
        .replace("</bpmn:subProcess>", "<bpmn:parallelGateway id=\"Gateway_Both\" /><bpmn:sequenceFlow id=\"F\" "
            + "sourceRef=\"Gateway_Both\" targetRef=\"CallActivity_ReturnResult\" /></bpmn:subProcess>");
  }

  private static List<Mistake> gateways() {
    return List.of(
        replaced("gateway-not-exhaustive", "Gateway_SignDecision", "signDecision:approve|sendBack", "signDecision:approve|sendBack|wait"),
        attribute("gateway-default-broken", "Gateway_Handled", "default", "Flow_Returned"),
        mistake("flow-without-condition", "Flow_ToSign", text -> changed(text, "Gateway_Handled", "default", null)),
        replaced("flow-condition-useless", "Flow_Finished", "sourceRef=\"Task_Finish\" targetRef=\"CallActivity_ReturnResult\" />",
            "sourceRef=\"Task_Finish\" targetRef=\"CallActivity_ReturnResult\"><bpmn:conditionExpression>${handlingDecision == 'refuse'}"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"),
        replaced("flow-never-taken", "Flow_RefusalSigned", "${signDecision == 'approve' &amp;&amp; handlingDecision == 'refuse'}",
            "${signDecision == 'approve' &amp;&amp; signDecision == 'sendBack'}"),
        replaced("condition-value-undeclared", "Flow_SupplementNeeded", "${handlingDecision == 'supplement'}",
            "${handlingDecision == 'suplement'}"));
  }

  private static List<Mistake> deadlines() {
    return List.of(
        replaced("timer-due-soon-missing", "SubProcess_Dossier", DUE_SOON, "${clock.nextDay(execution)}"),
        replaced("timer-overdue-missing", "SubProcess_Dossier", "${clock.dueAt(execution)}", "${clock.nextDay(execution)}"),
        replaced("timer-overdue-again-missing", "SubProcess_Dossier", "${clock.dueAgainAt(execution)}", "${clock.nextDay(execution)}"),
        replaced("timer-twice", "Timer_OverdueAgain", "${clock.dueAgainAt(execution)}", "${clock.dueAt(execution)}"),
        attribute("timer-wrong-scope", "Timer_Overdue", "attachedToRef", "CallActivity_Withdrawal"),
        attribute("timer-interrupting", "Timer_Overdue", "cancelActivity", null),
        mistake("timer-wrong-target", "Timer_Overdue", text -> changed(text, "Flow_Overdue", "targetRef", "CallActivity_LateWarning")),
        replaced("withdrawal-asked-missing", "SubProcess_Dossier", "name=\"withdrawal-asked\"", "name=\"khac\""),
        replaced("withdrawal-granted-missing", "SubProcess_Dossier", "name=\"withdrawal-granted\"", "name=\"khac\""),
        attribute("withdrawal-asked-wrong", "Message_WithdrawalAsked", "cancelActivity", "true"),
        attribute("withdrawal-granted-wrong", "Message_WithdrawalGranted", "cancelActivity", "false"),
        replaced("iso-duration", "TimerEventDefinition_DueSoon", "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + DUE_SOON
            + "</bpmn:timeDate>", "<bpmn:timeDuration>P3D</bpmn:timeDuration>"),
        attribute("iso-duration", WITNESS, "camunda:dueDate", "P3D"),
        replaced("timer-not-from-clock", "TimerEventDefinition_DueSoon", DUE_SOON, "2026-12-31T00:00:00"),
        attribute("due-date-not-from-clock", WITNESS, "camunda:dueDate", "2026-12-31T00:00:00"),
        attribute("limit-unreadable", WITNESS, "camunda:dueDate", "${clock.stepDue(execution, '3 hours')}"),
        attribute("step-limit-missing", WITNESS, "camunda:dueDate", null),
        attribute("step-limit-beyond-term", WITNESS, "camunda:dueDate", "${clock.stepDue(execution, '9 working hours')}"),
        mistake("steps-beyond-term", "SubProcess_Dossier", text -> changed(text, WITNESS, "camunda:dueDate", "${clock.stepDue(execution, '7 working hours')}")),
        replaced("dossier-scope-missing", PROCESS, "bpmn:subProcess", "bpmn:group"),
        new Mistake("work-outside-scope", "Task_Before", text -> changed(text, "Flow_ToDossier", "targetRef", "Task_Before").replace(
            "</bpmn:process>", "<bpmn:userTask id=\"Task_Before\" name=\"Xem trước\" /><bpmn:sequenceFlow id=\"F\" "
                + "sourceRef=\"Task_Before\" targetRef=\"SubProcess_Dossier\" /></bpmn:process>")));
  }

  private static List<Mistake> work() {
    return List.of(
        attribute("role-missing", WITNESS, "camunda:candidateGroups", null),
        attribute("role-unknown", WITNESS, "camunda:candidateGroups", "${agency.group('can-bo')}"),
        attribute("role-without-agency", WITNESS, "camunda:candidateGroups", "kiem-soat, thu-ly"),
        attribute("person-fixed", WITNESS, "camunda:assignee", "thuly.100"),
        attribute("form-missing", WITNESS, "camunda:formRef", null),
        attribute("form-binding", WITNESS, "camunda:formRefBinding", "latest"),
        attribute("form-unknown", WITNESS, "camunda:formRef", "chung-thuc-ban-sao-sign"),
        attribute("form-missing", "StartEvent_Application", "camunda:formRef", null),
        attribute("label-missing", WITNESS, "name", " "),
        attribute("label-not-vietnamese", WITNESS, "name", "Check signature"),
        attribute("flow-label-missing", "Flow_ToSign", "name", null),
        replaced("fact-unverified", "SubProcess_Dossier", "<bpmn:subProcess id=\"SubProcess_Dossier\" name=\"Hồ sơ chứng thực chữ ký\">",
            "<bpmn:subProcess id=\"SubProcess_Dossier\" name=\"Hồ sơ\"><bpmn:documentation>Thời hạn: chưa xác minh.</bpmn:documentation>"));
  }

  private static List<Mistake> calls() {
    return List.of(
        attribute("call-target-missing", "CallActivity_ReturnResult", "calledElement", "${caseKey}"),
        attribute("call-unknown", "CallActivity_LateWarning", "calledElement", "common-late-warnings"),
        attribute("call-binding", "CallActivity_Intake", "camunda:calledElementBinding", "version"),
        replaced("call-business-key", "CallActivity_Intake", "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
        replaced("call-all-variables", "CallActivity_Intake", "<camunda:in source=\"caseKey\" target=\"caseKey\" />",
            "<camunda:in variables=\"all\" />"),
        replaced("call-name-unknown", "CallActivity_Intake", "<camunda:in source=\"caseKey\" target=\"caseKey\" />",
            "<camunda:in source=\"caseKey\" target=\"truongHop\" />"),
        replaced("call-values-differ", "CallActivity_Intake", "intakeOutcome:accepted|refused|stopped", "intakeOutcome:accepted|refused"),
        replaced("call-answer-missing", "CallActivity_Intake", "<camunda:out source=\"intakeOutcome\" target=\"intakeOutcome\" />", ""),
        mistake("intake-missing", PROCESS, text -> changed(text, "CallActivity_Intake", "calledElement", "common-return-result")),
        mistake("end-without-outcome", "EndEvent_Returned", text -> changed(text, "Flow_Signed", "targetRef", "EndEvent_Returned")),
        replaced("outcome-ignored", WITNESS, "${intakeOutcome == 'accepted'}", "${intakeOutcome != 'refused'}"),
        mistake("result-not-returned", "EndEvent_Returned", text -> changed(text, "Flow_Finished", "targetRef", "EndEvent_Returned")),
        mistake("return-without-result", "CallActivity_ReturnResult", text -> changed(text, "Flow_ToFinish", "targetRef", "CallActivity_ReturnResult")),
        mistake("supplement-not-back", "Task_Finish", text -> changed(text, "Flow_Supplemented", "targetRef", "Task_Finish")));
  }

  private static List<Finding> found(UnaryOperator<String> change) {
    return new ProcessCheck().check(Folders.with(Folders.read(FOLDER), DIAGRAM, change), Folders.REPOSITORY);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_found_at_its_element(Mistake mistake) {
    assertThat(found(mistake.change())).as(mistake.toString())
        .anyMatch(finding -> finding.rule().equals(mistake.rule()) && finding.element().equals(mistake.element()));
  }

  @Test
  void every_rule_on_diagrams_has_a_mistake_that_it_finds() {
    Set<String> ids = new TreeSet<>();
    List<Rule> rules = List.of(new ProcessRule(), new CodeRule(), new ConstructRule(), new MetadataRule(), new FlowRule(),
        new GatewayRule(), new TokenRule(), new TimerRule(), new WithdrawalRule(), new WorkingTimeRule(), new StepLimitRule(),
        new OutcomeRule(), new WorkRule(), new CallRule(), new LabelRule(), new UnverifiedRule());
    rules.forEach(rule -> ids.addAll(rule.ids()));
    mistakes().forEach(mistake -> ids.remove(mistake.rule()));
    assertThat(ids).as("the two of decision tables and the one of a province's data are tried elsewhere")
        .containsExactlyInAnyOrder("code-decision-language", "code-external-function", "agency-function-unknown");
  }

  @Test
  void a_step_names_a_function_that_some_agency_has() {
    KnownSurroundings around = (KnownSurroundings) Folders.REPOSITORY;
    Surroundings withFunctions = new KnownSurroundings(around.diagrams(), around.forms(), around.decisions(), around.beans(), around.roles(),
        Set.of("thue", "cong-an"));
    UnaryOperator<String> toTheTaxOffice = text -> changed(text, WITNESS, "camunda:candidateGroups", "${agency.group('thu-ly', 'thue')}");
    UnaryOperator<String> toNobody = text -> changed(text, WITNESS, "camunda:candidateGroups", "${agency.group('thu-ly', 'kho-bac')}");
    assertThat(check(toTheTaxOffice, withFunctions)).noneMatch(Finding::isError);
    assertThat(check(toNobody, withFunctions)).filteredOn(Finding::isError).extracting(Finding::rule)
        .containsExactly("agency-function-unknown");
    assertThat(check(toNobody, around)).as("where the functions are not known").noneMatch(Finding::isError);
  }

  private static List<Finding> check(UnaryOperator<String> change, Surroundings around) {
    return new ProcessCheck().check(Folders.with(Folders.read(FOLDER), DIAGRAM, change), around);
  }

  @Test
  void a_decision_table_carries_no_code() {
    String fee = "fee.dmn";
    assertThat(new ProcessCheck().check(Folders.with(Folders.read(FOLDER), fee, text -> text.replaceFirst("<inputExpression ",
        "<inputExpression expressionLanguage=\"juel\" ")), Folders.REPOSITORY)).extracting(Finding::rule).contains("code-decision-language");
    assertThat(new ProcessCheck().check(Folders.with(Folders.read(FOLDER), fee, text -> text.replaceFirst("<text>",
        "<text>function(x) external ")), Folders.REPOSITORY)).extracting(Finding::rule).contains("code-external-function");
  }

  @Test
  void steps_that_add_up_to_exactly_the_term_fit_and_one_hour_more_does_not() {
    UnaryOperator<String> eight = text -> changed(text, WITNESS, "camunda:dueDate", "${clock.stepDue(execution, '5 working hours')}");
    assertThat(found(eight)).as("5, 2 and 1 hours within the 8 of the day").noneMatch(Finding::isError);
    UnaryOperator<String> nine = text -> changed(text, WITNESS, "camunda:dueDate", "${clock.stepDue(execution, '6 working hours')}");
    assertThat(found(nine)).filteredOn(Finding::isError).extracting(Finding::rule).containsExactly("steps-beyond-term");
  }

  @Test
  void a_notification_whose_limit_binds_the_notifier_needs_no_timers() {
    UnaryOperator<String> notification = text -> text.replace("value=\"same day\"", "value=\"until 23:00\"")
        .replaceAll("(?s)<bpmn:boundaryEvent id=\"Timer_.*?</bpmn:boundaryEvent>", "");
    assertThat(found(notification)).extracting(Finding::rule).noneMatch(rule -> rule.startsWith("timer-"));
  }

  @Test
  void a_second_decision_need_not_answer_what_the_first_has_settled_unless_a_form_in_between_asks_again() {
    UnaryOperator<String> byName = text -> text.replace("${signDecision == 'approve' &amp;&amp; handlingDecision != 'refuse'}",
        "${signDecision == 'approve' &amp;&amp; handlingDecision == 'certify'}");
    assertThat(found(byName)).as("what needs papers never comes to be signed").noneMatch(Finding::isError);
    List<CheckedFile> askedAgain = Folders.with(Folders.with(Folders.read(FOLDER), DIAGRAM, byName), "chung-thuc-chu-ky-sign.form",
        text -> text.replace("\"key\": \"signDecision\"", "\"key\": \"handlingDecision\""));
    assertThat(new ProcessCheck().check(askedAgain, Folders.REPOSITORY)).extracting(Finding::rule).contains("gateway-not-exhaustive");
  }

  @Test
  void a_diagram_that_is_no_procedure_passes_only_as_a_common_one() {
    CheckedFile intake = Folders.read("common/intake").stream().filter(file -> file.name().endsWith(".bpmn")).findFirst().orElseThrow();
    List<CheckedFile> forms = Folders.read("common/intake").stream().filter(file -> file.name().endsWith(".form")).toList();
    List<CheckedFile> renamed = new ArrayList<>(forms);
    renamed.add(Folders.file("my-own.bpmn", Folders.text(intake).replace("id=\"common-intake\"", "id=\"my-own\"")));
    assertThat(new ProcessCheck().check(renamed, Folders.REPOSITORY)).filteredOn(Finding::isError).extracting(Finding::rule)
        .contains("metadata-missing", "intake-missing", "end-without-outcome");
  }
}
