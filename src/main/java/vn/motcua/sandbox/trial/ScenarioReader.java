package vn.motcua.sandbox.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.Texts;

/**
 * Reads a scenario, line by line:
 *
 * <pre>
 * # a note
 * tiepnhan.100: Nộp hồ sơ
 *   caseKey = thuong
 *   child = công dân 12
 * đồng hồ: +1 ngày làm việc
 * *: Task_WriteRegister
 *   registerNumber = 7
 * đồng hồ: quá hạn
 * </pre>
 *
 * Everything after the first equals sign is the value, so nothing needs quoting. The words for the clock are in Vietnamese or English.
 */
class ScenarioReader {

  private final Texts texts;
  private final List<Scenario.Act> acts = new ArrayList<>();
  private String startsAt;

  private ScenarioReader(Texts texts) {
    this.texts = texts;
  }

  /** @throws TrialFault naming the line that can't be read */
  static Scenario read(String text, Texts texts) {
    ScenarioReader reader = new ScenarioReader(texts);
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String content = line.replace("\uFEFF", "").strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        reader.line(number, content);
      }
    }
    return new Scenario(reader.startsAt, List.copyOf(reader.acts));
  }

  private void line(int number, String content) {
    int equals = content.indexOf('=');
    int colon = content.indexOf(':');
    if (equals > 0 && (colon < 0 || equals < colon)) {
      answer(number, content.substring(0, equals).strip(), content.substring(equals + 1).strip());
    } else if (colon > 0 && colon < content.length() - 1) {
      act(number, content.substring(0, colon).strip(), content.substring(colon + 1).strip());
    } else {
      throw fault(number, "trial.line.unreadable", content);
    }
  }

  private void answer(int number, String path, String value) {
    if (acts.isEmpty() || !(acts.get(acts.size() - 1) instanceof Scenario.Step step)) {
      throw fault(number, "trial.line.answerWithoutTask", path);
    }
    if (step.answers().put(path, new Scenario.Answer(number, value)) != null) {
      throw fault(number, "trial.line.answerTwice", path);
    }
  }

  private void act(int number, String who, String what) {
    if (!is("clock", who)) {
      acts.add(new Scenario.Step(number, who, what, new LinkedHashMap<>()));
    } else if (is("stop", what)) {
      acts.add(new Scenario.Stop(number));
    } else if (is("overdue", what)) {
      acts.add(new Scenario.UntilLate(number));
    } else if (what.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}") && acts.isEmpty()) {
      startsAt = what.replace(' ', 'T');
    } else {
      acts.add(new Scenario.Push(number, push(what)));
    }
  }

  /** {@code +1 ngày làm việc} becomes {@code 1 working days}. */
  private String push(String what) {
    String advance = what.startsWith("+") ? what.substring(1).strip() : what;
    for (Map.Entry<String, String> unit : units().entrySet()) {
      if (advance.toLowerCase(Locale.ROOT).endsWith(unit.getKey())) {
        String amount = advance.substring(0, advance.length() - unit.getKey().length()).strip().replace(',', '.');
        return amount + " " + unit.getValue();
      }
    }
    return advance.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}") ? advance.replace(' ', 'T') : advance;
  }

  /** The longer words first: "ngày làm việc" ends otherwise than "ngày", and both must be known. */
  private Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    for (String unit : List.of("working days", "working hours", "days", "hours", "minutes")) {
      units.put(texts.text("trial.word." + unit.replace(' ', '-')), unit);
    }
    return units;
  }

  private boolean is(String word, String text) {
    return text.equalsIgnoreCase(word) || text.equalsIgnoreCase(texts.text("trial.word." + word));
  }

  private TrialFault fault(int number, String key, Object... arguments) {
    return new TrialFault(TrialFault.Place.NOWHERE.onLine(number), texts.text(key, arguments));
  }
}
