package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.procedure.check.FormConstructs.Construct;

/** Nothing in a form that our renderer drops or mistreats, or that the server behind it refuses for good. */
final class FormConstructRule implements Rule {

  private static final String UNKNOWN = "form-type-unsupported";

  private final FormConstructs constructs = new FormConstructs();
  private final Set<String> types = constructs.types();

  @Override
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(Set.of(UNKNOWN));
    constructs.constructs().forEach(construct -> ids.add(construct.rule()));
    return ids;
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (FormFile form : subject.forms()) {
      for (Construct construct : constructs.constructs()) {
        if (construct.types().contains("default") && construct.isIn(form.root(), 0)) {
          findings.add(form.file(), "", "", construct.rule(), construct.severity(), form.id(), construct.source());
        }
      }
      FormComponent.of(form).forEach(component -> look(form, component, findings));
    }
  }

  private void look(FormFile form, FormComponent component, Findings findings) {
    JsonNode node = component.node();
    if (!types.contains(component.type())) {
      component.error(form, findings, UNKNOWN, component.name(), component.type(), constructs.renderer());
      return;
    }
    for (Construct construct : constructs.constructs()) {
      if (!construct.types().contains("default") && construct.isIn(node, component.lists())) {
        findings.add(form.file(), component.id(), component.label(), construct.rule(), construct.severity(), component.name(),
            construct.source());
      }
    }
  }
}
