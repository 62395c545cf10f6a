package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes CVE-2026-77226: through the set-up pages any visitor makes an administrator while none is a direct member of the
 * group. The application makes its administrator itself, so these paths are never there; the path is looked at as the
 * server has decoded it.
 */
class ClosedSetup extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    if (Arrays.stream(path.split("/")).anyMatch(segment -> segment.equalsIgnoreCase("setup"))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
