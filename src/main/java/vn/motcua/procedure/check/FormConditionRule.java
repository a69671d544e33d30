package vn.motcua.procedure.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a form hides a part of itself. The browser decides it and the server decides it again over what was submitted, so a condition
 * may only ask what the form itself asks, at the top; another name would be empty on the server, and a hidden field required.
 */
final class FormConditionRule implements Rule {

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern COMPARED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*!?=\\s*\"([^\"]*)\"");
  private static final Set<String> KEYWORDS = Set.of(
      "and", "or", "not", "true", "false", "null", "if", "then", "else", "in", "between", "some", "every", "satisfies", "for", "return");

  private final Feel feel;

  FormConditionRule(Feel feel) {
    this.feel = feel;
  }

  @Override
  public Set<String> ids() {
    return Set.of("form-condition-broken", "form-condition-name", "form-condition-value");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (FormFile form : subject.forms()) {
      List<FormComponent> components = FormComponent.of(form);
      for (FormComponent component : components) {
        String hide = component.node().path("conditional").path("hide").asText();
        if (hide.startsWith("=")) {
          look(form, component, hide.substring(1), components, findings);
        }
      }
    }
  }

  private void look(FormFile form, FormComponent component, String condition, List<FormComponent> components, Findings findings) {
    Optional<String> fault = feel.faultOfExpression(condition);
    if (fault.isPresent()) {
      component.error(form, findings, "form-condition-broken", component.name(), condition, fault.get());
      return;
    }
    Map<String, FormComponent> byKey = new HashMap<>();
    components.stream().filter(each -> each.group().isEmpty() && !each.key().isEmpty())
        .forEach(each -> byKey.putIfAbsent(each.key(), each));
    lookAtNames(form, component, condition, byKey, findings);
    for (Matcher compared = COMPARED.matcher(condition); compared.find();) {
      lookAtValue(form, component, byKey.get(compared.group(1)), compared.group(2), findings);
    }
  }

  private static void lookAtNames(
      FormFile form, FormComponent component, String condition, Map<String, FormComponent> byKey, Findings findings) {
    String bare = STRING.matcher(condition).replaceAll("\"\"");
    if (bare.replaceAll("\\bnot\\s*\\(", "").contains("(")) {
      return; // names of functions may be several words, which only an evaluation tells from values
    }
    for (Matcher name = NAME.matcher(bare); name.find();) {
      String first = name.group().split("\\.")[0];
      if (!KEYWORDS.contains(first) && !byKey.containsKey(first)) {
        component.error(form, findings, "form-condition-name", component.name(), first);
      }
    }
  }

  private static void lookAtValue(FormFile form, FormComponent component, FormComponent asked, String value, Findings findings) {
    if (asked == null || asked.options().isEmpty()) {
      return;
    }
    List<String> offered = asked.options().stream().map(option -> option.path("value").asText()).toList();
    if (!offered.contains(value)) {
      component.error(form, findings, "form-condition-value", component.name(), value, asked.key(),
          offered.stream().collect(Collectors.joining(", ")));
    }
  }
}
