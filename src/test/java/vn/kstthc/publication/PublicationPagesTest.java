package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

/** Who sees what of a case, its papers, its files, and the list of cases. */
@EngineTest
class PublicationPagesTest {

  @LocalServerPort int port;
  @Autowired PublicationRoad publication;
  @Autowired Publications publications;
  @Autowired PublicationPaper paper;
  @Autowired PublicationHtml html;

  @AfterEach
  void asItWas() {
    publication.clear();
  }

  private WebApps login(String user) {
    return new WebApps(port).login(user);
  }

  @Test
  void aCaseIsShownToWhomItConcernsAndToNobodyElse() {
    String number = publication.publishing();
    for (String user : List.of("van.phong", "giam.doc", "qlclgd", "gdtrh")) {
      assertThat(login(user).get("/cong-bo/" + number).body()).as(user).contains("Công khai, xây dựng quy trình nội bộ",
          "số 345/QĐ-UBND ngày 15/01/2024", "Công nhận trường trung học đạt chuẩn quốc gia", "15/TTr-SGDĐT", "01/03/2024");
    }
    WebApps stranger = login("gdmn");
    for (String place : List.of("", "/van-ban/DECISION", "/trang-thong-tin.html", "/tep/1")) {
      assertThat(stranger.get("/cong-bo/" + number + place).statusCode()).as(place).isEqualTo(404);
    }
    assertThat(stranger.get("/cong-bo/" + number).body()).contains("không thuộc đơn vị bạn").doesNotContain("kiểm định");
    assertThat(stranger.get("/cong-bo").body()).doesNotContain(number);
    assertThat(stranger.form("/cong-bo/" + number + "/rut", Map.of("reason", "x")).statusCode()).isEqualTo(404);
    assertThat(login("van.phong").get("/cong-bo/CB-2024-9999").statusCode()).isEqualTo(404);
  }

  @Test
  void aTasksContextAndFilesAreItsHoldersAlone() {
    String number = publication.open();
    Task task = publication.task(number, "prepareList");
    String context = "/cong-bo/api/cong-viec/" + task.getId();
    WebApps lead = login("qlclgd");
    assertThat(lead.get(context).body()).contains("\"largestFileMegabytes\":20", "Trình tự thực hiện");
    assertThat(login("gdmn").get(context).statusCode()).isEqualTo(404);
    assertThat(lead.put(context + "/tep/DRAFT_DECISION?ten=a.pdf", pdf()).statusCode()).as("not claimed").isEqualTo(403);
    lead.call("POST", WebApps.API + "/task/" + task.getId() + "/claim", "{\"userId\":\"qlclgd\"}");
    assertThat(lead.put(context + "/tep/CHAIR_DECISION?ten=a.pdf", pdf()).body()).contains("không nộp ở bước này");
    assertThat(lead.put(context + "/tep/DRAFT_DECISION?ten=a.exe", pdf()).statusCode()).isEqualTo(400);
    assertThat(lead.put(context + "/tep/DRAFT_DECISION?ten=Quyet-dinh.pdf", pdf()).body()).contains("Quyet-dinh.pdf");
    assertThat(login("van.phong").get("/cong-bo/" + number).body()).as("not handed in").doesNotContain("Quyet-dinh.pdf");
    long file = WebApps.json(lead.get(context)).get("files").get(0).get("id").asLong();
    assertThat(lead.get("/cong-bo/%s/tep/%d".formatted(number, file)).headers().firstValue("Content-Disposition")).get().asString()
        .contains("attachment").contains("Quyet-dinh.pdf");
    assertThat(login("van.phong").get("/cong-bo/%s/tep/%d".formatted(number, file)).statusCode()).isEqualTo(404);
    assertThat(lead.call("DELETE", context + "/tep/" + file, null).body()).doesNotContain("Quyet-dinh.pdf");
  }

  private static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void theStartFormOffersUnitsAndOnlyTheOfficeMayStart() {
    assertThat(WebApps.json(login("van.phong").get("/cong-bo/api/lap-ho-so")).get("leadUnit").toString())
        .contains("Phòng Giáo dục Mầm non").doesNotContain("Lãnh đạo Sở");
    assertThat(login("qlclgd").call("POST", WebApps.API + "/process-definition/key/procedurePublication/submit-form",
        "{\"variables\":{}}").statusCode()).isEqualTo(403);
  }

