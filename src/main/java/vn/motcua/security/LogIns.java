package vn.motcua.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds out who a request is from: by the session that Tasklist or Cockpit opened, and, when the request carries no session
 * cookie at all, by HTTP Basic. A browser sends both by itself, so each needs something that a foreign page cannot send.
 */
@Component
class LogIns {

  private static final String SESSION_ATTRIBUTE = "authenticatedUser";
  private static final List<String> TYPES_NO_FORM_CAN_SEND = List.of(
      "application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ProcessEngine engine;
  private final OfficerAccounts accounts;
  private final BasicLogins basicLogins;
  private final FailedLogins failedLogins;

  LogIns(ProcessEngine engine, OfficerAccounts accounts, BasicLogins basicLogins, FailedLogins failedLogins) {
    this.engine = engine;
    this.accounts = accounts;
    this.basicLogins = basicLogins;
    this.failedLogins = failedLogins;
  }

  /** The officer of the session, whatever the request asks for; empty when nobody is logged in. */
  Optional<OfficerAccount> ofSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SESSION_ATTRIBUTE) instanceof Authentications authentications)) {
      return Optional.empty();
    }
    Authentication found = authentications.getAuthenticationForProcessEngine(engine.getName());
    return found == null ? Optional.empty() : accounts.current(found.getIdentityId()).filter(OfficerAccount::active);
  }

  /** For everything that the web applications do not guard themselves. */
  LogIn of(HttpServletRequest request) {
    boolean changes = !CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches();
    Optional<OfficerAccount> officer = ofSession(request);
    if (officer.isPresent()) {
      return changes && !carriesToken(request)
          ? LogIn.denied(403, "security.token") : LogIn.of(officer.get(), true);
    }
    Optional<BasicLogins.Credentials> credentials = BasicLogins.read(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (credentials.isEmpty()) {
      return LogIn.denied(401, "security.login.needed");
    }
    if (hasSessionCookie(request)) {
      return LogIn.denied(401, "security.login.basicWithSession");
    }
    if (changes && !cannotComeFromForeignPage(request)) {
      return LogIn.denied(403, "security.login.basicType");
    }
    return byPassword(credentials.get(), request.getRemoteAddr());
  }

  private LogIn byPassword(BasicLogins.Credentials credentials, String address) {
    long wait = failedLogins.wait(address);
    if (wait > 0) {
      return LogIn.denied(429, "security.login.tooMany", wait);
    }
    if (!basicLogins.isGood(credentials)) {
      failedLogins.failed(address);
      return LogIn.denied(401, "security.login.wrong");
    }
    return accounts.current(credentials.id()).filter(OfficerAccount::active).map(account -> LogIn.of(account, false))
        .orElseGet(() -> LogIn.denied(401, "security.login.wrong"));
  }

  private static boolean carriesToken(HttpServletRequest request) {
    Object kept = request.getSession(false).getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return kept instanceof String token && sent != null && MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean hasSessionCookie(HttpServletRequest request) {
    String configured = request.getServletContext().getSessionCookieConfig().getName();
    String name = configured == null ? "JSESSIONID" : configured;
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(name));
  }

  /** A page elsewhere can make a browser post a form, but then the browser names the page; no page can post these types. */
  private static boolean cannotComeFromForeignPage(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    boolean empty = request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    boolean fromBrowser = request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    boolean askedFirst = !request.getMethod().equals("POST");
    return TYPES_NO_FORM_CAN_SEND.stream().anyMatch(type::startsWith)
        || !fromBrowser && (askedFirst || empty || type.startsWith("multipart/form-data"));
  }
}
