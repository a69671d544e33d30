package vn.motcua.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path that decides. The guards of the web applications read the path as it was sent, the servlets behind them as it
 * was decoded; a path for which the two differ ("/camunda/api/%65ngine") would walk past them, so such a path is
 * refused.
 */
final class RequestPath {

  private static final Pattern AMBIGUOUS = Pattern.compile(
      // path parameters, back slashes, empty and dot steps, an escaped slash, back slash, percent or control character
      ";|\\\\|//|/\\.{1,2}(/|$)|%(2[fF]|5[cC]|25|[01][0-9a-fA-F]|7[fF])"
          // letters, digits, '-', '.', '_', '~' that had no reason to be escaped
          + "|%(3[0-9]|4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA]|2[dDeE]|5[fF]|7[eE]|3[bB])");

  private RequestPath() {}

  /** @return the path below the context, or empty when it can be read in two ways */
  static Optional<String> of(HttpServletRequest request) {
    String sent = request.getRequestURI().substring(request.getContextPath().length());
    if (AMBIGUOUS.matcher(sent).find()) {
      return Optional.empty();
    }
    String inner = request.getPathInfo() == null ? "" : request.getPathInfo();
    return Optional.of(request.getServletPath() + inner);
  }
}
