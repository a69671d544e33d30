package vn.motcua.web.locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Our files in the web applications reach a browser after every upgrade: it asks each time and is told by the file's content
 * whether its copy is still good. Camunda's own files keep Camunda's version in their address and may be kept.
 */
final class FreshFilesFilter extends ShallowEtagHeaderFilter {

  private static final Pattern OURS = Pattern.compile(".*/app/[a-z]+/(?:locales|scripts|styles|mot-cua[a-z-]*)/[^?]+");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OURS.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    super.doFilterInternal(request, response, chain);
  }
}
