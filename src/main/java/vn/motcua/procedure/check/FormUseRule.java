package vn.motcua.procedure.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.procedure.check.FormUses.Use;

/** Every form is asked for by a diagram, and from a start form a dossier can be made with all that was chosen. */
final class FormUseRule implements Rule {

  /** Procedures that no citizen asks for: nobody need be named as applicant. */
  private static final Set<String> WITHOUT_CITIZEN = Set.of("internal", "feedback");

  @Override
  public Set<String> ids() {
    return Set.of("form-unused", "form-start-incomplete", "form-file-lost");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    List<Use> uses = FormUses.of(subject);
    for (Use use : uses) {
      if (use.startsProcedure()) {
        subject.form(use.form()).ifPresent(form -> lookAtStartForm(use, form, findings));
      }
    }
    Set<String> used = uses.stream().map(Use::form).collect(Collectors.toSet());
    for (FormFile form : subject.forms()) {
      if (!form.id().isEmpty() && !used.contains(form.id())) {
        findings.warn(form.file(), null, "form-unused", form.id());
      }
    }
  }

  /** Without these no dossier can be made of it. */
  private static void lookAtStartForm(Use use, FormFile form, Findings findings) {
    List<FormComponent> components = FormComponent.of(form);
    boolean citizen = !WITHOUT_CITIZEN.contains(use.process().properties().getOrDefault("procedure.kind", "public").strip());
    if (citizen && components.stream().noneMatch(each -> each.path().equals("applicant.fullName"))) {
      findings.error(form.file(), null, "form-start-incomplete", "applicant.fullName");
    }
    if (components.stream().noneMatch(each -> each.path().equals("caseKey") && each.isProcess())) {
      findings.error(form.file(), null, "form-start-incomplete", "caseKey");
    }
    // A scan becomes the file of the paper in whose row it was chosen; elsewhere there is no paper to be the file of.
    components.stream().filter(each -> each.type().equals("filepicker") && !each.group().equals("papers[]"))
        .forEach(each -> each.error(form, findings, "form-file-lost", each.name()));
  }
}
