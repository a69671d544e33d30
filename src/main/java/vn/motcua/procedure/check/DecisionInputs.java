package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.procedure.VariableDeclarations;
import vn.motcua.procedure.check.DecisionCell.Value;
import vn.motcua.procedure.check.DecisionTable.Column;

/**
 * What a decision table may be asked with. A fee table reads the day of reception, the channel, the case and the start form's values
 * (a value in a group is named group and key in one word); any other table the variables that its process declares.
 */
final class DecisionInputs {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern CASE = Pattern.compile("case\\.([A-Za-z0-9-]{1,64})\\.name");
  private static final Set<String> CHOSEN = Set.of("select", "radio");

  private final Map<String, DecisionDomain> domains = new HashMap<>();
  private final boolean ofFee;
  private final boolean complete;

  private DecisionInputs(boolean ofFee, boolean complete) {
    this.ofFee = ofFee;
    this.complete = complete;
  }

  static DecisionInputs of(DecisionTable table, Subject subject) {
    Optional<ProcessModel> paid = subject.processes()
        .filter(process -> table.id().equals(process.properties().getOrDefault("procedure.feeDecision", "").strip())).findFirst();
    if (paid.isPresent()) {
      Optional<FormFile> form = FormUses.of(subject).stream()
          .filter(use -> use.startsProcedure() && use.process() == paid.get()).findFirst().flatMap(use -> subject.form(use.form()));
      DecisionInputs inputs = new DecisionInputs(true, form.isPresent());
      inputs.addReception(paid.get());
      form.ifPresent(inputs::addForm);
      return inputs;
    }
    DecisionInputs inputs = new DecisionInputs(false, false);
    subject.processes().filter(process -> asks(process, table.id())).findFirst().ifPresent(inputs::addVariables);
    return inputs;
  }

  /** Whether a procedure takes its fee from this table. */
  boolean ofFee() {
    return ofFee;
  }

  /** Whether an input reads one value by its name, of which nobody asks. */
  boolean isUnknown(Column input) {
    return complete && NAME.matcher(input.text()).matches() && !domains.containsKey(input.text());
  }

  DecisionDomain domain(String input) {
    return domains.getOrDefault(input, DecisionDomain.UNKNOWN);
  }

  private static boolean asks(ProcessModel process, String decision) {
    return process.elements("businessRuleTask").stream().anyMatch(task -> Xml.camunda(task, "decisionRef").equals(decision));
  }

  private void addReception(ProcessModel process) {
    domains.put("receptionDate", DecisionDomain.between(
        day(process.properties().get("procedure.validFrom")), day(process.properties().get("procedure.validTo")), false));
    domains.put("channel", DecisionDomain.ofNumbers(BigDecimal.ONE, BigDecimal.valueOf(3), false));
    Set<String> cases = new TreeSet<>();
    process.properties().keySet().stream().map(CASE::matcher).filter(Matcher::matches).forEach(name -> cases.add(name.group(1)));
    domains.put("caseKey", DecisionDomain.ofOptions(List.copyOf(cases), false));
  }

  private void addForm(FormFile form) {
    List<FormComponent> components = FormComponent.of(form);
    List<FormComponent> sometimes = components.stream().filter(FormComponent::hasCondition).toList();
    for (FormComponent component : components) {
      if (component.isInput() && component.lists() == 0 && !component.key().isEmpty()) {
        boolean hidden = sometimes.stream().anyMatch(around -> around == component || component.isIn(around));
        domains.putIfAbsent(inOneWord(component.path()), of(component, hidden || !component.isRequired()));
      }
    }
  }

  private static DecisionDomain of(FormComponent component, boolean mayBeMissing) {
    if (component.type().equals("checkbox")) {
      return DecisionDomain.ofOptions(component.isRequired() ? List.of("true") : List.of("true", "false"), mayBeMissing);
    }
    if (CHOSEN.contains(component.type()) && !component.options().isEmpty()) {
      return DecisionDomain.ofOptions(
          component.options().stream().map(option -> option.path("value").asText()).toList(), mayBeMissing);
    }
    var validate = component.node().path("validate");
    return component.type().equals("number")
        ? DecisionDomain.ofNumbers(
            validate.path("min").isNumber() ? validate.path("min").decimalValue() : null,
            validate.path("max").isNumber() ? validate.path("max").decimalValue() : null, mayBeMissing)
        : DecisionDomain.between(null, null, mayBeMissing);
  }

  private static String inOneWord(String path) {
    StringBuilder word = new StringBuilder();
    for (String key : path.split("\\.")) {
      word.append(word.isEmpty() ? key : Character.toUpperCase(key.charAt(0)) + key.substring(1));
    }
    return word.toString();
  }

  private void addVariables(ProcessModel process) {
    try {
      VariableDeclarations declared = VariableDeclarations.parse(process.id(), process.properties().get("variables"));
      declared.types().forEach((name, type) -> {
        if (type.equals("boolean")) {
          domains.put(name, DecisionDomain.YES_OR_NO);
        } else if (type.contains("|")) {
          domains.put(name, DecisionDomain.ofOptions(List.of(type.split("\\|")), false));
        }
      });
    } catch (Refusal unreadable) {
      domains.clear();
    }
  }

  private static Value day(String text) {
    try {
      return text == null || text.isBlank() ? null : Value.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
