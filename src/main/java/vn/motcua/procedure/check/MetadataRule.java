package vn.motcua.procedure.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.Refusal;
import vn.motcua.procedure.VariableDeclarations;
import vn.motcua.procedure.xml.XmlTree;

/** The legal metadata of a procedure is complete, can be read, and does not contradict itself. */
final class MetadataRule implements Rule {

  private static final List<String> NEEDED = List.of("procedure.field", "procedure.level", "procedure.validFrom");
  private static final Pattern CASE = Pattern.compile("case\\.([A-Za-z0-9-]{1,64})\\.\\w+");
  /** An article of a text, or the number of a text: {@code Điều 5}, {@code 163/QĐ-BTP}. */
  private static final Pattern SOURCE = Pattern.compile("Điều \\d|\\d+/[\\p{Lu}\\d]");

  @Override
  public Set<String> ids() {
    return Set.of("metadata-missing", "metadata-wrong", "term-missing", "case-incomplete", "validity-reversed",
        "fee-decision-unknown", "variables-wrong", "case-key-values", "legal-basis-vague", "supplement-limit-missing");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> lookAtVariables(process, findings));
    Dossier.of(subject).forEach(dossier -> {
      lookAtReading(dossier.process(), findings);
      lookAtCases(dossier, findings);
      lookAtRest(subject, dossier, findings);
    });
  }

  private static void lookAtVariables(ProcessModel process, Findings findings) {
    for (String declaration : DeclaredNames.declarations(process.properties())) {
      try {
        VariableDeclarations.parse(process.id(), declaration);
      } catch (Refusal unreadable) {
        findings.error(process.file(), process.element(), "variables-wrong", declaration);
      }
    }
  }

  private static void lookAtReading(ProcessModel process, Findings findings) {
    for (Refusal fault : MetadataFaults.of(process.id(), process.properties())) {
      String property = String.valueOf(fault.field());
      boolean missing = fault.key().equals("procedure.property.missing") || fault.key().equals("procedure.case.none");
      boolean term = property.startsWith("case.") && property.endsWith(".term");
      String rule = !missing ? "metadata-wrong" : term ? "term-missing" : "metadata-missing";
      findings.error(process.file(), process.element(), rule, property, process.properties().getOrDefault(property, ""));
    }
    for (String property : NEEDED) {
      if (process.properties().getOrDefault(property, "").isBlank()) {
        findings.error(process.file(), process.element(), "metadata-missing", property, "");
      }
    }
  }

  private static void lookAtCases(Dossier dossier, Findings findings) {
    ProcessModel process = dossier.process();
    Set<String> keys = process.properties().keySet().stream().map(CASE::matcher).filter(Matcher::matches)
        .map(matcher -> matcher.group(1)).collect(Collectors.toCollection(TreeSet::new));
    for (String key : keys) {
      if (!process.properties().containsKey("case." + key + ".name")) {
        findings.error(process.file(), process.element(), "case-incomplete", key);
      }
    }
    String type = process.declared().get("caseKey");
    Set<String> declared = Values.choice(type);
    boolean undeclared = type == null && dossier.facts().isPublic();
    if (!keys.isEmpty() && (undeclared || declared != null && !declared.equals(keys))) {
      findings.error(process.file(), process.element(), "case-key-values", String.join("|", keys), type == null ? "" : type);
    }
  }

  private static void lookAtRest(Subject subject, Dossier dossier, Findings findings) {
    ProcessModel process = dossier.process();
    ProcedureFacts facts = dossier.facts();
    Element element = process.element();
    String fee = facts.get("procedure.feeDecision");
    if (!fee.isEmpty() && !subject.around().hasDecision(fee)
        && subject.decisions().stream().noneMatch(each -> holds(each, fee))) {
      findings.error(process.file(), element, "fee-decision-unknown", fee);
    }
    Optional<LocalDate> from = date(facts.get("procedure.validFrom"));
    Optional<LocalDate> to = date(facts.get("procedure.validTo"));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      findings.error(process.file(), element, "validity-reversed", from.get(), to.get());
    }
    String basis = facts.get("procedure.legalBasis");
    if (!basis.isEmpty() && !SOURCE.matcher(basis).find()) {
      findings.warn(process.file(), element, "legal-basis-vague", basis);
    }
    boolean asks = !Timers.calls(process, "common-supplement").isEmpty();
    if (asks && facts.get("procedure.supplementLimit").isEmpty()) {
      findings.warn(process.file(), element, "supplement-limit-missing");
    }
  }

  private static boolean holds(DecisionFile decisions, String id) {
    return XmlTree.elements(decisions.root()).stream()
        .anyMatch(each -> "decision".equals(each.getLocalName()) && each.getAttribute("id").equals(id));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
