package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** A citizen may withdraw a dossier at any time: the wish is examined beside the work, and granted it ends the work. */
final class WithdrawalRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("withdrawal-asked-missing", "withdrawal-granted-missing", "withdrawal-asked-wrong", "withdrawal-granted-wrong");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Dossier.of(subject).filter(dossier -> dossier.facts().isPublic() && !dossier.terms().isEmpty())
        .forEach(dossier -> dossier.scope().ifPresent(scope -> look(dossier.process(), scope.element(), findings)));
  }

  private static void look(ProcessModel process, Element whole, Findings findings) {
    Optional<Element> asked = on(process, whole, "withdrawal-asked");
    Optional<Element> granted = on(process, whole, "withdrawal-granted");
    if (asked.isEmpty()) {
      findings.error(process.file(), whole, "withdrawal-asked-missing");
    }
    if (granted.isEmpty()) {
      findings.error(process.file(), whole, "withdrawal-granted-missing");
    }
    Scope outer = process.scopeOf(whole);
    asked.filter(event -> Scope.interrupts(event)
            || outer.only(event).filter(next -> Timers.called(next).equals("common-withdrawal")).isEmpty())
        .ifPresent(event -> findings.error(process.file(), event, "withdrawal-asked-wrong"));
    granted.filter(event -> !Scope.interrupts(event)
            || outer.only(event).filter(next -> Scope.is(next, "endEvent")).isEmpty())
        .ifPresent(event -> findings.error(process.file(), event, "withdrawal-granted-wrong"));
  }

  private static Optional<Element> on(ProcessModel process, Element whole, String message) {
    List<Element> boundary = process.scopeOf(whole).boundary(whole);
    return boundary.stream().filter(event -> Timers.message(process.diagram(), event).equals(message)).findFirst();
  }
}
