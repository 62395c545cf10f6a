package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change without the session's token before the web apps do: they also throw the session away, and with it what
 * the person was working on, so that any page of another site could log people out.
 */
class KeptSession extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READING.contains(request.getMethod()) || hasToken(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "Phiên làm việc đã đổi, hãy tải lại trang rồi gửi lại.");
    }
  }

  /** @return whether the request carries the token its session was given */
  static boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    HttpSession session = request.getSession(false);
    Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    return expected != null && expected.equals(header);
  }
}
