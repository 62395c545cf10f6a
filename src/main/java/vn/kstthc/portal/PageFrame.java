package vn.kstthc.portal;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Organisation;

/** What every page shows around its own content. */
@ControllerAdvice
class PageFrame {

  private final Organisation.Tenant tenant;

  PageFrame(Organisation organisation) {
    this.tenant = organisation.tenant();
  }

  @ModelAttribute("tenant")
  Organisation.Tenant tenant() {
    return tenant;
  }

  /** What a person is told of an error: the reason where it was meant for people, nothing of what went wrong inside. */
  @Component
  static class Errors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
      Map<String, Object> attributes =
          super.getErrorAttributes(request, options.including(ErrorAttributeOptions.Include.MESSAGE));
      Object message = attributes.get("message");
      int status = (int) attributes.get("status");
      Throwable thrown = getError(request);
      // what fails inside, and what libraries say, may quote what people wrote
      boolean forPeople = status < 500 && (thrown == null || thrown instanceof ResponseStatusException)
          && message instanceof String text && isVietnamese(text);
      attributes.put("message", forPeople ? message : general(status));
      return attributes;
    }

    /** Our own reasons are in Vietnamese; those of libraries, which may tell too much, are not, but quote what was sent. */
    private static boolean isVietnamese(String text) {
      return text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9 || "ăâđêôơưĂÂĐÊÔƠƯ".indexOf(c) >= 0);
    }

    private static String general(int status) {
      return switch (status) {
        case 400 -> "Yêu cầu không hợp lệ.";
        case 401 -> "Hãy đăng nhập.";
        case 403 -> "Bạn không có quyền thực hiện thao tác này.";
        case 404 -> "Không có trang này.";
        case 405 -> "Thao tác này không được hỗ trợ.";
        case 413 -> "Nội dung gửi lên quá lớn.";
        default -> status < 500 ? "Yêu cầu không thực hiện được." : "Hệ thống gặp lỗi, hãy thử lại sau ít phút.";
      };
    }
  }
}
