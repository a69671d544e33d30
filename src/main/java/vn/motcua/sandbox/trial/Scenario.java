package vn.motcua.sandbox.trial;

import java.util.List;
import java.util.Map;

/**
 * What shall happen to one dossier, in order. Whatever lies between two acts, and after the last, is done with the usual answers.
 *
 * @param startsAt local instant such as {@code 2026-10-12T08:00}, or null for the sandbox's own
 */
record Scenario(String startsAt, List<Act> acts) {

  /** Nothing but the usual. */
  static final Scenario USUAL = new Scenario(null, List.of());

  /** @param line of the scenario's file, from 1 */
  sealed interface Act {

    int line();
  }

  /**
   * Somebody hands in a form: the start form when it is the first of its scenario, else that of a task.
   *
   * @param who user id, or {@link #ANYBODY}
   * @param task id or name of the element in the diagram
   * @param answers what is typed, by path ({@code child.birthDate}, {@code papers.1.name}); what else the form requires gets the
   *     usual answer
   */
  record Step(int line, String who, String task, Map<String, Answer> answers) implements Act {

    static final String ANYBODY = "*";
  }

  /** One value and where it was written. */
  record Answer(int line, String value) {}

  /** The clock goes on by {@code 1 working day} and the like, or to a local instant. */
  record Push(int line, String how) implements Act {}

  /** The clock goes to the minute after the date the dossier is measured by. */
  record UntilLate(int line) implements Act {}

  /** Nothing is done any more; what is open stays open. */
  record Stop(int line) implements Act {}
}
