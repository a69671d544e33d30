package vn.motcua.procedure.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Walks every path of a dossier with what it has come to so far: each must end with a result, a refusal or a stop, and a
 * dossier that was refused or stopped is not worked on. (A withdrawal ends the whole sub-process from outside.)
 */
final class OutcomeRule implements Rule {

  private static final Pattern GRANTS = Pattern.compile("[#$]\\{\\s*(finish|acknowledgement)\\s*}");
  private static final Pattern REFUSES = Pattern.compile("[#$]\\{\\s*refusalOnMerits\\s*}");
  /** What says no at the desk where no {@code common-intake} does. */
  private static final Pattern REFUSES_AT_THE_DESK = Pattern.compile("[#$]\\{\\s*deskRefusal\\s*}");
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
      new Walk(dossier, dossier.scope().orElse(process.scopes().get(0)), new Choices(subject, process), findings).go();
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
   * @param values what the choices can be on this path; intake and supplement have one answer once they were called
   * @param called which of the two were called
   * @param open papers came in and no officer has looked at them yet
   * @param beside one of several branches at once, which need not end the dossier itself
   */
  private record State(Element node, Map<String, Set<Object>> values, Set<String> called, boolean result, boolean returned,
      boolean open, boolean beside) {

    State at(Element next, Map<String, Set<Object>> narrowed) {
      return new State(next, narrowed, called, result, returned, open, beside);
    }

    boolean isRefused() {
      return called.contains(INTAKE) && !values.getOrDefault(INTAKE, Set.of("accepted")).contains("accepted");
    }

    boolean isStopped() {
      return called.contains(SUPPLEMENT) && values.getOrDefault(SUPPLEMENT, Set.of()).equals(Set.of("stopped"));
    }
  }

  private static final class Walk {

    private static final int MOST_STATES = 5_000;

    private final Dossier dossier;
    private final ProcessModel process;
    private final Scope whole;
    private final Choices choices;
    private final Findings findings;
    private final Set<State> seen = new HashSet<>();
    private final Deque<State> ahead = new ArrayDeque<>();

    private Walk(Dossier dossier, Scope whole, Choices choices, Findings findings) {
      this.dossier = dossier;
      this.process = dossier.process();
      this.whole = whole;
      this.choices = choices;
      this.findings = findings;
    }

    private void go() {
      whole.nodes("startEvent")
          .forEach(start -> visit(new State(start, choices.anything(), Set.of(), false, false, false, false)));
      while (!ahead.isEmpty() && seen.size() < MOST_STATES) {
        State state = ahead.poll();
        judge(state);
        passed(state).forEach(this::onwards);
      }
    }

    private void visit(State state) {
      if (seen.add(state)) {
        ahead.add(state);
      }
    }

    private void judge(State state) {
      Element node = state.node();
      boolean over = state.isRefused() || state.isStopped();
      if (Scope.is(node, "userTask") && over) {
        findings.error(process.file(), node, "outcome-ignored", state.isStopped() ? SUPPLEMENT : INTAKE);
      }
      if (isResult(node) && state.open()) {
        findings.error(process.file(), node, "supplement-not-back");
      }
      if (state.beside() || over) {
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
      Map<String, Set<Object>> after = choices.after(node, state.values());
      String answer = ANSWERS.get(Timers.called(node));
      if (answer != null) {
        return answers(node, answer).stream().map(value -> answered(state, after, answer, value)).toList();
      }
      if (calls(node, REFUSES_AT_THE_DESK)) {
        return List.of(answered(state, after, INTAKE, "refused"));
      }
      boolean forks = process.scopeOf(node).outgoing(node).size() > 1
          && (Scope.is(node, "parallelGateway") || Scope.is(node, "inclusiveGateway"));
      return List.of(new State(node, after, state.called(), state.result() || isResult(node),
          state.returned() || Timers.called(node).equals("common-return-result"), state.open() && !Scope.is(node, "userTask"),
          state.beside() || forks));
    }

    private static State answered(State state, Map<String, Set<Object>> after, String answer, String value) {
      Map<String, Set<Object>> values = new LinkedHashMap<>(after);
      values.put(answer, Set.of(value));
      Set<String> called = new HashSet<>(state.called());
      called.add(answer);
      boolean open = answer.equals(SUPPLEMENT) ? value.equals("answered") : state.open();
      return new State(state.node(), values, called, state.result(), state.returned(), open, state.beside());
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
        inner.get().nodes("startEvent").forEach(start -> visit(state.at(start, state.values())));
      } else if (!Scope.is(node, "endEvent")) {
        leave(scope, node, state);
      } else if (scope != whole && scope.element() != process.element()) {
        leave(process.scopeOf(scope.element()), scope.element(), state);
      }
      scope.boundary(node).stream().filter(Scope::interrupts).forEach(event -> visit(state.at(event, state.values())));
    }

    private void leave(Scope scope, Element node, State state) {
      choices.ways(scope, node, state.values()).forEach(way -> visit(state.at(way.target(), way.values())));
    }
  }
}
