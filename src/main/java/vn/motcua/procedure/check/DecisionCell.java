package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of conditions, as far as it compares with written values: {@code "a", "b"}, {@code >= 3}, {@code [1..5)}, {@code not("a")},
 * {@code null}, {@code -}. What calculates is not read here.
 *
 * @param negated whether all but the tests match
 * @param tests which one must match; empty: everything does
 */
record DecisionCell(boolean negated, List<Test> tests) {

  private static final String LITERAL =
      "(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|true|false|(?:date\\s*\\(\\s*)\"\\d{4}-\\d{2}-\\d{2}\"\\s*\\))";
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)?\\s*" + LITERAL);
  private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*" + LITERAL + "\\s*\\.\\.\\s*" + LITERAL + "\\s*([\\])\\[])");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern NEXT = Pattern.compile("\\s*,\\s*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Values in their order: numbers, days (as numbers from 1970) or texts. */
  record Value(BigDecimal number, String text, boolean day) implements Comparable<Value> {

    static Value of(LocalDate day) {
      return new Value(BigDecimal.valueOf(day.toEpochDay()), null, true);
    }

    static Value of(BigDecimal number) {
      return new Value(number.stripTrailingZeros(), null, false);
    }

    static Value of(String text) {
      return new Value(null, text, false);
    }

    boolean isText() {
      return number == null;
    }

    @Override
    public int compareTo(Value other) {
      if (isText() != other.isText()) {
        return isText() ? 1 : -1;
      }
      return isText() ? text.compareTo(other.text) : number.compareTo(other.number);
    }

    @Override
    public String toString() {
      return isText() ? text : day ? LocalDate.ofEpochDay(number.longValue()).toString() : number.toPlainString();
    }
  }

  /** @param from null for no bound; @param none matches only when there is no value */
  record Test(Value from, boolean fromIncluded, Value to, boolean toIncluded, boolean none) {

    boolean holds(Value value) {
      int low = from == null ? 1 : value.compareTo(from);
      int high = to == null ? -1 : value.compareTo(to);
      return !none && (low > 0 || low == 0 && fromIncluded) && (high < 0 || high == 0 && toIncluded);
    }
  }

  boolean isEmpty() {
    return tests.isEmpty();
  }

  boolean holds(Value value) {
    return isEmpty() || tests.stream().anyMatch(test -> test.holds(value)) != negated;
  }

  boolean holdsForNone() {
    return isEmpty() || tests.stream().anyMatch(Test::none) != negated;
  }

  /** @return empty when the cell calculates, or is broken */
  static Optional<DecisionCell> read(String text) {
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(new DecisionCell(false, List.of()));
    }
    Matcher not = NOT.matcher(text);
    boolean negated = not.matches();
    List<Test> tests = tests(negated ? not.group(1).strip() : text);
    return tests == null || tests.isEmpty() ? Optional.empty() : Optional.of(new DecisionCell(negated, tests));
  }

  private static List<Test> tests(String text) {
    List<Test> tests = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Matcher range = RANGE.matcher(text).region(at, text.length());
      Matcher comparison = COMPARISON.matcher(text).region(at, text.length());
      if (text.startsWith("null", at)) {
        tests.add(new Test(null, false, null, false, true));
        at += "null".length();
      } else if (range.lookingAt()) {
        tests.add(new Test(value(range.group(2)), range.group(1).equals("["), value(range.group(3)), range.group(4).equals("]"), false));
        at = range.end();
      } else if (comparison.lookingAt()) {
        tests.add(test(comparison.group(1), value(comparison.group(2))));
        at = comparison.end();
      } else {
        return null;
      }
      Matcher next = NEXT.matcher(text).region(at, text.length());
      if (next.lookingAt()) {
        at = next.end();
      } else if (!text.substring(at).isBlank()) {
        return null;
      } else {
        at = text.length();
      }
    }
    return tests;
  }

  private static Test test(String operator, Value value) {
    return switch (operator == null ? "=" : operator) {
      case "<" -> new Test(null, false, value, false, false);
      case "<=" -> new Test(null, false, value, true, false);
      case ">" -> new Test(value, false, null, false, false);
      case ">=" -> new Test(value, true, null, false, false);
      default -> new Test(value, true, value, true, false);
    };
  }

  private static Value value(String literal) {
    if (literal.endsWith("\"") || literal.endsWith(")")) {
      String inner = literal.substring(literal.indexOf('"') + 1, literal.lastIndexOf('"'));
      return DAY.matcher(inner).matches() ? day(inner) : Value.of(inner);
    }
    return literal.equals("true") || literal.equals("false") ? Value.of(literal) : Value.of(new BigDecimal(literal));
  }

  private static Value day(String text) {
    try {
      return Value.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Value.of(text);
    }
  }
}
