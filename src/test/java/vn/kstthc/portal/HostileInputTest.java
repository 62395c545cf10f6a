package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.form.Hostile;
import vn.kstthc.form.HostileFile;

/** Hostile and strange input through the public form: none executes, none loses a case, none breaks the page. */
@EngineTest
class HostileInputTest {

  private static final List<String> FIELDS = List.of("content", "name", "procedureName");

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

  @AfterEach
  void theCaseIsGone() {
    if (cases() > before) {
      road.end((String) latest().get("NUMBER"));
    }
  }

  private long cases() {
    return jdbc.sql("select count(*) from feedback_item").query(Long.class).single();
  }

  private Map<String, Object> latest() {
    return jdbc.sql("select * from feedback_item order by id desc limit 1").query().singleRow();
  }

  static Stream<Arguments> texts() {
    return FIELDS.stream().flatMap(field -> Hostile.texts().map(text -> Arguments.of(field, text)));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("texts")
  void aTextIsKeptAsItIsOrRefusedAndShownAsText(String field, String text) {
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.put(field, text);
    HttpResponse<String> answer = visitor.submit(fields);
    if (answer.statusCode() == 303) {
      assertThat(cases()).isEqualTo(before + 1);
      String column = Map.of("content", "CONTENT", "name", "SENDER_NAME", "procedureName", "PROCEDURE_NAME").get(field);
      assertThat(words((String) latest().get(column))).isEqualTo(words(text));
      Visitor.Receipt receipt = visitor.receipt();
      HttpResponse<String> tracked = visitor.post("/phan-anh/tra-cuu", Map.of("number", receipt.number(), "secret", receipt.secret()));
      assertThat(tracked.statusCode()).isEqualTo(200);
      assertHarmless(tracked, text);
    } else {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(cases()).isEqualTo(before);
      assertHarmless(answer, text);
    }
  }

  /** As texts are kept: composed letters, no blanks around, in names one blank for several. */
  private static String words(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
  }

  private static void assertHarmless(HttpResponse<String> page, String text) {
    if (text.matches("(?s).*[<>\"].*")) {
      assertThat(page.body()).doesNotContain(text.replace("\r\n", "\n"));
    }
    assertThat(page.body()).doesNotContain(">49<", "\"49\"");
    assertThat(page.headers().map()).doesNotContainKeys("Bcc", "X");
  }

  @ParameterizedTest(name = "{index} {0}")
  @ValueSource(strings = {"senderKind", "contentKind", "email", "phone", "procedureCode", "sentAgainFrom", "submissionKey"})
  void whatIsNoneOfItsKindIsRefused(String field) {
    for (String text : List.of("<script>alert(1)</script>", "' or '1'='1", "\u0000", "UNFIT\u0000", "x".repeat(5000), "\uD83D\uDE00", "a@b\r\nBcc: c@d.e",
        "-1", "PAKN-2024-0001", "../x")) {
      Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
      fields.put(field, text);
      HttpResponse<String> answer = visitor.submit(fields);
      assertThat(answer.statusCode()).as(text).isEqualTo(400);
      assertHarmless(answer, text);
    }
    assertThat(cases()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("vn.kstthc.form.HostileFile#all")
  void aFileIsKnownByItsBytesAndItsNameIsOnlyAName(HostileFile file) {
    String name = file.name();
    HttpResponse<String> answer = visitor.file(name, file.content()).submit(Visitor.feedback());
    assertThat(answer.statusCode()).isEqualTo(file.taken() ? 303 : 400);
    assertThat(cases()).isEqualTo(before + (file.taken() ? 1 : 0));
    assertHarmless(answer, name);
    if (file.taken()) {
      assertThat(jdbc.sql("select name from feedback_file where item = ?").param(latest().get("ID")).query(String.class).single())
          .doesNotContain("/", "\\", "\u202E").endsWith(name.substring(name.length() - 4));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name[]", "name[0]", "class.module.classLoader.x", "_method", "a]b[", "\u0000", "__proto__", "x.y.z"})
  void fieldsOfNobodyChangeNothing(String field) {
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.put(field, "DELETE");
    assertThat(visitor.submit(fields).statusCode()).isEqualTo(303);
    assertThat(latest()).containsEntry("SENDER_NAME", "Người gửi thử");
  }

  @Test
  void tooManyFieldsAreNotRead() {
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    for (int i = 0; i < 2000; i++) {
      fields.put("f" + i, "x");
    }
    assertThat(visitor.submit(fields).statusCode()).isBetween(400, 413);
    assertThat(cases()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=----kstthc; charset=nonsense", "multipart/form-data; boundary=\"", "MULTIPART/FORM-DATA; boundary=x",
      "multipart/form-data;boundary=" + "x", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=x"})
  void strangeTypesBreakNothing(String type) {
    HttpResponse<String> answer = visitor.raw("/phan-anh", type, "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--x--\r\n%zz=%&=&a=%00".getBytes());
    assertThat(answer.statusCode()).isBetween(400, 415);
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void bytesThatAreNoLettersBreakNothing() {
    byte[] body = "name=%C3%28&content=%ED%A0%80&address=%F5%80%80%80".getBytes();
    assertThat(visitor.raw("/phan-anh", "application/x-www-form-urlencoded", body).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/phan-anh?thu-tuc=", "/phan-anh/tra-cuu?so=", "/phan-anh/ket-qua?tim=", "/phan-anh/ket-qua?trang=", "/phan-anh/thu-tuc?tim="})
  void addressesWithAnythingInThemBreakNothing(String path) {
    Hostile.texts().filter(text -> text.length() < 500).forEach(text -> {
      HttpResponse<String> page = visitor.get(path + WebApps.encoded(text));
      assertThat(page.statusCode()).as(path + text).isIn(200, 404, 406);
      assertHarmless(page, text);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "e30", "bnVsbA", "W10", "eyJudW1iZXIiOiI8Yj4iLCJzZWNyZXQiOiI8Yj4iLCJyZWNlaXZlZEF0IjoxfQ", "!!!"})
  void aReceiptOfOnesOwnMakingIsShownAsTextOrNotAtAll(String value) {
    WebApps browser = new WebApps(port);
    HttpResponse<String> page = browser.send(browser.request("/phan-anh/da-gui").header("Cookie", "bien-nhan=" + value).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<b>");
  }
}
