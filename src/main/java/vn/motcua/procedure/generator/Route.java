package vn.motcua.procedure.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.motcua.Texts;

/**
 * The way of a dossier through the steps of its procedure, inside the frame that all procedures share. The handling step is where
 * papers come back to and where the chair sends back to; a refusal skips the work that only a granted dossier needs.
 */
final class Route {

  private final List<OwnStep> steps;
  private final String procedure;
  private final Texts texts;
  private final List<Flow> flows = new ArrayList<>();

  /** @param name what stands at the line, or null; {@code condition} null for the only or the default way */
  record Flow(String id, String name, String source, String target, String condition) {

    boolean plain() {
      return condition == null;
    }
  }

  /** An element of the diagram; one of the two is null. */
  record Node(Task task, Gateway gateway) {}

  record Task(
      String id, String name, String form, String group, String due, String documentation, List<String> incoming,
      List<String> outgoing) {}

  record Gateway(
      String id, String name, String defaultFlow, String documentation, List<String> incoming, List<String> outgoing) {}

  /** @param steps exactly one HANDLING, then exactly one SIGN; what is reviewed stands between them */
  Route(String procedure, List<OwnStep> steps, Texts texts) {
    this.procedure = procedure;
    this.steps = List.copyOf(steps);
    this.texts = texts;
    add("Flow_ToIntake", null, "StartEvent_Dossier", "CallActivity_Intake", null);
    add("Flow_IntakeDone", null, "CallActivity_Intake", "Gateway_Accepted", null);
    add("Flow_NotAccepted", "no", "Gateway_Accepted", "EndEvent_NotAccepted", null);
    add("Flow_Accepted", "yes", "Gateway_Accepted", steps.get(0).task(), "${intakeOutcome == 'accepted'}");
    for (int i = 0; i < steps.size(); i++) {
      leave(steps.get(i), i + 1 < steps.size() ? steps.get(i + 1) : null);
    }
    addEndings();
    addSupplement();
  }

  List<Flow> flows() {
    return List.copyOf(flows);
  }

  Flow flow(String id) {
    return flows.stream().filter(flow -> flow.id().equals(id)).findFirst().orElseThrow();
  }

  /** The way into the service that notes the result. */
  String finishFlow() {
    return flows.stream().filter(flow -> flow.target().equals("Task_Finish")).findFirst().orElseThrow().id();
  }

  /** The step a refusal goes to when work for granted dossiers lies between, else null. */
  OwnStep refusalTarget() {
    int next = handling() + 1;
    if (!steps.get(next).is(StepKind.PLAIN)) {
      return null;
    }
    return steps.stream().skip(next).filter(step -> !step.is(StepKind.PLAIN)).findFirst().orElseThrow();
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (OwnStep step : steps) {
      nodes.add(new Node(new Task(step.task(), step.name(), procedure + "-" + FormNames.of(step),
          step.group(), "${clock.stepDue(execution, '" + step.limit() + "')}", step.documentation(), into(step.task()),
          outOf(step.task())), null));
      if (step.gateway() != null) {
        nodes.add(new Node(null, gateway(step)));
      }
    }
    return nodes;
  }

  private Gateway gateway(OwnStep step) {
    String id = step.gateway();
    String word = step.kind().name().toLowerCase(Locale.ROOT);
    String otherwise = step.is(StepKind.SIGN) ? null
        : flows.stream().filter(flow -> flow.source().equals(id) && flow.plain()).findFirst().orElseThrow().id();
    return new Gateway(id, texts.text("generator.gateway." + word), otherwise,
        step.is(StepKind.SIGN) ? texts.text("generator.gateway.sign.documentation") : null, into(id), outOf(id));
  }

  private void leave(OwnStep step, OwnStep next) {
    String target = next == null ? "Task_Finish" : next.task();
    String to = next == null ? "Flow_ToFinish" : "Flow_To" + next.suffix();
    switch (step.kind()) {
      case PLAIN -> add(to, null, step.task(), target, null);
      case HANDLING -> leaveHandling(step, next, to);
      case REVIEW -> {
        add("Flow_" + step.suffix() + "Done", null, step.task(), step.gateway(), null);
        add(to, "agreed", step.gateway(), target, null);
        add("Flow_" + step.suffix() + "SentBack", "sentBack", step.gateway(), steps.get(handling()).task(),
            "${reviewDecision == 'sendBack'}");
      }
      case SIGN -> {
        add("Flow_Signed", null, step.task(), step.gateway(), null);
        add("Flow_Approved", "approved", step.gateway(), target,
            "${signDecision == 'approve' && handlingDecision != 'refuse'}");
        add("Flow_SentBack", "sentBack", step.gateway(), steps.get(handling()).task(), "${signDecision == 'sendBack'}");
        add("Flow_RefusalSigned", "refusalSigned", step.gateway(), "Task_RefusalOnMerits",
            "${signDecision == 'refuse' || signDecision == 'approve' && handlingDecision == 'refuse'}");
      }
      default -> throw new IllegalStateException(step.kind().name());
    }
  }

  private void leaveHandling(OwnStep step, OwnStep next, String to) {
    add("Flow_Handled", null, step.task(), step.gateway(), null);
    OwnStep refused = refusalTarget();
    if (refused == null) {
      add(to, "proposed", step.gateway(), next.task(), null);
    } else {
      add(to, "qualified", step.gateway(), next.task(), "${handlingDecision == 'qualified'}");
      add("Flow_RefusalDrafted", "notQualified", step.gateway(), refused.task(), null);
    }
    add("Flow_SupplementNeeded", "supplement", step.gateway(), "CallActivity_Supplement",
        "${handlingDecision == 'supplement'}");
  }

  private void addEndings() {
    add("Flow_Finished", null, "Task_Finish", "CallActivity_ReturnResult", null);
    add("Flow_RefusalRecorded", null, "Task_RefusalOnMerits", "Task_IssueRefusalSlip", null);
    add("Flow_RefusalSlipIssued", null, "Task_IssueRefusalSlip", "CallActivity_ReturnResult", null);
    add("Flow_Returned", null, "CallActivity_ReturnResult", "EndEvent_Returned", null);
  }

  private void addSupplement() {
    add("Flow_SupplementDone", null, "CallActivity_Supplement", "Gateway_Supplemented", null);
    add("Flow_SupplementStopped", "stopped", "Gateway_Supplemented", "EndEvent_Stopped",
        "${supplementOutcome == 'stopped'}");
    add("Flow_Supplemented", "supplemented", "Gateway_Supplemented", steps.get(handling()).task(), null);
  }

  private int handling() {
    return IntStream.range(0, steps.size()).filter(i -> steps.get(i).is(StepKind.HANDLING)).findFirst().orElseThrow();
  }

  private void add(String id, String name, String source, String target, String condition) {
    flows.add(new Flow(id, name == null ? null : texts.text("generator.flow." + name), source, target, condition));
  }

  private List<String> into(String element) {
    return flows.stream().filter(flow -> flow.target().equals(element)).map(Flow::id).toList();
  }

  private List<String> outOf(String element) {
    return flows.stream().filter(flow -> flow.source().equals(element)).map(Flow::id).toList();
  }
}
