package vn.motcua.fee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * What one version of a table answered before: the rows of a table hang on nothing but the values that its cells name, and asking the
 * table costs more than all the rest of a fee. Only numbers, ticked boxes and chosen codes are remembered, never what people type.
 */
final class PricedBefore {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9-]{0,31}");
  private static final Set<String> CLOCKS = Set.of("now", "today", "random");
  private static final int MOST_REMEMBERED = 1_000;

  private final Set<String> words;
  private final boolean timeless;
  private final Map<Map<String, Object>, List<FeeRow>> answers = new ConcurrentHashMap<>();

  private PricedBefore(Set<String> words) {
    this.words = words;
    this.timeless = words.stream().noneMatch(CLOCKS::contains);
  }

  static PricedBefore of(DmnModelInstance table) {
    Set<String> words = new TreeSet<>();
    for (Text cell : table.getModelElementsByType(Text.class)) {
      for (Matcher word = WORD.matcher(cell.getTextContent()); word.find();) {
        words.add(word.group());
      }
    }
    return new PricedBefore(words);
  }

  List<FeeRow> rows(Map<String, Object> variables, Supplier<List<FeeRow>> table) {
    Map<String, Object> key = key(variables);
    if (key == null) {
      return table.get();
    }
    List<FeeRow> known = answers.get(key);
    if (known == null) {
      known = table.get();
      if (answers.size() >= MOST_REMEMBERED) {
        answers.clear();
      }
      answers.put(key, known);
    }
    return known;
  }

  /** Null when the answer may hang on the time, or on something that is nobody's business to remember. */
  private Map<String, Object> key(Map<String, Object> variables) {
    if (!timeless) {
      return null;
    }
    Map<String, Object> key = new LinkedHashMap<>();
    for (String word : words) {
      Object value = variables.get(word);
      if (value instanceof String text && !word.equals(FeeQuestion.RECEPTION_DATE) && !CODE.matcher(text).matches()) {
        return null;
      }
      if (value != null) {
        key.put(word, value);
      }
    }
    return key;
  }
}
