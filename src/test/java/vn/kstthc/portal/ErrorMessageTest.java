package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ErrorMessageTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(delimiter = '|', value = {
    "404 | Không có tệp này. | Không có tệp này.",
    "404 | No static resource. | Không có trang này.",
    "500 | Failed to insert Entry[note=Không đồng ý] | 'Hệ thống gặp lỗi, hãy thử lại sau ít phút.'",
  })
  void tellsTheReasonMeantForPeopleAndNothingOfWhatWentWrongInside(int status, String reason, String told) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, reason);
    assertThat(new PageFrame.Errors().getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()))
        .containsEntry("message", told);
  }
}
