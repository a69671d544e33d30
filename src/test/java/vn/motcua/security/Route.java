package vn.motcua.security;

import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a request can reach.
 *
 * @param path with its parameters as {@code {name}}, below the context
 * @param by what serves it
 * @param body what a JSON body is read into, or null when it takes none that is known
 * @param multipart true when it takes files
 */
record Route(String method, String path, By by, Type body, boolean multipart) implements Comparable<Route> {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  /** Our own code; Camunda's REST and its web applications; files, pages and what else is the same for whoever asks. */
  enum By { US, CAMUNDA, FILES }

  static Route of(String method, String path, By by) {
    return new Route(method, path, by, null, false);
  }

  /** A path without the expressions that its parameters may carry, and with one slash between its steps. */
  static String plain(String path) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean expression = false;
    for (char each : path.toCharArray()) {
      depth += each == '{' ? 1 : 0;
      expression = depth > 0 && (expression || each == ':' || depth > 1);
      if (!expression && each != ' ') {
        plain.append(each);
      }
      if (each == '}' && --depth == 0) {
        plain.append(expression ? "}" : "");
        expression = false;
      }
    }
    return plain.toString().replaceAll("/+", "/");
  }

  /** @param values of a parameter, by the path up to it and its name, one blank between */
  String filled(UnaryOperator<String> values) {
    Matcher parameter = PARAMETER.matcher(path);
    return parameter.replaceAll((MatchResult found) ->
        Matcher.quoteReplacement(values.apply(path.substring(0, found.start()) + " " + found.group(1))));
  }

  boolean changes() {
    return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
  }

  @Override
  public int compareTo(Route other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
