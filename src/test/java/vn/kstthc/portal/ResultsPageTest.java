package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.form.SearchText;

/** What everybody may read: only what was published, as it was published. */
@EngineTest
class ResultsPageTest {

  private static final String PAGE = "/phan-anh/ket-qua";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired FeedbackRoad road;

  @BeforeEach
  void oneIsPublishedAndOneIsNot() {
    // what other tests have published is newer
    jdbc.sql("update feedback_item set published_at = null").update();
    Visitor.Receipt open = Visitor.submitted(port, Visitor.feedback());
    road.end(open.number());
    publish("PAKN-2008-0001", "Nộp hồ sơ <một> lần & \"đủ\"", "Câu hỏi ]]> của người gửi", "Từ nay chỉ nộp một lần \uD83D\uDE00");
  }

  private void publish(String number, String title, String question, String answer) {
    jdbc.sql("""
        insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, sender_name, content_kind,
          content, secret_hash, state, published_title, published_question, published_answer, published_at, published_search)
        values (0, :number, 'PORTAL', :at, date '2008-03-03', 'PERSON', 'Tên Không Công Khai', 'UNFIT', 'Nội dung gốc', 'x', 'ANSWERED',
          :title, :question, :answer, :at, :words)""")
        .param("number", number).param("at", Timestamp.valueOf("2024-01-12 09:00:00")).param("title", title)
        .param("question", question).param("answer", answer).param("words", SearchText.of(title, question, answer)).update();
  }

  @AfterEach
  void theRegisterIsAsBefore() {
    jdbc.sql("delete from feedback_item where number like 'PAKN-2008-%'").update();
  }

  private HttpResponse<String> get(String path) {
    return new Visitor(port).get(path);
  }

  @Test
  void theListShowsWhatWasPublishedAndNothingElse() {
    HttpResponse<String> page = get(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Nộp hồ sơ &lt;một&gt; lần &amp; &quot;đủ&quot;", "PAKN-2008-0001", "<span>12/01/2024</span>")
        .doesNotContain("Tên Không Công Khai", "Nội dung gốc", "PAKN-2024-");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void itIsFoundWithoutDiacritics() {
    assertThat(get(PAGE + "?tim=" + WebApps.encoded("nop ho so")).body()).contains("Tìm thấy 1 trả lời.", "PAKN-2008-0001");
    assertThat(get(PAGE + "?tim=" + WebApps.encoded("NỘP HỒ SƠ")).body()).contains("PAKN-2008-0001");
    assertThat(get(PAGE + "?tim=" + WebApps.encoded("ten khong cong khai")).body()).contains("Không có kết quả nào.");
    assertThat(get(PAGE + "?tim=" + WebApps.encoded("%")).body()).contains("Không có kết quả nào.");
  }

  @Test
  void eachHasAPageOfItsOwn() {
    assertThat(get(PAGE + "/PAKN-2008-0001").body()).contains("Câu hỏi ]]&gt; của người gửi", "Từ nay chỉ nộp một lần")
        .doesNotContain("Tên Không Công Khai", "Nội dung gốc");
    String open = jdbc.sql("select max(number) from feedback_item where published_at is null").query(String.class).single();
    assertThat(get(PAGE + "/" + open).statusCode()).as("not published").isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/PAKN-2008-0001%00", "/%27%20or%201=1", "/PAKN-2008-99999999999", "?trang=0", "?trang=10001", "?trang=x", "?trang=-1",
      "?trang=99999999999"})
  void whatIsNotThereIsNotFound(String path) {
    assertThat(get(PAGE + path).statusCode()).isBetween(400, 404);
  }

  @Test
  void manyAreOnSeveralPages() {
    for (int i = 2; i <= 22; i++) {
      publish("PAKN-2008-%04d".formatted(i), "Trả lời số " + i, "Hỏi", "Đáp");
    }
    assertThat(get(PAGE).body()).contains("Trang 1 trên 2", "trang=2");
    assertThat(get(PAGE + "?trang=2").body()).contains("Trang 2 trên 2", "trang=1");
    assertThat(get(PAGE + "?tim=tra+loi+so&trang=2").body()).contains("Trang 2 trên 2", "tim=tra", "trang=1");
  }

  @Test
  void theFeedIsWellFormedAndHoldsTextsAsTexts() throws Exception {
    HttpResponse<String> feed = get(PAGE + ".atom");
    assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document read = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.body())));
    var entry = (Element) read.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").item(0);
    assertThat(text(entry, "title")).isEqualTo("Nộp hồ sơ <một> lần & \"đủ\"");
    assertThat(text(entry, "summary")).isEqualTo("Câu hỏi ]]> của người gửi");
    assertThat(text(entry, "id")).isEqualTo("tag:localhost,2008:PAKN-2008-0001");
    assertThat(text(entry, "updated")).isEqualTo("2024-01-12T02:00:00Z");
    assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
        .isEqualTo("http://localhost:8080/phan-anh/ket-qua/PAKN-2008-0001");
    assertThat(feed.body()).doesNotContain("Tên Không Công Khai", "Nội dung gốc");
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagName(name).item(0).getTextContent();
  }
}
