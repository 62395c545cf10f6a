package vn.kstthc.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose token is missing or another browser's goes on to its page all the same, which shows it again with what was typed
 * and does nothing else.
 */
class ExpiredForm implements AccessDeniedHandler {

  private static final String EXPIRED = ExpiredForm.class.getName();

  private final PortalSettings settings;

  ExpiredForm(PortalSettings settings) {
    this.settings = settings;
  }

  static boolean is(HttpServletRequest request) {
    return request.getAttribute(EXPIRED) != null;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (!ForeignUploads.hasParts(request) || isReadable(request, response)) {
      request.setAttribute(EXPIRED, true);
      request.getRequestDispatcher(request.getServletPath()).forward(request, response);
    }
  }

  /** What could not be read has no token either, and the reason is told nowhere else. */
  private boolean isReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getParts();
      return true;
    } catch (IllegalStateException tooLarge) {
      PublicGate.tooLarge(response, settings);
    } catch (IOException | ServletException broken) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST,
          "Không đọc được biểu mẫu gửi lên. Đề nghị mở lại trang rồi gửi một lần nữa.");
    }
    return false;
  }
}