  @Test
  void itIsWithdrawnOnItsPageWithAReason() {
    String number = publication.open();
    WebApps lead = login("qlclgd");
    lead.form("/cong-bo/" + number + "/rut", Map.of("reason", " "));
    assertThat(publications.get(number).step()).isEqualTo(PublicationStep.PREPARATION);
    assertThat(lead.get("/cong-bo/" + number).body()).contains("Lý do rút hồ sơ (reason): chưa nhập");
    lead.form("/cong-bo/" + number + "/rut", Map.of("reason", "Văn bản bị thay thế."));
    assertThat(lead.get("/cong-bo/" + number).body()).contains("Đã rút hồ sơ", "Văn bản bị thay thế.");
    assertThat(lead.form("/cong-bo/" + number + "/rut", Map.of("reason", "Lần nữa")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"?tim=kiem+dinh,true", "?tim=KI%E1%BB%82M,true", "?tim=khac,false", "?buoc=PUBLISHING,true", "?buoc=DECISION,false",
      "?tinh-trang=dang,true", "?tinh-trang=xong,false", "?don-vi=qlclgd,true", "?don-vi=gdtrh,false", "?nam=2024,true", "?nam=2023,false"})
  void theListIsSearchedAndNarrowed(String asked, boolean found) {
    String number = publication.publishing();
    assertThat(login("van.phong").get("/cong-bo" + asked).body().contains(">" + number + "<")).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?buoc=KHAC", "?tinh-trang=x", "?nam=hai"})
  void whatIsNoFilterIsToldSo(String asked) {
    assertThat(login("van.phong").get("/cong-bo" + asked).statusCode()).isEqualTo(400);
  }

  @Test
  void theListHasPages() {
    for (int i = 0; i < 51; i++) {
      publication.open();
    }
    WebApps office = login("van.phong");
    assertThat(office.get("/cong-bo").body()).contains("Trang sau");
    assertThat(office.get("/cong-bo?trang=2").body()).contains("Trang trước");
  }

  @Test
  void theDecisionHasTheFormOfDecree30AndAllOfTheList() throws IOException {
    String number = publication.atDecision();
    byte[] draft = document(PublicationPaper.Kind.DECISION, number);
    assertThat(text(draft)).contains("ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Số:         /QĐ-UBND", "Hòa Bình, ngày       tháng       năm 2024", "QUYẾT ĐỊNH",
        "mới ban hành; được sửa đổi, bổ sung, thay thế; bị bãi bỏ thuộc phạm vi chức năng quản lý của Sở Giáo dục và Đào tạo",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH", "Nghị định số 63/2010/NĐ-CP", "Thông tư số 01/2024/TT-BGDĐT",
        "Điều 1.", "01 thủ tục mới ban hành", "có hiệu lực kể từ ngày 01/03/2024", "Nơi nhận:", "CHỦ TỊCH",
        "DANH MỤC THỦ TỤC HÀNH CHÍNH", "DM-002", "DM-003", "Cấp giấy chứng nhận chất lượng giáo dục", "Nội dung Phí, lệ phí");
    publication.submit(number, "recordDecision", "van.phong", publication.issued(number));
    assertThat(text(document(PublicationPaper.Kind.DECISION, number)))
        .contains("Số: 345/QĐ-UBND", "Hòa Bình, ngày 15 tháng 01 năm 2024", number + ".01");
    assertThat(text(document(PublicationPaper.Kind.SUBMISSION, number))).contains("TỜ TRÌNH", "/TTr-SGDĐT",
        "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh", "gồm 3 thủ tục", "GIÁM ĐỐC", "./.");
  }

  private byte[] document(PublicationPaper.Kind kind, String number) throws IOException {
    Publication item = publications.get(number);
    byte[] file = paper.of(kind, item, publications.lines(item));
    Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(kind.fileName(item)), file);
    return file;
  }

  private static String text(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  @ParameterizedTest
  @EnumSource(PublicationPaper.Kind.class)
  void eachPaperIsADownloadOnceThereIsAList(PublicationPaper.Kind kind) {
    WebApps office = login("van.phong");
    assertThat(office.get("/cong-bo/%s/van-ban/%s".formatted(publication.open(), kind)).statusCode()).isEqualTo(404);
    var answer = office.get("/cong-bo/%s/van-ban/%s".formatted(publication.listed(PublicationRoad.listFields()), kind));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition")).get().asString().contains("attachment");
  }

  @Test
  void whatPeopleTypedIsTextInTheFragmentOfHtml() {
    String number = publication.publishing(PublicationRoad.listFields(
        PublicationRoad.line(LineKind.NEW, "1.000300", "<script>alert(1)</script> & \\\"tên\\\"", "gdmn")));
    String fragment = html.of(publications.get(number), publications.lines(publications.get(number)));
    assertThat(fragment).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;tên&quot;", "Quyết định số 345/QĐ-UBND ngày 15/01/2024",
        "Thủ tục hành chính mới ban hành", "Trình tự thực hiện").doesNotContain("<script>");
    WebApps office = login("van.phong");
    assertThat(office.get("/cong-bo/" + number + "/trang-thong-tin.html").body()).isEqualTo(fragment);
    assertThat(office.get("/cong-bo/" + number).body()).doesNotContain("<script>alert");
  }
}
