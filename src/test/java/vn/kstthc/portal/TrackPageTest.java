package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.form.SampleFiles;

/** A sender at his own case, over HTTP. */
@EngineTest
class TrackPageTest {

  private static final String TRACK = "/phan-anh/tra-cuu";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired FeedbackRoad road;
  private Visitor.Receipt receipt;
  private Visitor visitor;

  @BeforeEach
  void aCaseIsIn() {
    receipt = Visitor.submitted(port, Visitor.feedback());
    visitor = new Visitor(port);
    visitor.get(TRACK);
  }

  @AfterEach
  void theCaseIsGone() {
    road.end(receipt.number());
  }

  private Map<String, String> with(String... more) {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("number", receipt.number(), "secret", receipt.secret()));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private String state() {
    return jdbc.sql("select state from feedback_item where number = ?").param(receipt.number()).query(String.class).single();
  }

  @Test
  void numberAndSecretShowHowFarItIs() {
    HttpResponse<String> page = visitor.post(TRACK, with());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(receipt.number(), "Đã tiếp nhận, đang phân loại", "08:00 ngày 15/01/2024", "05/02/2024",
        "02/2017/TT-VPCP");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void theSecretMayBeTypedInSmallLettersAndGroups() {
    String secret = receipt.secret().toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    assertThat(visitor.post(TRACK, with("secret", secret, "number", receipt.number().toLowerCase(Locale.ROOT))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aWrongSecretAndANumberThatIsNotThereLookTheSame() {
    HttpResponse<String> wrong = visitor.post(TRACK, with("secret", "AAAABBBBCCCC"));
    HttpResponse<String> nowhere = visitor.post(TRACK, with("number", "PAKN-2024-9999"));
    assertThat(wrong.statusCode()).isEqualTo(400).isEqualTo(nowhere.statusCode());
    assertThat(plain(wrong)).isEqualTo(plain(nowhere)).contains("Số tiếp nhận hoặc mã tra cứu không đúng");
  }

  private static String plain(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "x,x", "PAKN-2024-0001' or '1'='1,x", "PAKN-2024-0001,'\u0000'", "PAKN-9999-999999999,x",
      "'\uD83D\uDE00','\u202E'"})
  void whatIsNoNumberIsRefusedLikewise(String number, String secret) {
    assertThat(visitor.post(TRACK, Map.of("number", number, "secret", secret)).statusCode()).isEqualTo(400);
  }

  @Test
  void withoutTheTokenTheFormIsShownAgain() {
    HttpResponse<String> page = visitor.forget("_csrf").post(TRACK, with());
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("value=\"" + receipt.number() + "\"").doesNotContain("đang phân loại");
    assertThat(visitor.post(TRACK, with()).statusCode()).isEqualTo(200);
  }

  @Test
  void theSenderTakesItBackOnceHeHasSaidThatHeIsSure() {
    HttpResponse<String> asked = visitor.post(TRACK + "/rut", with("reason", "Đã được giải quyết <b>"));
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body()).contains("hãy đánh dấu vào ô xác nhận", "Đã được giải quyết &lt;b&gt;");
    assertThat(state()).isEqualTo("RECEIVED");
    HttpResponse<String> done = visitor.post(TRACK + "/rut", with("reason", "Đã được giải quyết", "sure", "yes"));
    assertThat(done.body()).contains("Đã rút phản ánh, kiến nghị.", "Ông/bà đã rút").doesNotContain("/phan-anh/tra-cuu/rut");
    assertThat(state()).isEqualTo("WITHDRAWN");
    assertThat(visitor.post(TRACK + "/rut", with("sure", "yes")).statusCode()).as("sent again").isEqualTo(400);
  }

  @Test
  void nobodyTakesBackWhatIsNotHis() {
    Map<String, String> fields = with("sure", "yes", "secret", "AAAABBBBCCCC");
    assertThat(visitor.post(TRACK + "/rut", fields).statusCode()).isEqualTo(400);
    assertThat(visitor.forget("_csrf").post(TRACK + "/rut", with("sure", "yes")).statusCode()).isEqualTo(403);
    assertThat(state()).isEqualTo("RECEIVED");
  }

  @ParameterizedTest
  @CsvSource({"0", "6", "x", "''", "99999999999"})
  void whatCannotBeRatedYetIsNot(String stars) {
    assertThat(visitor.post(TRACK + "/danh-gia", with("stars", stars)).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingIsAnsweredThatWasNotAsked() {
    HttpResponse<String> page = visitor.send(TRACK + "/lam-ro", with("answer", "Làm rõ"));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("không còn chờ làm rõ");
  }

  @Test
  void aCaseThatIsNotSendableAgainLinksToNothing() {
    visitor.get("/phan-anh");
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.put("sentAgainFrom", receipt.number());
    fields.put("sentAgainSecret", receipt.secret());
    HttpResponse<String> page = visitor.submit(fields);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("không phải là vụ việc được gửi lại");
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyLearnsByItWhetherThereIsACaseOfANumber() {
    assertThat(sentAgain(receipt.number())).isEqualTo(sentAgain("PAKN-2024-9998")).contains("không phải là vụ việc được gửi lại");
  }

  private String sentAgain(String number) {
    Visitor somebody = new Visitor(port);
    somebody.get("/phan-anh");
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.putAll(Map.of("sentAgainFrom", number, "sentAgainSecret", "AAAABBBBCCCC"));
    return somebody.submit(fields).body().replaceAll("<input[^>]*name=\"(_csrf|submissionKey)\"[^>]*>", "");
  }

  @Test
  void whatIsAskedIsAnsweredWithAFileAndTheAnswerRated() {
    String number = receipt.number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "ASK_SENDER", "Trường <nào>?");
    assertThat(visitor.post(TRACK, with()).body()).contains("Trường &lt;nào&gt;?", "/phan-anh/tra-cuu/lam-ro", "Đề nghị trả lời đến hết");
    HttpResponse<String> empty = visitor.file("a.pdf", SampleFiles.pdf()).send(TRACK + "/lam-ro", with("answer", " "));
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("href=\"#answer\"", "chọn lại tệp trước khi gửi");
    HttpResponse<String> wrongFile = visitor.file("a.exe", new byte[] {77, 90}).send(TRACK + "/lam-ro", with("answer", "Trường Thử"));
    assertThat(wrongFile.statusCode()).isEqualTo(400);
    assertThat(wrongFile.body()).contains("href=\"#files\"", ">Trường Thử</textarea>");
    HttpResponse<String> done = visitor.file("a.pdf", SampleFiles.pdf()).send(TRACK + "/lam-ro", with("answer", "Trường Thử"));
    assertThat(done.body()).contains("Đã nhận nội dung làm rõ", "đang nghiên cứu");
    road.answer(number, "gdtrh");
    assertThat(visitor.post(TRACK, with()).body()).doesNotContain("15/SGDĐT-VP", "danh-gia");
    road.send(number);
    assertThat(visitor.post(TRACK, with()).body()).contains("Văn bản số 15/SGDĐT-VP", "ngày 15/01/2024", "một bản là đủ", "danh-gia")
        .doesNotContain("/phan-anh/tra-cuu/rut", "/phan-anh/ket-qua/");
    assertThat(visitor.post(TRACK + "/danh-gia", with("stars", "0")).statusCode()).isEqualTo(400);
    assertThat(visitor.post(TRACK + "/danh-gia", with("stars", "4", "word", "Tốt")).body()).contains("Cảm ơn ông/bà đã đánh giá.",
        "đã đánh giá 4 trên 5").doesNotContain("/phan-anh/tra-cuu/danh-gia");
    road.submit(number, "publishResult", "van.phong", FeedbackRoad.publicationFields());
    assertThat(visitor.post(TRACK, with()).body()).contains("href=\"/phan-anh/ket-qua/" + number + "\"");
  }

  @Test
  void whatIsNotAcceptedIsSentAgainAndLinked() {
    String number = receipt.number();
    road.submit(number, "classifyFeedback", "van.phong", Map.of("outcome", "NOT_ACCEPTED"));
    road.submit(number, "notifyNotAccepted", "van.phong", Map.of("reason", "Không rõ.", "guidance", "Hãy ghi rõ trường."));
    assertThat(visitor.post(TRACK, with()).body()).contains("Hãy ghi rõ trường.", "/phan-anh/gui-lai")
        .as("no limit of ours runs any more").doesNotContain("02/2017/TT-VPCP", "Hạn trả lời");
    Map<String, String> again = Map.of("sentAgainFrom", number, "sentAgainSecret", receipt.secret());
    assertThat(visitor.post("/phan-anh/gui-lai", again).body()).contains("Gửi lại nội dung của vụ việc " + number);
    Map<String, String> fields = new LinkedHashMap<>(Visitor.feedback());
    fields.putAll(again);
    fields.put("sentAgainSecret", "AAAABBBBCCCC");
    assertThat(visitor.submit(fields).statusCode()).as("by somebody else").isEqualTo(400);
    fields.put("sentAgainSecret", receipt.secret());
    assertThat(visitor.submit(fields).statusCode()).isEqualTo(303);
    String second = visitor.receipt().number();
    assertThat(jdbc.sql("select p.number from feedback_item p join feedback_item i on i.sent_again_from = p.id where i.number = ?")
        .param(second).query(String.class).single()).isEqualTo(number);
    road.end(second);
  }
}
