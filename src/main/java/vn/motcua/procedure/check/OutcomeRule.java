package vn.motcua.procedure.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Walks every path of a dossier with what it has come to so far: each must end with a result, a refusal or a stop, and a dossier that
 * was refused or stopped is not worked on. (A withdrawal ends the whole sub-process from outside.)
 */
final class OutcomeRule implements Rule {

  private static final Pattern GRANTS = Pattern.compile("[#$]\\{\\s*(?:finish|acknowledgement)\\s*}");
  private static final Pattern REFUSES = Pattern.compile("[#$]\\{\\s*refusalOnMerits\\s*}");
  private static final String INTAKE = "intakeOutcome";
  private static final String SUPPLEMENT = "supplementOutcome";

  /** What a called diagram says when it comes back. */
  private static final Map<String, String> ANSWERS = Map.of("common-intake", INTAKE, "common-supplement", SUPPLEMENT);

  @Override
  public Set<String> ids() {
    return Set.of("intake-missing", "end-without-outcome", "outcome-ignored", "result-not-returned", "return-without-result",
        "supplement-not-back");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Dossier.of(subject).forEach(dossier -> {
      ProcessModel process = dossier.process();
      if (dossier.facts().isPublic() && Timers.calls(process, "common-intake").isEmpty()) {
        findings.error(process.file(), process.element(), "intake-missing");
      }
      new Walk(dossier, dossier.scope().orElse(process.scopes().get(0)), findings).go();
    });
  }

  /** True for the step that records that the dossier has its result, be it a refusal. */
  static boolean isResult(Element node) {
    return grants(node) || calls(node, REFUSES);
  }

  /** True for the step that records what was asked for as done. */
  static boolean grants(Element node) {
    return calls(node, GRANTS);
  }

  private static boolean calls(Element node, Pattern delegate) {
    return Scope.is(node, "serviceTask") && delegate.matcher(Xml.camunda(node, "delegateExpression").strip()).matches();
  }

  /**
   * A step on one path.
   *
   * @param open papers came in and no officer has looked at them yet
   * @param beside one of several branches at once, which need not end the dossier itself
   */
  private record State(
      Element node, String intake, String supplement, boolean result, boolean returned, boolean open, boolean beside) {

    State at(Element next) {
      return new State(next, intake, supplement, result, returned, open, beside);
    }

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      if (intake != null) {
        values.put(INTAKE, intake);
      }
      if (supplement != null) {
        values.put(SUPPLEMENT, supplement);
      }
      return values;
    }

    boolean isOver() {
      return intake != null && !intake.equals("accepted") || "stopped".equals(supplement);
    }
  }

  private static final class Walk {

    private final Dossier dossier;
    private final ProcessModel process;
    private final Scope whole;
    private final Findings findings;
    private final Set<State> seen = new HashSet<>();
    private final Deque<State> ahead = new ArrayDeque<>();

    private Walk(Dossier dossier, Scope whole, Findings findings) {
      this.dossier = dossier;
      this.process = dossier.process();
      this.whole = whole;
      this.findings = findings;
    }

    private void go() {
      whole.nodes("startEvent").forEach(start -> visit(new State(start, null, null, false, false, false, false)));
      while (!ahead.isEmpty()) {
        State state = ahead.poll();
        judge(state);
        for (State after : passed(state)) {
          onwards(after);
        }
      }
    }

    private void visit(State state) {
      if (seen.add(state)) {
        ahead.add(state);
      }
    }

    private void judge(State state) {
      Element node = state.node();
      if (Scope.is(node, "userTask") && state.isOver()) {
        findings.error(process.file(), node, "outcome-ignored", "stopped".equals(state.supplement()) ? SUPPLEMENT : INTAKE);
      }
      if (isResult(node) && state.open()) {
        findings.error(process.file(), node, "supplement-not-back");
      }
      if (state.beside() || state.isOver()) {
        return;
      }
      if (Timers.called(node).equals("common-return-result") && !state.result()) {
        findings.error(process.file(), node, "return-without-result");
      }
      if (Scope.is(node, "endEvent") && process.scopeOf(node) == whole) {
        if (!state.result()) {
          findings.error(process.file(), node, "end-without-outcome");
        } else if (dossier.facts().isPublic() && !state.returned()) {
          findings.error(process.file(), node, "result-not-returned");
        }
      }
    }

    /** The path after this step: a call comes back with each of its answers. */
    private List<State> passed(State state) {
      Element node = state.node();
      String answer = ANSWERS.get(Timers.called(node));
      if (answer != null) {
        return answers(node, answer).stream().map(value -> answer.equals(INTAKE)
            ? new State(node, value, state.supplement(), state.result(), state.returned(), state.open(), state.beside())
            : new State(node, state.intake(), value, state.result(), state.returned(), value.equals("answered"), state.beside()))
            .toList();
      }
      boolean forks = process.scopeOf(node).outgoing(node).size() > 1
          && (Scope.is(node, "parallelGateway") || Scope.is(node, "inclusiveGateway"));
      return List.of(new State(node, state.intake(), state.supplement(), state.result() || isResult(node),
          state.returned() || Timers.called(node).equals("common-return-result"), state.open() && !Scope.is(node, "userTask"),
          state.beside() || forks));
    }

    private static List<String> answers(Element call, String answer) {
      boolean heard = Calls.mappings(call, "out").stream().anyMatch(out -> out.getAttribute("target").equals(answer));
      if (answer.equals(INTAKE)) {
        return heard ? List.of("accepted", "refused", "stopped") : List.of("accepted");
      }
      return heard ? List.of("answered", "notAsked", "stopped") : List.of("answered");
    }

    private void onwards(State state) {
      Element node = state.node();
      Scope scope = process.scopeOf(node);
      Optional<Scope> inner = process.scope(node);
      if (inner.isPresent()) {
        inner.get().nodes("startEvent").forEach(start -> visit(state.at(start)));
      } else if (Scope.is(node, "endEvent")) {
        if (scope != whole && scope.element() != process.element()) {
          leave(process.scopeOf(scope.element()), state.at(scope.element()));
        }
      } else {
        leave(scope, state);
      }
      scope.boundary(node).stream().filter(Scope::interrupts).forEach(event -> visit(state.at(event)));
    }

    private void leave(Scope scope, State state) {
      String otherwise = state.node().getAttribute("default");
      List<Element> open = new ArrayList<>();
      boolean settled = false;
      for (Element flow : scope.outgoing(state.node())) {
        Optional<Boolean> holds = Optional.ofNullable(GatewayRule.condition(flow)).flatMap(Condition::parse)
            .flatMap(condition -> condition.holds(state.values()));
        settled |= holds.orElse(false);
        if (holds.orElse(true) && !flow.getAttribute("id").equals(otherwise)) {
          open.add(flow);
        }
      }
      if (!settled) {
        scope.outgoing(state.node()).stream().filter(flow -> flow.getAttribute("id").equals(otherwise)).forEach(open::add);
      }
      open.forEach(flow -> scope.target(flow).ifPresent(next -> visit(state.at(next))));
    }
  }
}
