package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.form.SampleFiles;

/** What anybody hands in at the public page, over HTTP: what is taken, what is refused, and what is left of it. */
@EngineTest
class SubmitPageTest {

  private static final int MB = 1024 * 1024;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired FeedbackRoad road;
  private Visitor visitor;
  private long before;

  @BeforeEach
  void theFormIsOpen() {
    visitor = new Visitor(port);
    visitor.get("/phan-anh");
    before = cases();
  }

  private long cases() {
    return jdbc.sql("select count(*) from feedback_item").query(Long.class).single();
  }

  @AfterEach
  void theCasesAreGone() {
    jdbc.sql("select number from feedback_item order by id desc limit 3").query(String.class).list().forEach(road::end);
  }

  private Map<String, Object> latest() {
    return jdbc.sql("select * from feedback_item order by id desc limit 1").query().singleRow();
  }

  private static Map<String, String> with(String field, String value) {
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.put(field, value);
    return fields;
  }

  @Test
  void theReceiptShowsNumberAndSecretOnce() {
    HttpResponse<String> answer = visitor.submit(Visitor.feedback());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/phan-anh/da-gui");
    assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("bien-nhan=")).singleElement()
        .asString().contains("HttpOnly", "SameSite=Lax", "Path=/phan-anh/da-gui");
    HttpResponse<String> page = visitor.get("/phan-anh/da-gui");
    assertThat(page.body()).contains("08:00 ngày 15/01/2024", "ngày 05/02/2024", "02/2017/TT-VPCP");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(Visitor.shown(page.body(), "number")).isEqualTo(latest().get("NUMBER")).matches("PAKN-2024-\\d{4}");
    assertThat(Visitor.shown(page.body(), "secret")).matches("[A-Z2-9]{12}");
    assertThat(visitor.get("/phan-anh/da-gui").body()).contains("Biên nhận không còn").doesNotContain("id=\"secret\"");
    assertThat(latest()).containsEntry("CHANNEL", "PORTAL").containsEntry("SENDER_NAME", "Người gửi thử");
  }

  @Test
  void theSameFormSentTwiceIsOneCaseWithOneReceipt() {
    visitor.submit(Visitor.feedback());
    Visitor.Receipt first = visitor.receipt();
    visitor.submit(Visitor.feedback());
    assertThat(visitor.receipt()).isEqualTo(first);
    assertThat(cases()).isEqualTo(before + 1);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
    Map<String, String> fields = with("name", " ");
    fields.putAll(Map.of("email", "khong-phai-thu", "contentKind", "SOLUTION", "content", "Nội dung <b>đã viết</b>\r\ndòng hai"));
    HttpResponse<String> page = visitor.file("a.exe", new byte[] {77, 90}).submit(fields);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("href=\"#name\"", "href=\"#email\"", "href=\"#proposal\"", "href=\"#files\"",
        "Nội dung &lt;b&gt;đã viết&lt;/b&gt;\ndòng hai", "value=\"khong-phai-thu\"", "chọn lại tệp trước khi gửi");
    assertThat(page.body()).containsPattern("value=\"SOLUTION\"[^>]*checked");
    assertThat(cases()).isEqualTo(before);
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).as("the same form mended").isEqualTo(303);
  }

  @Test
  void withoutItsTokenAFormIsShownAgainAndLeavesNothing() {
    HttpResponse<String> page = visitor.forget("_csrf").submit(Visitor.feedback());
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("trang đã mở quá lâu", "Hồ sơ phải nộp hai lần.", "Người gửi thử");
    assertThat(cases()).isEqualTo(before);
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).as("sent again from there").isEqualTo(303);
  }

  @Test
  void theTokenOfAnotherBrowserIsNone() {
    Map<String, String> fields = with("_csrf", Visitor.hidden(new Visitor(port).get("/phan-anh"), "_csrf"));
    assertThat(visitor.submit(fields).statusCode()).isEqualTo(403);
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void whoFillsInWhatNobodySeesIsAskedAgain() {
    HttpResponse<String> page = visitor.submit(with("website", "https://example.org"));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Hồ sơ phải nộp hai lần.").doesNotContain("https://example.org");
    assertThat(cases()).isEqualTo(before);
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).as("a person whose browser did it").isEqualTo(303);
  }

  @Test
  void aFormWithoutAKeyOfOursIsRefused() {
    assertThat(visitor.submit(with("submissionKey", "x".repeat(64))).statusCode()).isEqualTo(400);
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void filesAreKeptAsTheyAreWithTheirNames() throws Exception {
    String name = Normalizer.normalize("Đơn đề nghị.pdf", Normalizer.Form.NFD);
    visitor.file(name, SampleFiles.pdf()).file("anh.png", SampleFiles.image("png")).submit(Visitor.feedback());
    assertThat(jdbc.sql("select name, media_type, size_bytes from feedback_file where item = ? order by id")
        .param(latest().get("ID")).query().listOfRows()).extracting(row -> row.get("NAME"))
        .containsExactly("Đơn đề nghị.pdf", "anh.png");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"6 | 100 | nhiều nhất 5 tệp", "1 | 10485761 | lớn quá 10 MB"})
  void tooManyOrTooLargeFilesLeaveNothing(int count, int size, String told) {
    byte[] content = new byte[size];
    System.arraycopy(SampleFiles.pdf(), 0, content, 0, SampleFiles.pdf().length);
    for (int i = 0; i < count; i++) {
      visitor.file(i + ".pdf", content);
    }
    HttpResponse<String> page = visitor.submit(Visitor.feedback());
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(told, "Hồ sơ phải nộp hai lần.");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void fiveFilesOfTheLargestSizeAreTaken() {
    byte[] content = new byte[10 * MB];
    System.arraycopy(SampleFiles.pdf(), 0, content, 0, SampleFiles.pdf().length);
    for (int i = 0; i < 5; i++) {
      visitor.file(i + ".pdf", content);
    }
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).isEqualTo(303);
    jdbc.sql("delete from feedback_file where item = ?").param(latest().get("ID")).update();
  }

  @Test
  void whatIsTooLargeAsAWholeIsRefusedBeforeItIsRead() {
    HttpResponse<String> page = visitor.file("a.pdf", new byte[53 * MB]).submit(Visitor.feedback());
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("Các tệp gửi kèm lớn quá", "nút Quay lại");
    assertThat(cases()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/thoi-han", "/vang-mat/x", "/phan-anh/tra-cuu/rut", "/phan-anh/ket-qua"})
  void filesAreTakenNowhereElse(String path) {
    assertThat(visitor.file("a.pdf", SampleFiles.pdf()).send(path, Map.of()).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other",
      "multipart/mixed; boundary=x", "application/json", "text/plain"})
  void whatIsNoFormIsRefused(String type) {
    HttpResponse<String> answer = visitor.raw("/phan-anh", type, "--x\r\nabc".getBytes());
    assertThat(answer.statusCode()).isBetween(400, 415);
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void aProcedureIsFoundWithoutDiacriticsAndWithoutScript() {
    HttpResponse<String> page = visitor.send("/phan-anh/tim-thu-tuc", with("procedureName", "mam non CHUAN"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Công nhận trường mầm non đạt chuẩn quốc gia", "Hồ sơ phải nộp hai lần.")
        .doesNotContain("Công nhận trường tiểu học");
    Map<String, String> fields = with("procedureName", "mam non CHUAN");
    fields.put("procedureCode", "DM-001");
    assertThat(visitor.submit(fields).statusCode()).isEqualTo(303);
    assertThat(latest()).containsEntry("PROCEDURE_CODE", "DM-001")
        .containsEntry("PROCEDURE_NAME", "Công nhận trường mầm non đạt chuẩn quốc gia");
  }

  @Test
  void aProcedureThatIsNotOnTheListIsRefused() {
    Map<String, String> fields = with("procedureCode", "DM-999");
    assertThat(visitor.submit(fields).body()).contains("thủ tục đã chọn không có trong danh mục");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void noSessionIsKeptAndThePageMayLoadNothingFromElsewhere() {
    HttpResponse<String> page = new Visitor(port).get("/phan-anh");
    assertThat(page.headers().allValues("Set-Cookie")).singleElement().asString()
        .contains("phan-anh=", "HttpOnly", "SameSite=Lax", "Path=/phan-anh");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theFirstPageLeadsThere() {
    assertThat(new Visitor(port).get("/").body())
        .contains("href=\"/phan-anh\"", "href=\"/phan-anh/tra-cuu\"", "href=\"/phan-anh/ket-qua\"");
  }
}
