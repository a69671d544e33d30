package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.clock.Term;

/** What a diagram that a citizen or an agency can ask for says about its dossiers. */
record Dossier(ProcedureFacts facts, ProcessModel process) {

  /** Procedures of the folder; diagrams that others call, and parts that the folder's own diagrams call, are none. */
  static Stream<Dossier> of(Subject subject) {
    return subject.processes().filter(process -> isProcedure(subject, process))
        .map(process -> new Dossier(ProcedureFacts.of(process.properties()), process));
  }

  static boolean isProcedure(Subject subject, ProcessModel process) {
    boolean says = process.properties().keySet().stream().anyMatch(name -> name.startsWith("procedure."));
    boolean called = subject.processes().filter(other -> other != process)
        .anyMatch(other -> !Timers.calls(other, process.id()).isEmpty());
    return says || !process.isCommon() && !called;
  }

  /** The terms of the cases that bind the agency; {@code until 23:00} binds the one who notifies. */
  List<Term> terms() {
    return facts.terms().stream().filter(term -> term.unit() != Term.Unit.UNTIL).toList();
  }

  /** The sub-process that is the whole dossier: the one that takes it in, else the first that the process leads into. */
  Optional<Scope> scope() {
    List<Scope> inner = process.scopes().stream().skip(1)
        .filter(scope -> scope.element().getParentNode() == process.element() && !Scope.isEventSubProcess(scope.element())).toList();
    return inner.stream().filter(Dossier::takesIn).findFirst().or(() -> inner.stream().findFirst());
  }

  private static boolean takesIn(Scope scope) {
    return Xml.elements(scope.element()).stream().anyMatch(node -> Timers.called(node).equals("common-intake"));
  }
}
