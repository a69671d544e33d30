package vn.motcua.procedure.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A call reaches a diagram that exists, for the same dossier, and hands over and takes back what that diagram knows. */
final class CallRule implements Rule {

  private static final Pattern SAME_DOSSIER =
      Pattern.compile("\\s*[#$]\\{\\s*execution\\.(processBusinessKey|businessKey)\\s*}\\s*");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Map<String, String> ANSWERS = Map.of(
      "common-intake", "intakeOutcome", "common-supplement", "supplementOutcome", "common-consult", "consultOutcome");

  @Override
  public Set<String> ids() {
    return Set.of("call-target-missing", "call-unknown", "call-binding", "call-business-key", "call-all-variables",
        "call-name-unknown", "call-values-differ", "call-answer-missing");
  }

  @Override
  public void look(Subject subject, Findings findings) {
    subject.processes().forEach(process -> process.elements("callActivity")
        .forEach(call -> new Call(subject, process, call, Timers.called(call), findings).look()));
  }

  /** One call activity while it is looked at. */
  private record Call(Subject subject, ProcessModel process, Element call, String called, Findings findings) {

    void look() {
      if (called.isBlank() || called.contains("{")) {
        error("call-target-missing");
        return;
      }
      Optional<Map<String, String>> there = Calls.declared(subject, called);
      if (there.isEmpty()) {
        error("call-unknown", called);
      }
      lookAtBinding();
      boolean sameDossier = Calls.mappings(call, "in").stream()
          .anyMatch(in -> SAME_DOSSIER.matcher(in.getAttribute("businessKey")).matches());
      if (!sameDossier) {
        error("call-business-key");
      }
      Map<String, String> here = process.declared();
      for (Element in : Calls.mappings(call, "in")) {
        lookAt(in, here, there.orElse(null));
      }
      for (Element out : Calls.mappings(call, "out")) {
        lookAt(out, there.orElse(null), here);
      }
      String answer = ANSWERS.get(called);
      if (answer != null && Calls.mappings(call, "out").stream().noneMatch(out -> out.getAttribute("source").equals(answer))) {
        error("call-answer-missing", called, answer);
      }
    }

    /** Common diagrams in their newest version, so that a mended one serves all; the folder's own ones as deployed with it. */
    private void lookAtBinding() {
      String binding = Xml.camunda(call, "calledElementBinding");
      boolean own = subject.process(called).isPresent();
      if (!binding.isEmpty() && !binding.equals("latest") && !(own && binding.equals("deployment"))) {
        error("call-binding", binding);
      }
    }

    /** @param from variables of the side that gives, null when they are not known */
    private void lookAt(Element mapping, Map<String, String> from, Map<String, String> to) {
      if (!mapping.getAttribute("variables").isEmpty()) {
        error("call-all-variables");
        return;
      }
      String source = mapping.getAttribute("source");
      String target = mapping.getAttribute("target");
      boolean bothKnown = isKnown(source, from) & isKnown(target, to);
      if (bothKnown && from != null && to != null && !source.isEmpty() && !fits(from.get(source), to.get(target))) {
        error("call-values-differ", source, from.get(source), target, to.get(target));
      }
    }

    private boolean isKnown(String name, Map<String, String> declared) {
      if (name.isEmpty() || declared == null || declared.containsKey(name)) {
        return !name.isEmpty();
      }
      error("call-name-unknown", name, declared.equals(process.declared()) ? process.id() : called);
      return false;
    }

    private static boolean fits(String given, String taken) {
      Set<String> choice = Values.choice(given);
      Set<String> wanted = Values.choice(taken);
      if (choice != null && wanted != null) {
        return wanted.containsAll(choice);
      }
      return given.equals(taken) || choice != null && taken.equals("text") && choice.stream().allMatch(CODE.asMatchPredicate());
    }

    private void error(String rule, Object... arguments) {
      findings.error(process.file(), call, rule, arguments);
    }
  }
}
