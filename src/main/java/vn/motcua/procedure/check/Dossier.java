package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.clock.Term;
import vn.motcua.procedure.xml.XmlTree;

/** What a diagram that a citizen or an agency can ask for says about its dossiers. */
record Dossier(ProcedureFacts facts, ProcessModel process) {

  /** Procedures of the folder; diagrams that others call, and parts that the folder's own diagrams call, are none. */
  static Stream<Dossier> of(Subject subject) {
    Set<String> called = subject.processes().flatMap(process -> process.elements("callActivity").stream().map(Timers::called)
        .filter(target -> !target.equals(process.id()))).collect(Collectors.toSet());
    return subject.processes().filter(process -> isProcedure(process, called))
        .map(process -> new Dossier(ProcedureFacts.of(process.properties()), process));
  }

  private static boolean isProcedure(ProcessModel process, Set<String> called) {
    return process.properties().keySet().stream().anyMatch(name -> name.startsWith("procedure."))
        || !process.isCommon() && !called.contains(process.id());
  }

  /** The terms of the cases that bind the agency; {@code until 23:00} binds the one who notifies. */
  List<Term> terms() {
    return facts.terms().stream().filter(term -> term.unit() != Term.Unit.UNTIL).toList();
  }

  /** The sub-process that is the whole dossier: the one that takes it in, else the first that the process leads into. */
  Optional<Scope> scope() {
    List<Scope> inner = process.scopes().stream().skip(1)
        .filter(scope -> scope.element().getParentNode() == process.element())
        .filter(scope -> !Scope.isEventSubProcess(scope.element())).toList();
    return inner.stream().filter(Dossier::takesIn).findFirst().or(() -> inner.stream().findFirst());
  }

  private static boolean takesIn(Scope scope) {
    return XmlTree.elements(scope.element()).stream().anyMatch(node -> Timers.called(node).equals("common-intake"));
  }
}
