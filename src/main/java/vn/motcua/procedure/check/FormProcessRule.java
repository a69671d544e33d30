package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.procedure.VariableDeclarations;

/**
 * What a form hands the engine ({@code properties.process}): declared, of the declared values, and never a person or what somebody
 * typed. Everything else goes to the dossier.
 */
final class FormProcessRule implements Rule {

  private static final Set<String> TYPED = Set.of("textfield", "textarea");
  private static final Set<String> CHOSEN = Set.of("select", "radio");
  private static final Map<String, String> DECLARED_AS = Map.of("checkbox", "boolean", "number", "integer", "datetime", "date");
  private static final Pattern PERSONAL = Pattern.compile(
      "(?i).*(fullName|personalNumber|birth|address|phone|email|passport|ethnic|religio|nationality|exemption|disab|illness|signature)"
          + ".*|.*(sex|gender|idNumber|identityNumber)");
  private static final Pattern CASE = Pattern.compile("case\\.([A-Za-z0-9-]{1,64})\\.name");

  @Override
  public Set<String> ids() {
    return Set.of("form-process-personal", "form-process-typed", "form-process-nested", "form-process-undeclared",
        "form-process-kind", "form-process-value", "form-case-unknown");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (FormFile form : subject.forms()) {
      List<ProcessModel> processes = FormUses.processesOf(form, subject);
      for (FormComponent component : FormComponent.of(form)) {
        if (component.isProcess() && isKeptApart(form, component, findings)) {
          processes.forEach(process -> lookAtDeclaration(form, component, process, findings));
        }
      }
    }
  }

  private static boolean isKeptApart(FormFile form, FormComponent component, Findings findings) {
    if (PERSONAL.matcher(component.path()).matches()) {
      component.error(form, findings, "form-process-personal", component.path());
    } else if (TYPED.contains(component.type())) {
      component.error(form, findings, "form-process-typed", component.path());
    } else if (!component.group().isEmpty()) {
      component.error(form, findings, "form-process-nested", component.path());
    } else if (!CHOSEN.contains(component.type()) && !DECLARED_AS.containsKey(component.type())) {
      component.error(form, findings, "form-process-kind", component.path(), component.type(), "select, radio, checkbox, number");
    } else {
      return true;
    }
    return false;
  }

  private static void lookAtDeclaration(FormFile form, FormComponent component, ProcessModel process, Findings findings) {
    Optional<VariableDeclarations> declared = declarations(process);
    if (declared.isEmpty()) {
      return;
    }
    String type = declared.get().types().get(component.key());
    String wanted = DECLARED_AS.get(component.type());
    if (type == null) {
      component.error(form, findings, "form-process-undeclared", component.key(), process.id());
    } else if (wanted != null && !type.equals(wanted)) {
      component.error(form, findings, "form-process-kind", component.key(), component.type(), type);
    } else if (wanted == null) {
      lookAtOptions(form, component, process, declared.get(), findings);
    }
  }

  private static void lookAtOptions(
      FormFile form, FormComponent component, ProcessModel process, VariableDeclarations declared, Findings findings) {
    Set<String> cases = cases(process);
    component.options().forEach(option -> {
      String value = option.path("value").asText();
      if (!accepts(declared, component.key(), value)) {
        component.error(form, findings, "form-process-value", component.key(), value, declared.types().get(component.key()));
      } else if (component.key().equals("caseKey") && !cases.isEmpty() && !cases.contains(value)) {
        component.error(form, findings, "form-case-unknown", value, String.join(", ", cases));
      }
    });
  }

  private static Set<String> cases(ProcessModel process) {
    Set<String> cases = new TreeSet<>();
    process.properties().keySet().stream().map(CASE::matcher).filter(Matcher::matches).forEach(name -> cases.add(name.group(1)));
    return cases;
  }

  private static boolean accepts(VariableDeclarations declared, String name, String value) {
    try {
      declared.check(name, value);
      return true;
    } catch (Refusal other) {
      return false;
    }
  }

  /** Empty when they can't be read, which another rule says. */
  private static Optional<VariableDeclarations> declarations(ProcessModel process) {
    try {
      return Optional.of(VariableDeclarations.parse(process.id(), process.properties().get("variables")));
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }
}
