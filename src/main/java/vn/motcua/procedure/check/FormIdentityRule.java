package vn.motcua.procedure.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A form is found by its id, and a browser takes its components apart by theirs. */
final class FormIdentityRule implements Rule {

  @Override
  public Set<String> ids() {
    return Set.of("form-not-form", "form-id-not-file-name", "form-id-twice", "form-component-id-missing", "form-component-id-twice");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Set<String> formIds = new HashSet<>();
    for (FormFile form : subject.forms()) {
      if (!form.root().path("components").isArray() || !form.root().path("type").asText("default").equals("default")) {
        findings.error(form.file(), null, "form-not-form");
        continue;
      }
      String fileName = form.file().substring(form.file().lastIndexOf('/') + 1);
      if (!fileName.equals(form.id() + ".form")) {
        findings.error(form.file(), null, "form-id-not-file-name", form.id(), fileName.replaceFirst("\\.[^.]*$", ""));
      }
      if (!form.id().isEmpty() && !formIds.add(form.id())) {
        findings.error(form.file(), null, "form-id-twice", form.id());
      }
      lookAtComponents(form, FormComponent.of(form), findings);
    }
  }

  private static void lookAtComponents(FormFile form, List<FormComponent> components, Findings findings) {
    Set<String> ids = new HashSet<>();
    for (FormComponent component : components) {
      if (component.id().isEmpty()) {
        component.error(form, findings, "form-component-id-missing", component.name());
      } else if (!ids.add(component.id())) {
        component.error(form, findings, "form-component-id-twice", component.id(), component.name());
      }
    }
  }
}
