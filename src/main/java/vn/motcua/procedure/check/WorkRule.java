package vn.motcua.procedure.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.procedure.Role;

/** Whoever has to act is found by a role, and finds a form. */
final class WorkRule implements Rule {

  private static final Pattern GROUP = Pattern.compile("[#$]\\{[^}]*}|[^,]+");
  private static final Pattern AT_AN_AGENCY = Pattern.compile(
      "\\s*[#$]\\{\\s*agency\\.\\w+\\(\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*(?:,\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*)?\\)\\s*}\\s*");

  @Override
  public Set<String> ids() {
    return Set.of("role-missing", "role-unknown", "role-without-agency", "agency-function-unknown", "person-fixed",
        "form-missing", "form-binding", "form-unknown");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    Set<ProcessModel> procedures = Dossier.of(subject).map(Dossier::process).collect(Collectors.toSet());
    subject.processes().forEach(process -> {
      for (Element task : process.elements("userTask")) {
        lookAtRole(subject, process, task, findings);
        lookAtForm(subject, process, task, findings);
      }
      Scope outer = process.scopes().get(0);
      for (Element start : outer.nodes("startEvent")) {
        if (procedures.contains(process) || !Xml.camunda(start, "formRef").isBlank()) {
          lookAtForm(subject, process, start, findings);
        }
      }
    });
  }

  private static void lookAtRole(Subject subject, ProcessModel process, Element task, Findings findings) {
    String groups = Xml.camunda(task, "candidateGroups");
    String assignee = Xml.camunda(task, "assignee");
    if (groups.isBlank() && assignee.isBlank()) {
      findings.error(process.file(), task, "role-missing");
    }
    for (String person : new String[] {assignee, Xml.camunda(task, "candidateUsers")}) {
      if (!person.isBlank() && !person.contains("{")) {
        findings.error(process.file(), task, "person-fixed", person);
      }
    }
    Matcher each = GROUP.matcher(groups);
    while (each.find()) {
      lookAtGroup(subject, process.file(), task, each.group().strip(), findings);
    }
  }

  private static void lookAtGroup(Subject subject, String file, Element task, String group, Findings findings) {
    Matcher atAgency = AT_AN_AGENCY.matcher(group);
    if (group.isEmpty() || group.contains("{") && !atAgency.matches()) {
      return;
    }
    String role = group.contains("{") ? first(atAgency, 1) : group;
    if (!subject.around().roles().contains(role)) {
      findings.error(file, task, "role-unknown", role, String.join(", ", subject.around().roles().stream().sorted().toList()));
    } else if (!group.contains("{") && Role.isOfAgency(role)) {
      findings.error(file, task, "role-without-agency", role);
    }
    String function = group.contains(".group(") ? first(atAgency, 3) : null;
    Set<String> functions = subject.around().agencyFunctions();
    if (function != null && !functions.isEmpty() && !functions.contains(function)) {
      findings.error(file, task, "agency-function-unknown", function, String.join(", ", functions.stream().sorted().toList()));
    }
  }

  private static String first(Matcher matcher, int group) {
    return matcher.group(group) == null ? matcher.group(group + 1) : matcher.group(group);
  }

  private static void lookAtForm(Subject subject, ProcessModel process, Element element, Findings findings) {
    String form = Xml.camunda(element, "formRef");
    if (form.isBlank()) {
      findings.error(process.file(), element, "form-missing");
      return;
    }
    if (!Xml.camunda(element, "formRefBinding").equals("deployment")) {
      findings.error(process.file(), element, "form-binding", form);
    }
    if (subject.form(form).isEmpty()) {
      findings.error(process.file(), element, "form-unknown", form);
    }
  }
}
