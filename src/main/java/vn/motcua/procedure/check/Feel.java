package vn.motcua.procedure.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/**
 * Reads FEEL with the parser that the decision tables run on. The same cells stand in many tables, so what was parsed is remembered.
 */
final class Feel {

  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST = 5_000;
  /** The parser begins anew at every bracket, so that the time doubles with each: no cell needs so many. */
  private static final int DEEPEST = 12;
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
  private final Map<String, Optional<String>> expressions = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> tests = new ConcurrentHashMap<>();

  /** @return what is wrong with an expression, in the parser's words; empty when nothing is */
  Optional<String> faultOfExpression(String text) {
    return remembered(expressions, text, () -> engine.parseExpression(text));
  }

  /** @return what is wrong with a cell of conditions, in the parser's words; empty when nothing is */
  Optional<String> faultOfTests(String text) {
    return remembered(tests, text, () -> engine.parseUnaryTests(text));
  }

  private interface Parsing {

    ParseResult parse();
  }

  private static Optional<String> remembered(Map<String, Optional<String>> known, String text, Parsing parsing) {
    if (text.length() > LONGEST || depth(STRING.matcher(text).replaceAll("")) > DEEPEST) {
      return Optional.of("longer than " + LONGEST + " characters or nested deeper than " + DEEPEST);
    }
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(text, any -> fault(parsing));
  }

  private static Optional<String> fault(Parsing parsing) {
    try {
      ParseResult result = parsing.parse();
      return result.isSuccess() ? Optional.empty() : Optional.of(result.failure().message());
    } catch (RuntimeException | StackOverflowError broken) {
      return Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  private static int depth(String text) {
    int deepest = 0;
    int depth = 0;
    for (char each : text.toCharArray()) {
      depth += "([{".indexOf(each) >= 0 ? 1 : ")]}".indexOf(each) >= 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
