package vn.motcua.procedure.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Plays every way through a scope with tokens: branches that run side by side must meet in a joining gateway before work
 * goes on, and no join may wait for a branch that does not come.
 */
final class TokenRule implements Rule {

  private static final int MOST_STATES = 5_000;
  /** Nobody draws more in one scope, and what somebody generates beyond is not played. */
  private static final int MOST_FLOWS = 1_000;

  @Override
  public Set<String> ids() {
    return Set.of("fork-not-joined", "join-waits-forever");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> process.scopes().forEach(scope -> {
      boolean branches = scope.nodes().stream()
          .anyMatch(node -> scope.outgoing(node).size() > 1 || scope.incoming(node).size() > 1);
      if (branches && scope.flows().size() <= MOST_FLOWS) {
        List<Element> starts = new ArrayList<>(scope.nodes("startEvent"));
        scope.nodes("boundaryEvent").stream().filter(event -> !Scope.interrupts(event)).forEach(starts::add);
        starts.forEach(start -> new Play(process.file(), scope, findings).from(start));
      }
    }));
  }

  /** Tokens lie on flows, by the flow's place in the scope; a step takes one token and lays the next in one move. */
  private static final class Play {

    private final String file;
    private final Scope scope;
    private final Findings findings;
    private final Map<Element, Integer> number = new HashMap<>();
    private final Set<Set<Integer>> seen = new HashSet<>();
    private final Deque<Set<Integer>> open = new ArrayDeque<>();

    private Play(String file, Scope scope, Findings findings) {
      this.file = file;
      this.scope = scope;
      this.findings = findings;
      scope.flows().forEach(flow -> number.putIfAbsent(flow, number.size()));
    }

    private void from(Element start) {
      lay(Set.of(), scope.outgoing(start), start);
      while (!open.isEmpty() && seen.size() < MOST_STATES) {
        Set<Integer> state = open.poll();
        boolean moved = false;
        for (Element node : targets(state)) {
          moved |= move(state, node);
        }
        if (!moved && !state.isEmpty()) {
          targets(state).forEach(node -> findings.error(file, node, "join-waits-forever"));
        }
      }
    }

    private Set<Element> targets(Set<Integer> state) {
      Set<Element> targets = new LinkedHashSet<>();
      for (Element flow : scope.flows()) {
        if (state.contains(number.get(flow))) {
          scope.target(flow).ifPresent(targets::add);
        }
      }
      return targets;
    }

    private boolean move(Set<Integer> state, Element node) {
      List<Element> in = scope.incoming(node);
      List<Element> there = in.stream().filter(flow -> state.contains(number.get(flow))).toList();
      if (Scope.is(node, "parallelGateway")) {
        return there.size() == in.size() && go(without(state, in), node);
      }
      if (Scope.is(node, "inclusiveGateway")) {
        return !moreMayCome(state, node, there) && go(without(state, there), node);
      }
      there.forEach(flow -> go(without(state, List.of(flow)), node));
      return true;
    }

    /** An inclusive join waits while a token elsewhere can still reach a flow that it waits for. */
    private boolean moreMayCome(Set<Integer> state, Element join, List<Element> there) {
      List<Element> elsewhere = new ArrayList<>();
      for (Element flow : scope.flows()) {
        if (state.contains(number.get(flow)) && !there.contains(flow)) {
          scope.target(flow).ifPresent(elsewhere::add);
        }
      }
      elsewhere.removeIf(node -> node == join);
      Set<Element> reached = Scope.reach(elsewhere, node -> node == join ? List.of() : scope.next(node));
      return reached.contains(join);
    }

    /** The ways on from a step whose token was taken. */
    private boolean go(Set<Integer> rest, Element node) {
      List<Element> out = scope.outgoing(node);
      if (Scope.is(node, "endEvent")) {
        boolean endsAll = Scope.definition(node, "terminateEventDefinition").isPresent()
            || Scope.definition(node, "errorEventDefinition").isPresent();
        visit(endsAll ? Set.of() : rest);
      } else if (Scope.is(node, "inclusiveGateway") && out.size() > 1) {
        subsets(out).forEach(some -> lay(rest, some, node));
      } else if (Scope.is(node, "parallelGateway") || !Scope.isGateway(node) && !decides(node, out)) {
        lay(rest, out, node);
      } else {
        out.forEach(flow -> lay(rest, List.of(flow), node));
      }
      for (Element event : scope.boundary(node)) {
        if (Scope.interrupts(event)) {
          lay(rest, scope.outgoing(event), event);
        }
      }
      return true;
    }

    private static boolean decides(Element node, List<Element> out) {
      return !node.getAttribute("default").isEmpty() || out.stream().anyMatch(flow -> GatewayRule.condition(flow) != null);
    }

    /** Each way alone and all together: enough to see whether they meet again. */
    private static List<List<Element>> subsets(List<Element> out) {
      List<List<Element>> some = new ArrayList<>(out.stream().map(List::of).toList());
      some.add(out);
      return some;
    }

    private void lay(Set<Integer> rest, List<Element> flows, Element from) {
      Set<Integer> next = new TreeSet<>(rest);
      for (Element flow : flows) {
        if (!next.add(number.get(flow))) {
          findings.error(file, from, "fork-not-joined");
          return;
        }
      }
      visit(next);
    }

    private void visit(Set<Integer> state) {
      if (seen.add(state)) {
        open.add(state);
      }
    }

    private Set<Integer> without(Set<Integer> state, List<Element> flows) {
      Set<Integer> rest = new TreeSet<>(state);
      flows.forEach(flow -> rest.remove(number.get(flow)));
      return rest;
    }
  }
}
