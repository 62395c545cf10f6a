package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.engine.WebApps.encoded;
import static vn.kstthc.engine.WebApps.json;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

/** {@code /thoi-han} as a visitor and another program meet it. Today is Monday 15/01/2024. */
@EngineTest
class DeadlinePageTest {

  private static final String GOOD = "/thoi-han?tu=2024-04-26&so=3&don-vi=ngay-lam-viec";

  @LocalServerPort int port;

  @Test
  void answersProgramsDayByDay() {
    HttpResponse<String> answer = asJson(GOOD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"due\":\"2024-05-04\",\"provisional\":false,\"received\":\"2024-04-26\",\"days\":["
        + "{\"date\":\"2024-04-27\",\"counted\":false,\"why\":\"Thứ Bảy\"},"
        + "{\"date\":\"2024-04-28\",\"counted\":false,\"why\":\"Chủ nhật\"},"
        + "{\"date\":\"2024-04-29\",\"counted\":false,\"why\":\"Nghỉ hoán đổi với 04/05/2024\"},"
        + "{\"date\":\"2024-04-30\",\"counted\":false,\"why\":\"Ngày Chiến thắng\"},"
        + "{\"date\":\"2024-05-01\",\"counted\":false,\"why\":\"Ngày Quốc tế lao động\"},"
        + "{\"date\":\"2024-05-02\",\"counted\":true,\"why\":\"Ngày làm việc\"},"
        + "{\"date\":\"2024-05-03\",\"counted\":true,\"why\":\"Ngày làm việc\"},"
        + "{\"date\":\"2024-05-04\",\"counted\":true,\"why\":\"Làm bù cho 29/04/2024\"}]}");
  }

