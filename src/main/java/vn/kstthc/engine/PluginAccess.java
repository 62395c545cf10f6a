package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a web app asks its own server side is for those who may open it; the stock rules ask for a login only. */
class PluginAccess extends OncePerRequestFilter {

  private static final Pattern PLUGIN = Pattern.compile("/camunda/api/(cockpit|admin|tasklist)/plugin/[^/]+/(.*)");

  private final ProcessEngine engine;

  PluginAccess(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    Matcher plugin = PLUGIN.matcher(path);
    if (plugin.matches() && !plugin.group(2).startsWith("static/") && !mayOpen(request, plugin.group(1))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** By the session, because the web apps' own filters come later; without a login those say so. */
  private boolean mayOpen(HttpServletRequest request, String app) {
    HttpSession session = request.getSession(false);
    Authentications current = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
    return current != null
        && current.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication person
        && person.isAuthorizedForApp(app);
  }
}
