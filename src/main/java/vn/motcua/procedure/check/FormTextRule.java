package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a person reads and chooses in a form: labels are there and in Vietnamese, choices can be told apart, what is typed has a limit. */
final class FormTextRule implements Rule {

  private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
  private static final Set<String> TYPED = Set.of("textfield", "textarea");

  @Override
  public Set<String> ids() {
    return Set.of("form-label-missing", "form-label-foreign", "form-options-missing", "form-option-broken", "form-option-twice",
        "form-default-unknown", "form-pattern-broken", "form-length-missing");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    for (FormFile form : subject.forms()) {
      for (FormComponent component : FormComponent.of(form)) {
        lookAtLabel(form, component, findings);
        if (CHOICES.contains(component.type()) && !component.node().has("valuesKey") && !component.node().has("valuesExpression")) {
          lookAtOptions(form, component, findings);
        }
        if (TYPED.contains(component.type())) {
          lookAtLimits(form, component, findings);
        }
      }
    }
  }

  private static void lookAtLabel(FormFile form, FormComponent component, Findings findings) {
    boolean read = component.isInput() && !component.type().equals("expression") || component.type().equals("dynamiclist");
    if (read && component.label().isBlank()) {
      component.error(form, findings, "form-label-missing", component.name());
    }
    if (component.isGroupOrList() && component.label().isBlank() && !read && !component.key().isEmpty()) {
      component.warn(form, findings, "form-label-missing", component.name());
    }
    if (!component.label().startsWith("=") && !VietnameseLabel.reads(component.label())) {
      component.warn(form, findings, "form-label-foreign", component.name(), component.label());
    }
  }

  private static void lookAtOptions(FormFile form, FormComponent component, Findings findings) {
    if (component.options().isEmpty()) {
      component.error(form, findings, "form-options-missing", component.name());
    }
    Set<String> values = new HashSet<>();
    for (JsonNode option : component.options()) {
      JsonNode value = option.path("value");
      String label = option.path("label").asText();
      if (!value.isTextual() || value.asText().isBlank() || label.isBlank()) {
        component.error(form, findings, "form-option-broken", component.name(), value.asText(), label);
      } else if (!values.add(value.asText())) {
        component.error(form, findings, "form-option-twice", component.name(), value.asText());
      } else if (!VietnameseLabel.reads(label)) {
        component.warn(form, findings, "form-label-foreign", component.name(), label);
      }
    }
    JsonNode chosen = component.node().path("defaultValue");
    if (chosen.isTextual() && !chosen.asText().isEmpty() && !values.contains(chosen.asText())) {
      component.error(form, findings, "form-default-unknown", component.name(), chosen.asText());
    }
  }

  private static void lookAtLimits(FormFile form, FormComponent component, Findings findings) {
    JsonNode validate = component.node().path("validate");
    String pattern = validate.path("pattern").asText();
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException broken) {
      component.error(form, findings, "form-pattern-broken", component.name(), pattern);
    }
    if (pattern.isEmpty() && !validate.path("maxLength").isNumber()) {
      component.warn(form, findings, "form-length-missing", component.name());
    }
  }
}