  @ParameterizedTest(name = "{0}, {1} {2}: {3}, provisional {4}")
  @CsvSource({
    "2024-04-26T18:00, 3, ngay-lam-viec, 2024-05-06, false",
    "2024-04-26T17:00:00, 3, ngay-lam-viec, 2024-05-04, false",
    "2024-04-26T11:00:00Z, 3, ngay-lam-viec, 2024-05-06, false", // 18:00 here
    "2024-04-26T18:00:00+07:00, 3, ngay-lam-viec, 2024-05-06, false",
    "26/04/2024, +3, ngay-lam-viec, 2024-05-04, false",
    "2024-04-27, 1, ngay-lam-viec, 2024-05-03, false",
    "2024-06-15, -5, ngay, 2024-06-10, false",
    "2024-12-20, 20, ngay, 2025-01-09, false",
    "2026-12-31, 1, ngay-lam-viec, 2027-01-04, true",
    "2024-04-26, 0, ngay, 2024-04-26, false",
  })
  void takesDatesAndTimesForwardAndBackward(String from, String amount, String unit, String due, boolean provisional) {
    HttpResponse<String> answer = asJson("/thoi-han?tu=%s&so=%s&don-vi=%s".formatted(encoded(from), encoded(amount), unit));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("due").asText()).isEqualTo(due);
    assertThat(json(answer).get("provisional").asBoolean()).isEqualTo(provisional);
  }

  @Test
  void takesAnOffsetWhosePlusWasNotEncoded() {
    assertThat(json(asJson("/thoi-han?tu=2024-04-26T18:00:00+07:00&so=3&don-vi=ngay-lam-viec")).get("due").asText())
        .isEqualTo("2024-05-06");
  }

  static Stream<String> badQuestions() {
    return Stream.of("tu=&so=3&don-vi=ngay", "so=3&don-vi=ngay", "tu=2024-04-26&don-vi=ngay", "tu=2024-04-26&so=3",
        "tu=2024-02-30&so=3&don-vi=ngay", "tu=2024-13-01&so=3&don-vi=ngay", "tu=31/02/2024&so=3&don-vi=ngay",
        "tu=hom-nay&so=3&don-vi=ngay", "tu=2024-04-26T25:00&so=3&don-vi=ngay", "tu=T&so=3&don-vi=ngay",
        "tu=2024-04-26T10:00&gio=10:00&so=3&don-vi=ngay", "tu=2024-04-26&gio=25:00&so=3&don-vi=ngay",
        "tu=2024-04-26&gio=x&so=3&don-vi=ngay",
        "tu=2024-04-26&so=3.5&don-vi=ngay", "tu=2024-04-26&so=ba&don-vi=ngay", "tu=2024-04-26&so=--3&don-vi=ngay",
        "tu=2024-04-26&so=&don-vi=ngay", "tu=2024-04-26&so=%D9%A3&don-vi=ngay", "tu=2024-04-26&so=1e3&don-vi=ngay",
        "tu=2024-04-26&so=1001&don-vi=ngay", "tu=2024-04-26&so=-1001&don-vi=ngay",
        "tu=2024-04-26&so=99999999999999999999&don-vi=ngay",
        "tu=2024-04-26&so=3&don-vi=", "tu=2024-04-26&so=3&don-vi=tuan", "tu=2024-04-26&so=3&don-vi=NGAY",
        "tu=2024-04-26&tu=2024-04-27&so=3&don-vi=ngay", "tu=2024-04-26&so=3&so=4&don-vi=ngay",
        "tu=2024-04-26&so=3&don-vi=ngay&don-vi=ngay-lam-viec",
        "tu[]=2024-04-26&so=3&don-vi=ngay", "tu=2020-12-31&so=3&don-vi=ngay", "tu=2021-01-04&so=-5&don-vi=ngay-lam-viec",
        "tu=2035-01-01&so=3&don-vi=ngay", "tu=2034-12-29&so=9&don-vi=ngay-lam-viec", "tu=0000-01-01&so=3&don-vi=ngay",
        "tu=9999-12-31&so=1000&don-vi=ngay", "tu=%2B999999999-12-31&so=1000&don-vi=ngay", "tu=-999999999-01-01&so=-9&don-vi=ngay",
        "tu=%2B999999999-12-31T23:59:59-18:00&so=1&don-vi=ngay",
        "tu=" + "9".repeat(3000) + "&so=3&don-vi=ngay", "tu=2024-04-26&so=" + "1".repeat(3000) + "&don-vi=ngay",
        "tu=%00&so=3&don-vi=ngay", "tu=2024-04-26&so=%00&don-vi=%00", "tu=%3Cscript%3Ealert(1)%3C/script%3E&so=%22%3E&don-vi='",
        "tu=2024-04-26&so=3&don-vi=%FF%FE");
  }

  @ParameterizedTest
  @MethodSource("badQuestions")
  void badInputIsAMessageForProgramsAndOneBesideTheFieldForPeople(String query) {
    HttpResponse<String> answer = asJson("/thoi-han?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer)).hasSize(1);
    assertThat(json(answer).get("message").asText()).containsAnyOf("(tu): ", "(gio): ", "(so): ", "(don-vi): ");
    HttpResponse<String> page = asPage("/thoi-han?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).containsPattern("<p class=\"error\" id=\"(tu|gio|so|don-vi)-error\">")
        .contains("aria-invalid=\"true\"").doesNotContain("<script>alert", "class=\"due\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "tu=2024-02-30&so=3&don-vi=ngay | Ngày nhận (tu): không phải là một ngày có thật, hãy ghi như 31/12/2024",
    "tu=2024-04-26&so=ba&don-vi=ngay | Số ngày (so): phải là số nguyên; số âm để tính lùi",
    "tu=2024-04-26&so=1001&don-vi=ngay | Số ngày (so): Số ngày phải từ -1000 đến 1000.",
    "tu=2040-01-01&so=1&don-vi=ngay | Ngày nhận (tu): Chưa có lịch làm việc của năm 2040; "
        + "chỉ tính được trong các năm từ 2021 đến 2034.",
    "tu=2024-04-26 | 'Số ngày (so): chưa nhập; Đơn vị (don-vi): chưa nhập'",
    "tu=2024-04-26&tu=2024-04-26&so=1&don-vi=ngay | Ngày nhận (tu): chỉ ghi một lần",
  })
  void theMessageSaysWhatIsWrong(String query, String message) {
    assertThat(json(asJson("/thoi-han?" + query)).get("message").asText()).isEqualTo(message);
  }

  @Test
  void programsThatAskNothingAreToldWhatIsMissing() {
    assertThat(asJson("/thoi-han").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/thoi-han", "/thoi-han?utm_source=x"})
  void opensAsAnEmptyForm(String path) {
    HttpResponse<String> page = asPage(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"tu\"", "name=\"don-vi\"", "Giờ làm việc: 07:30-11:30, 13:30-17:00")
        .doesNotContain("class=\"error\"", "class=\"due\"");
  }

  @Test
  void showsTheDateAndEachDayToPeople() {
    String page = asPage(GOOD + "&gio=16:30").body();
    assertThat(page).contains("<strong>Thứ Bảy, 04/05/2024</strong>", "3 ngày làm việc kể từ ngày nhận 26/04/2024",
        "Nghỉ hoán đổi với 04/05/2024", "Làm bù cho 29/04/2024", "value=\"16:30\"").doesNotContain("tạm tính");
  }

  @Test
  void showsWhyItCountsAsReceivedLater() {
    assertThat(asPage("/thoi-han?tu=2024-04-26T18:00&so=1&don-vi=ngay-lam-viec").body())
        .contains("Tính là nhận vào <strong>Thứ Năm, 02/05/2024</strong>", "Nhận sau giờ làm việc", "chưa nhận",
            "value=\"2024-04-26\"", "value=\"18:00\"");
  }

  @Test
  void saysProvisionalWhereAYearIsNotApproved() {
    assertThat(asPage("/thoi-han?tu=2026-12-31&so=1&don-vi=ngay-lam-viec").body())
        .contains("tạm tính</span>", "Tết Dương lịch (tạm tính)");
  }

  @Test
  void keepsWhatWasTyped() {
    String page = asPage("/thoi-han?tu=31/02/2024&gio=25%3A99&so=%22ba%22&don-vi=ngay").body();
    assertThat(page).contains("value=\"31/02/2024\"", "value=\"25:99\"", "value=\"&quot;ba&quot;\"",
        "<option value=\"ngay\" selected=\"selected\">ngày</option>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/xml",
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
  void whoeverAsksForNoJsonGetsThePage(String accept) {
    assertThat(get(GOOD, accept).headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void isOnTheLandingPage() {
    assertThat(asPage("/").body()).contains("href=\"/thoi-han\"");
  }

  @Test
  void theCalendarOfAYearShowsItsDaysWithBasisAndStatus() {
    String page = asPage("/thoi-han/lich?nam=2026").body();
    assertThat(page).contains("đã duyệt", "Thứ Bảy, 22/08/2026", "Làm bù cho 31/08/2026", "Nghị quyết 28/2026/QH16",
        "Chờ xác nhận", "Bộ luật Lao động 2019 Điều 111 khoản 3", "nam=2025", "nam=2027");
    assertThat(asPage("/thoi-han/lich").body()).contains("Lịch nghỉ, làm bù năm 2024");
  }

  @Test
  void theCalendarOfAYearThatIsNotApprovedSaysThatItIsProvisional() {
    assertThat(asPage("/thoi-han/lich?nam=2027").body()).contains(">tạm tính</span>", "chưa được duyệt",
        "Tết Nguyên đán (29 tháng Chạp)", "Tạm tính").doesNotContain("đã duyệt");
    assertThat(asPage("/thoi-han/lich?nam=2034").body()).doesNotContain("nam=2035");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2035", "x", "20244", "-2024", "2024&nam=2025", "%D9%A2%D9%A0%D9%A2%D9%A4"})
  void aCalendarThatDoesNotExistIsAMessage(String year) {
    HttpResponse<String> page = asPage("/thoi-han/lich?nam=" + year);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).containsAnyOf("Năm phải là một số có bốn chữ số", "Chưa có lịch làm việc của năm");
  }

  private HttpResponse<String> asJson(String path) {
    return get(path, "application/json");
  }

  private HttpResponse<String> asPage(String path) {
    return get(path, "text/html");
  }

  private HttpResponse<String> get(String path, String accept) {
    WebApps visitor = new WebApps(port);
    return visitor.send(visitor.request(path).header("Accept", accept).GET());
  }
}
