package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;

/** A sender at his own case, over HTTP. */
@EngineTest
class TrackPageTest {

  private static final String TRACK = "/phan-anh/tra-cuu";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Visitor.Receipt receipt;
  private Visitor visitor;

  @BeforeEach
  void aCaseIsIn() {
    receipt = Visitor.submitted(port, Visitor.feedback());
    visitor = new Visitor(port);
    visitor.get(TRACK);
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
  void anAskedAndAnsweredCaseShowsWhatToDo() {
    jdbc.sql("update feedback_item set state = 'CLARIFYING' where number = ?").param(receipt.number()).update();
    jdbc.sql("""
        insert into feedback_question (item, round, asked_at, question, answer_until, closed)
        select id, 1, received_at, 'Trường <nào>?', date '2024-01-22', false from feedback_item where number = ?""")
        .param(receipt.number()).update();
    HttpResponse<String> page = visitor.post(TRACK, with());
    assertThat(page.body()).contains("Trường &lt;nào&gt;?", "22/01/2024", "/phan-anh/tra-cuu/lam-ro");
    HttpResponse<String> empty = visitor.send(TRACK + "/lam-ro", with("answer", " "));
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("href=\"#answer\"");
  }
}
