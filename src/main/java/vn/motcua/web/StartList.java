package vn.motcua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueQuery;

/**
 * Tasklist offers the newest version of every diagram to start. The newest may have ended, or begin only next month: so what it asks
 * for becomes the versions that are in force today. Its search by name, its pages and its rights stay as they are.
 */
@Component(StartList.NAME)
class StartList extends OncePerRequestFilter {

  static final String NAME = "startListFilter";

  private static final Pattern DEFINITIONS =
      Pattern.compile("/(camunda/api/engine|engine-rest)(/engine/[^/]+)?/process-definition(/count)?/?");
  private static final String STARTABLE = "startableInTasklist=true";

  private final Catalogue catalogue;
  private final Clock clock;

  StartList(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String query = request.getQueryString();
    return !request.getMethod().equals("GET") || query == null || !parts(query).contains(STARTABLE)
        || !DEFINITIONS.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = startable(request.getQueryString());
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        return query;
      }
    }, response);
  }

  private String startable(String query) {
    String ids = catalogue.find(CatalogueQuery.inForce(LocalDate.now(clock))).stream()
        .map(entry -> entry.version().diagram().id()).collect(Collectors.joining(","));
    String rest = parts(query).stream()
        .filter(part -> !part.startsWith("latest=") && !part.startsWith("latestVersion=")
            && !part.startsWith("processDefinitionIdIn="))
        .collect(Collectors.joining("&"));
    return rest + "&processDefinitionIdIn=" + (ids.isEmpty() ? "-" : ids);
  }

  private static List<String> parts(String query) {
    return Arrays.asList(query.split("&"));
  }
}
