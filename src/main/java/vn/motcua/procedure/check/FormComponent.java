package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One component of a form and where it stands.
 *
 * @param path where its value lands in the submission, such as {@code child.birthDate} or {@code papers[].name}; what it lies in, when
 *     it has no value
 * @param group path of the group or list around it; empty at the top
 * @param lists how many lists it lies in
 */
record FormComponent(JsonNode node, String path, String group, int lists) {

  private static final Set<String> KEYED = Set.of(
      "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist", "expression", "filepicker");
  private static final Set<String> WITH_PATH = Set.of("group", "dynamiclist");

  /** Every component of a form, those around before those in them. */
  static List<FormComponent> of(FormFile form) {
    List<FormComponent> found = new ArrayList<>();
    collect(form.root(), "", 0, found);
    return found;
  }

  private static void collect(JsonNode around, String group, int lists, List<FormComponent> found) {
    for (JsonNode node : around.path("components")) {
      String name = node.path(WITH_PATH.contains(node.path("type").asText()) ? "path" : "key").asText();
      String path = name.isEmpty() ? group : group.isEmpty() ? name : group + "." + name;
      FormComponent component = new FormComponent(node, path, group, lists);
      found.add(component);
      boolean list = component.type().equals("dynamiclist");
      collect(node, list ? path + "[]" : path, list ? lists + 1 : lists, found);
    }
  }

  String type() {
    return node.path("type").asText();
  }

  String id() {
    return node.path("id").asText();
  }

  /** Key of its value, or path of a group or list; empty when it has none. */
  String key() {
    return node.path(WITH_PATH.contains(type()) ? "path" : "key").asText();
  }

  /** What a person reads beside it; a date has a label of its own. */
  String label() {
    return node.path(type().equals("datetime") ? "dateLabel" : "label").asText();
  }

  /** What a finding calls it: its key, or its id, or its type. */
  String name() {
    return !key().isEmpty() ? path : !id().isEmpty() ? id() : type();
  }

  /** Whether a person or an expression gives it a value. */
  boolean isInput() {
    return KEYED.contains(type());
  }

  boolean isGroupOrList() {
    return WITH_PATH.contains(type());
  }

  /** Whether its value goes to the engine. */
  boolean isProcess() {
    return "true".equals(node.path("properties").path("process").asText());
  }

  boolean isRequired() {
    return node.path("validate").path("required").asBoolean();
  }

  boolean hasCondition() {
    return !node.path("conditional").path("hide").asText().isBlank();
  }

  /** Whether it stands in a group or list that has a path. */
  boolean isIn(FormComponent around) {
    return around.isGroupOrList() && !around.key().isEmpty()
        && (group.equals(around.path()) || group.startsWith(around.path() + "."));
  }

  /** The values that the form itself offers; empty when it has none of its own. */
  List<JsonNode> options() {
    List<JsonNode> options = new ArrayList<>();
    node.path("values").forEach(options::add);
    return options;
  }

  void error(FormFile form, Findings findings, String rule, Object... arguments) {
    findings.add(form.file(), id(), label(), rule, Severity.ERROR, arguments);
  }

  void warn(FormFile form, Findings findings, String rule, Object... arguments) {
    findings.add(form.file(), id(), label(), rule, Severity.WARNING, arguments);
  }
}
