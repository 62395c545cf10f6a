package vn.kstthc.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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
import vn.kstthc.form.SampleFiles;

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

  static Stream<Arguments> files() throws IOException {
    byte[] pdf = SampleFiles.pdf();
    return Stream.of(
        file("a.pdf", "MZ\u0090".getBytes(ISO_8859_1), false), file("a.exe", pdf, false), file("a.pdf.exe", pdf, false),
        file("a.html", "<script>alert(1)</script>".getBytes(UTF_8), false), file("a.pdf", "<html><script>".getBytes(UTF_8), false),
        file("a.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8), false), file("a.png", "<svg onload='alert(1)'/>".getBytes(UTF_8), false),
        file("a.js", "alert(1)".getBytes(UTF_8), false), file("a.zip", SampleFiles.zip("a"), false), file("a.docx", SampleFiles.zip("a"), false),
        file("a.docm", SampleFiles.docx(), false), file("a.docx", SampleFiles.zip("word/document.xml", "word/vbaProject.bin"), false),
        file("a.xlsx", SampleFiles.zip("xl/workbook.xml", "xl/vbaProject.bin"), false), file("a.7z", hex("377ABCAF271C0004"), false),
        file("a.rar", hex("526172211A0700"), false), file("a.pdf", hex("526172211A0700"), false), file("a.gz", gz(), false),
        file("a.doc", gz(), false), file("a.pdf", hex("7F454C4602010100"), false), file("a.sh", "#!/bin/sh".getBytes(UTF_8), false),
        file("a.jsp", "<%= 1 %>".getBytes(UTF_8), false), file("a.pdf", new byte[0], false), file("a.pdf", new byte[100], false),
        file("pdf", pdf, false), file("a.", pdf, false), file("a", pdf, false), file("x".repeat(300) + ".pdf", pdf, false),
        file("a.xls", macro("_VBA_PROJECT"), false), file("a.docx", SampleFiles.docx(), true), file("a.docx", Arrays.copyOf(SampleFiles.docx(), 60), false),
        file("../../etc/passwd.pdf", pdf, true), file("C:\\temp\\a.pdf", pdf, true), file("<img src=x onerror=alert(1)>.pdf", pdf, true),
        file("=1+1.pdf", pdf, true), file("\u202Efdp.exe.pdf", pdf, true), file("Đơn kiến nghị.PDF", pdf, true), file("\uD83D\uDE00.pdf", pdf, true),
        file("..pdf", pdf, true), file("con.pdf", pdf, true), file("a;b.pdf", pdf, true),
        file("a.pdf", "%PDF-1.4\n<script>alert(1)</script>".getBytes(UTF_8), true), file("bom.docx", SampleFiles.docxOf(300_000_000), true));
  }

  private static Arguments file(String name, byte[] content, boolean taken) {
    return Arguments.of(name, content, taken);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] gz() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(new byte[1_000_000]);
    }
    return bytes.toByteArray();
  }

  private static byte[] macro(String part) {
    byte[] document = Arrays.copyOf(SampleFiles.ole2(), 4096);
    System.arraycopy(part.getBytes(UTF_16LE), 0, document, 2048, part.length() * 2);
    return document;
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("files")
  void aFileIsKnownByItsBytesAndItsNameIsOnlyAName(String name, byte[] content, boolean taken) {
    HttpResponse<String> answer = visitor.file(name, content).submit(Visitor.feedback());
    assertThat(answer.statusCode()).isEqualTo(taken ? 303 : 400);
    assertThat(cases()).isEqualTo(before + (taken ? 1 : 0));
    assertHarmless(answer, name);
    if (taken) {
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
