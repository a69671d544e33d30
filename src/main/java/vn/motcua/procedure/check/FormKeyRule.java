package vn.motcua.procedure.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every value of a form has its own name, and the names that the reception reads are spelled as it reads them. */
final class FormKeyRule implements Rule {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Set<String> OF_A_PERSON =
      Set.of("fullName", "personalNumber", "birthDate", "sex", "address", "phone", "email");
  /** What the reception reads, by the group or list it stands in. */
  private static final Map<String, Set<String>> READ = Map.of(
      "applicant", OF_A_PERSON, "submitter", OF_A_PERSON, "papers[]", Set.of("name", "form", "count", "scan"));

  @Override
  public Set<String> ids() {
    return Set.of("form-key-missing", "form-key-malformed", "form-key-twice", "form-key-unknown");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (FormFile form : subject.forms()) {
      Set<String> taken = new HashSet<>();
      for (FormComponent component : FormComponent.of(form)) {
        if (component.isInput() || component.isGroupOrList()) {
          look(form, component, taken, findings);
        }
      }
    }
  }

  private static void look(FormFile form, FormComponent component, Set<String> taken, Findings findings) {
    boolean mayArrange = component.type().equals("group");
    if (component.key().isEmpty()) {
      if (!mayArrange) {
        component.error(form, findings, "form-key-missing", component.name());
      }
    } else if (!NAME.matcher(component.key()).matches()) {
      component.error(form, findings, "form-key-malformed", component.key());
    } else if (!taken.add(component.path())) {
      component.error(form, findings, "form-key-twice", component.path());
    } else if (READ.containsKey(component.group()) && !READ.get(component.group()).contains(component.key())) {
      component.error(form, findings, "form-key-unknown", component.path(),
          String.join(", ", READ.get(component.group()).stream().sorted().toList()));
    }
  }
}
