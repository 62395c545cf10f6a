package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files come with the public forms and in no other way, not even to their own pages. */
class ForeignUploadsTest {

  @ParameterizedTest
  @CsvSource({"POST, /phan-anh, 200", "POST, /phan-anh/tim-thu-tuc, 200", "POST, /phan-anh/tra-cuu/lam-ro, 200", "GET, /phan-anh, 415",
      "PUT, /phan-anh, 415", "DELETE, /phan-anh, 415", "post, /phan-anh, 415", "POST, /phan-anh/, 415", "POST, /phan-anh/so, 415",
      "POST, /phan-anh/tra-cuu, 415", "GET, /, 415", "POST, /camunda/x, 200"})
  void onlyPostedFormsOfOursBringFiles(String method, String path, int status) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    request.setContentType(" Multipart/form-data; boundary=x");
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    new ForeignUploads().doFilter(request, response, chain);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(chain.getRequest() != null).isEqualTo(status == 200);
  }
}
