package vn.kstthc.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms with files wherever no form of ours has any: the server would write them to disk as soon as somebody asks it for
 * a field.
 */
class ForeignUploads extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (hasParts(request) && !isForm(request) && !request.getServletPath().startsWith("/camunda/")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Ở đây không nhận tệp.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The server would read parts whatever the method; only what is posted has passed the gate. */
  private static boolean isForm(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && PublicForms.takesFiles(request.getServletPath());
  }

  static boolean hasParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.stripLeading().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
