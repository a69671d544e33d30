package vn.motcua.procedure.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a diagram that can be thought through beforehand: comparisons of declared variables with literals, joined by
 * and, or and not. A call, such as {@code agency.elsewhere()}, counts as a variable of that name that is true or false.
 */
final class Condition {

  private static final Pattern BODY = Pattern.compile("\\s*[#$]\\{(.*)}\\s*", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
      + "('[^'\\\\]*(?:\\\\.[^'\\\\]*)*'|\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\")|(-?\\d+(?:\\.\\d+)?)"
      + "|([A-Za-z_]\\w*(?:\\.\\w+)?(?:\\([^()]*\\))?)|(==|!=|<=|>=|&&|\\|\\||[<>!()]))\\s*");
  private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<",
      "gt", ">", "le", "<=", "ge", ">=");

  private final Map<String, Set<Object>> compared = new HashMap<>();
  private final Part whole;

  /** A value under given values of the variables; null when it is not known. */
  private interface Part {
    Object under(Map<String, Object> values);
  }

  private record Variable(String name) implements Part {
    @Override
    public Object under(Map<String, Object> values) {
      return values.get(name);
    }
  }

  private record Literal(Object value) implements Part {
    @Override
    public Object under(Map<String, Object> values) {
      return value;
    }
  }

  private static final class NotUnderstood extends RuntimeException {
    private NotUnderstood() {
      super(null, null, false, false);
    }
  }

  private Condition(String body) {
    Reader reader = new Reader(body);
    this.whole = reader.either(0);
    if (reader.token != null) {
      throw new NotUnderstood();
    }
  }

  /** @return empty for what is no single condition of this kind */
  static Optional<Condition> parse(String text) {
    Matcher body = BODY.matcher(text);
    if (!body.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Condition(body.group(1)));
    } catch (NotUnderstood unknown) {
      return Optional.empty();
    }
  }

  /** Each variable with the literals it is compared with. */
  Map<String, Set<Object>> compared() {
    return compared;
  }

  /** @return empty when values that it needs are missing */
  Optional<Boolean> holds(Map<String, Object> values) {
    return whole.under(values) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  private final class Reader {

    private static final int DEEPEST = 30;

    private final Matcher tokens;
    private int at;
    private String token;

    private Reader(String body) {
      this.tokens = TOKEN.matcher(body);
      read(body.length());
    }

    private void read(int end) {
      if (at >= end) {
        token = null;
      } else if (tokens.region(at, end).lookingAt()) {
        String word = tokens.group().strip();
        token = WORDS.getOrDefault(word, word);
        at = tokens.end();
      } else {
        throw new NotUnderstood();
      }
    }

    private boolean takes(String symbol) {
      boolean there = symbol.equals(token);
      if (there) {
        read(tokens.regionEnd());
      }
      return there;
    }

    private Part either(int depth) {
      Part left = both(depth);
      while (takes("||")) {
        left = joined(left, both(depth), true);
      }
      return left;
    }

    private Part both(int depth) {
      Part left = comparison(depth);
      while (takes("&&")) {
        left = joined(left, comparison(depth), false);
      }
      return left;
    }

    /** Or is settled by one true, and by one false, whatever the other side is. */
    private static Part joined(Part left, Part right, boolean settledBy) {
      return values -> {
        Object one = left.under(values);
        Object other = right.under(values);
        if (Boolean.valueOf(settledBy).equals(one) || Boolean.valueOf(settledBy).equals(other)) {
          return settledBy;
        }
        return one instanceof Boolean && other instanceof Boolean ? Boolean.valueOf(!settledBy) : null;
      };
    }

    private Part comparison(int depth) {
      Part left = single(depth);
      for (String symbol : Set.of("==", "!=", "<=", ">=", "<", ">")) {
        if (takes(symbol)) {
          Part right = single(depth);
          note(left, right);
          note(right, left);
          return values -> compare(symbol, left.under(values), right.under(values));
        }
      }
      return left;
    }

    private Part single(int depth) {
      if (depth > DEEPEST || token == null) {
        throw new NotUnderstood();
      }
      if (takes("!")) {
        Part inner = single(depth + 1);
        return values -> inner.under(values) instanceof Boolean truth ? Boolean.valueOf(!truth) : null;
      }
      if (takes("(")) {
        Part inner = either(depth + 1);
        if (!takes(")")) {
          throw new NotUnderstood();
        }
        return inner;
      }
      return value();
    }

    private Part value() {
      String word = token;
      takes(word);
      char first = word.charAt(0);
      if (first == '\'' || first == '"') {
        return new Literal(word.substring(1, word.length() - 1));
      }
      if (Character.isDigit(first) || first == '-') {
        return new Literal(new BigDecimal(word));
      }
      if (word.equals("true") || word.equals("false")) {
        return new Literal(Boolean.valueOf(word));
      }
      if (!Character.isLetter(first) && first != '_' || Set.of("empty", "div", "mod", "null").contains(word)) {
        throw new NotUnderstood();
      }
      compared.computeIfAbsent(word, name -> new LinkedHashSet<>());
      return new Variable(word);
    }

    private void note(Part one, Part other) {
      if (one instanceof Variable variable && other instanceof Literal literal) {
        compared.get(variable.name()).add(literal.value());
      }
    }
  }

  private static Object compare(String symbol, Object left, Object right) {
    if (left == null || right == null) {
      return null;
    }
    if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
      int order = one.compareTo(other);
      return switch (symbol) {
        case "==" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
    return switch (symbol) {
      case "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      default -> null;
    };
  }
}
