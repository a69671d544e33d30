package vn.motcua.sandbox.trial;

import java.util.List;
import java.util.Map;
import vn.motcua.Texts;

/** Writes down what was typed in a trial, as a scenario that a designer changes and plays again. */
class ScenarioWriter {

  private final Texts texts;
  private final List<Map<String, String>> citizens;

  ScenarioWriter(Texts texts, List<Map<String, String>> citizens) {
    this.texts = texts;
    this.citizens = citizens;
  }

  String write(String procedure, List<TrialReport.Done> done) {
    StringBuilder text = new StringBuilder(texts.text("trial.written.head", procedure)).append('\n');
    for (TrialReport.Done form : done) {
      text.append('\n').append("# ").append(form.name()).append('\n').append(form.who()).append(": ").append(form.task()).append('\n');
      form.typed().forEach((key, value) -> add(text, key, value));
    }
    return text.toString();
  }

  private void add(StringBuilder text, String path, Object value) {
    if (value instanceof Map<?, ?> group) {
      int citizen = citizenNumber(group);
      if (citizen > 0) {
        line(text, path, texts.text("trial.word.citizen") + " " + citizen);
      } else {
        group.forEach((key, inner) -> add(text, path + "." + key, inner));
      }
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      for (int row = 0; row < list.size(); row++) {
        add(text, path + "." + (row + 1), list.get(row));
      }
    } else if (value instanceof List<?> list) {
      line(text, path, String.join(", ", list.stream().map(String::valueOf).toList()));
    } else if (value instanceof Boolean yes) {
      line(text, path, texts.text(yes ? "trial.word.yes" : "trial.word.no"));
    } else {
      line(text, path, String.valueOf(value).replaceAll("\\s*\\R\\s*", " "));
    }
  }

  private static void line(StringBuilder text, String path, String value) {
    text.append("  ").append(path).append(" = ").append(value).append('\n');
  }

  /** The number of the citizen whose own data these are, or 0. */
  private int citizenNumber(Map<?, ?> group) {
    for (int number = 1; number <= citizens.size() && group.containsKey("fullName"); number++) {
      if (citizens.get(number - 1).entrySet().containsAll(group.entrySet())) {
        return number;
      }
    }
    return 0;
  }
}
