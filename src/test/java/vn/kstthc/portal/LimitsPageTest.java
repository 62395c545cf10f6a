package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

@EngineTest
class LimitsPageTest {

  @LocalServerPort int port;

  @Test
  void anyoneSeesTheRulesInForceToday() {
    HttpResponse<String> answer = get("");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("áp dụng ngày <span>15/01/2024</span>").contains(
        "Thời hạn tiếp nhận, xử lý phản ánh, kiến nghị", "feedback.forward.other", "05 ngày làm việc", "ngày tiếp nhận",
        "Điều 9 khoản 1 điểm d Nghị định 20/2008/NĐ-CP", "Ban hành: Chính phủ", "từ 14/02/2008",
        "Thời hạn công bố, công khai thủ tục hành chính", "chậm nhất 05 ngày trước", "ngày 18 của tháng", "07 ngày một lần");
    assertThat(row(answer, "feedback.forward.other")).doesNotContain("chờ xác nhận");
    assertThat(row(answer, "feedback.classify")).contains("chờ xác nhận");
  }

  /** @return the row of the table with this key */
  private static String row(HttpResponse<String> page, String key) {
    String from = page.body().substring(page.body().indexOf("data-key=\"" + key + '"'));
    return from.substring(0, from.indexOf("</tr>"));
  }

  @Test
  void ofAnotherDayItShowsTheRulesOfThatDay() {
    assertThat(get("?ngay=2017-10-30").body()).contains("feedback.forward.other").doesNotContain("feedback.answer");
    assertThat(get("?ngay=2017-10-31").body()).contains("feedback.answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30", "01/05/2024", "hom-nay", "%2B2024-05-01", "2024-05-01T08:00"})
  void whatIsNoDayIsRefusedWithAMessage(String written) {
    HttpResponse<String> answer = get("?ngay=" + written);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Ngày cần xem không phải là một ngày có thật, hãy ghi như 2024-05-01.");
  }

  @Test
  void theFirstPageLeadsThere() {
    assertThat(new WebApps(port).get("/").body()).contains("href=\"/thoi-han/quy-dinh\"");
  }

  private HttpResponse<String> get(String query) {
    WebApps visitor = new WebApps(port);
    return visitor.send(visitor.request("/thoi-han/quy-dinh" + query).header("Accept", "text/html").GET());
  }
}
