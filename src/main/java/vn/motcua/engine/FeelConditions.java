package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.procedure.FormValidator;

/**
 * Decides on the server what a form hides, with the FEEL that the engine's decision tables use. Evaluating costs more than all other
 * checks of a form, so the answer to a condition over ticked boxes and chosen codes is remembered; what people type never is.
 */
class FeelConditions implements FormValidator.HideCondition {

  private static final Logger LOG = LoggerFactory.getLogger(FeelConditions.class);

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z-]{0,31}");
  private static final int MOST_REMEMBERED = 10_000;

  private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
  private final Map<Question, Boolean> remembered = new ConcurrentHashMap<>();

  /** A condition and the values of the names in it. */
  private record Question(String condition, List<Object> values) {}

  /** A condition that can't be evaluated hides nothing, so that no required field is lost by a slip of the pen. */
  @Override
  public boolean holds(String condition, Map<String, Object> submitted) {
    Question question = question(condition, submitted);
    if (question == null) {
      return evaluate(condition, submitted);
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(question, any -> evaluate(condition, submitted));
  }

  /** Null when the answer may hang on more than chosen values: on what somebody typed, or on a function such as the time. */
  private static Question question(String condition, Map<String, Object> submitted) {
    if (condition.replace("not(", "").contains("(")) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (Matcher name = NAME.matcher(condition); name.find();) {
      Object value = submitted.get(name.group());
      if (value != null && !(value instanceof Boolean) && !(value instanceof String text && CODE.matcher(text).matches())) {
        return null;
      }
      values.add(submitted.containsKey(name.group()) ? String.valueOf(value) + (value instanceof Boolean) : "");
    }
    return new Question(condition, List.copyOf(values));
  }

  private boolean evaluate(String condition, Map<String, Object> submitted) {
    try {
      return Boolean.TRUE.equals(feel.evaluateSimpleExpression(condition, Variables.fromMap(submitted).asVariableContext()));
    } catch (FeelException unreadable) {
      LOG.warn("The form condition \"{}\" can't be evaluated; the field counts as shown", condition);
      return false;
    }
  }
}
