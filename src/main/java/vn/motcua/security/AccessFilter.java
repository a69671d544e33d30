package vn.motcua.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one gate. Whatever serves a path, a request passes only when the path is on the allow-list or an officer is logged
 * in. Behind {@code /camunda} the web applications' own guards follow; everywhere else the engine learns here for whom
 * it works.
 */
@Component(AccessFilter.NAME)
class AccessFilter extends OncePerRequestFilter {

  static final String NAME = "accessFilter";

  private static final Pattern LOG_IN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/?");
  private static final String CHANGE_PASSWORD = "/api/password";
  private static final String PASSWORD_PAGE = "/mat-khau";

  private final PublicPaths publicPaths;
  private final LogIns logIns;
  private final FailedLogins failedLogins;
  private final IdentityService identity;
  private final Answers answers;

  AccessFilter(PublicPaths publicPaths, LogIns logIns, FailedLogins failedLogins, IdentityService identity,
      Answers answers) {
    this.publicPaths = publicPaths;
    this.logIns = logIns;
    this.failedLogins = failedLogins;
    this.identity = identity;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> path = RequestPath.of(request);
    if (path.isEmpty()) {
      answers.write(response, Denied.of(400, "security.path"));
    } else if (ClosedDoors.contains(path.get())) {
      answers.write(response, Denied.of(403, "security.closed"));
    } else if (LOG_IN.matcher(path.get()).matches()) {
      logIn(request, response, chain);
    } else if (path.get().equals("/camunda") || path.get().startsWith("/camunda/")) {
      webApplication(path.get(), request, response, chain);
    } else {
      answers.addHeaders(request, response);
      ours(path.get(), request, response, chain);
    }
  }

  private void logIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long wait = failedLogins.wait(request.getRemoteAddr());
    if (wait > 0) {
      answers.write(response, Denied.of(429, "security.login.tooMany", wait));
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      failedLogins.failed(request.getRemoteAddr());
    }
  }

  private void webApplication(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<OfficerAccount> officer = logIns.ofSession(request);
    boolean isPublic = publicPaths.contains(request.getMethod(), path);
    boolean page = path.matches("/camunda/app/[a-z]+/[^/]+/");
    if (officer.isPresent() && officer.get().mustChangePassword() && page) {
      response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
    } else if (isPublic) {
      chain.doFilter(request, response);
    } else if (officer.isEmpty()) {
      answers.write(response, Denied.of(401, "security.login.needed"));
    } else if (officer.get().mustChangePassword()) {
      answers.write(response, Denied.of(403, "security.password.mustChange"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private void ours(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (publicPaths.contains(request.getMethod(), path)) {
      chain.doFilter(request, response);
      return;
    }
    LogIn logIn = logIns.of(request);
    if (logIn.denied() != null) {
      answers.write(response, logIn.denied());
    } else if (logIn.account().mustChangePassword() && !path.equals(CHANGE_PASSWORD) && !path.equals(PASSWORD_PAGE)) {
      answers.write(response, Denied.of(403, "security.password.mustChange"));
    } else {
      asOfficer(logIn.account(), request, response, chain);
    }
  }

  private void asOfficer(OfficerAccount account, HttpServletRequest request, HttpServletResponse response,
      FilterChain chain) throws ServletException, IOException {
    identity.setAuthentication(account.id(), OfficerGroups.of(account.officer()));
    try {
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
