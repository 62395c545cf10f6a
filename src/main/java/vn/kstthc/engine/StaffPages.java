package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * Our own pages for staff: who has logged in to the web apps is logged in here, and the engine asked on this thread
 * answers as to this person. Changes need the session's token, as a header or as a field of the form.
 */
class StaffPages extends AuthenticationFilter {

  /** Where they are; each with all below it. */
  static final List<String> PLACES =
      List.of("/bao-cao", "/gia-han", "/ho-so", "/ke-hoach", "/lich-lam-viec", "/thu-nhac-viec", "/vang-mat", "/phan-anh/so",
          "/thu-tuc", "/cong-bo", "/trang");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ProcessEngine engine;

  StaffPages(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    super.doFilter(request, response, (sameRequest, sameResponse) ->
        letIn((HttpServletRequest) sameRequest, (HttpServletResponse) sameResponse, chain));
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    if (!(Authentications.getCurrent().getAuthenticationForProcessEngine(engine.getName())
        instanceof UserAuthentication person)) {
      toLogin(request, response);
    } else if (!READING.contains(request.getMethod()) && !hasToken(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "Phiên làm việc đã đổi, hãy tải lại trang rồi gửi lại.");
    } else {
      answerAs(person, request, response, chain);
    }
  }

  private void answerAs(UserAuthentication person, HttpServletRequest request, HttpServletResponse response,
      FilterChain chain) throws IOException, ServletException {
    engine.getIdentityService().setAuthentication(person.getIdentityId(), person.getGroupIds(), person.getTenantIds());
    request.setAttribute("csrfToken", request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    try {
      chain.doFilter(request, response);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accept = request.getHeader("Accept");
    if ("GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")) {
      response.sendRedirect(request.getContextPath() + "/camunda/app/tasklist/");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Hãy đăng nhập.");
    }
  }

  private static boolean hasToken(HttpServletRequest request) {
    Object expected = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    // a raw upload must not be read as a form, so the field is looked at only where there is no header
    return KeptSession.hasToken(request) || request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME) == null
        && expected != null && expected.equals(request.getParameter("_csrf"));
  }
}
