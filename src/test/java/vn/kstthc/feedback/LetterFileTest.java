package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** Letters are filled from the case in the form of Decree 30/2020. */
@EngineTest
class LetterFileTest {

  @LocalServerPort int port;
  @Autowired LetterFile letters;
  @Autowired FeedbackRoad road;
  @Autowired FeedbackItems items;

  @ParameterizedTest
  @EnumSource(LetterFile.Kind.class)
  void eachHasTheHeadOfTheStateTheCaseAndASignature(LetterFile.Kind kind) throws IOException {
    byte[] file = letters.of(kind, item());
    Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(kind.fileName(item())), file);
    assertThat(text(file)).contains("ỦY BAN NHÂN DÂN TỈNH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Hòa Bình, ngày ", "năm 2024", "Kính gửi: ", "PAKN-2024-0007", "Người Gửi Mẫu", "Nơi nhận:", "GIÁM ĐỐC", "./.");
  }

  @Test
  void whatTheSenderWroteIsTextAndNothingElse() throws IOException {
    String text = text(letters.of(LetterFile.Kind.FORWARD, item()));
    assertThat(text).contains("PHIẾU CHUYỂN", "<w:t>tiêm</w:t> & \"", "HYPERLINK");
    try (XWPFDocument document = open(letters.of(LetterFile.Kind.FORWARD, item()))) {
      assertThat(document.getHyperlinks()).isEmpty();
      assertThat(document.getDocument().xmlText()).doesNotContain("instrText", "fldSimple");
    }
  }

  @Test
  void whoSeesTheCaseGetsTheLetterAndNobodyElse() {
    TestClock.set("2024-01-16T08:00");
    String number = road.receive().number();
    road.own(number, "gdtrh");
    String letter = "/phan-anh/so/" + number + "/van-ban/ANSWER";
    assertThat(new WebApps(port).login("van.phong").get(letter).statusCode()).isEqualTo(200);
    assertThat(new WebApps(port).login("gdtrh").get(letter).statusCode()).isEqualTo(200);
    assertThat(new WebApps(port).login("gdmn").get(letter).statusCode()).isEqualTo(404);
    assertThat(new WebApps(port).get(letter).statusCode()).isEqualTo(401);
    road.end(number);
  }

  @Test
  void aLetterIsWrittenOnlyAboutACaseThatIsClassifiedSo() {
    TestClock.set("2024-01-16T08:00");
    String number = road.receive().number();
    String letters = "/phan-anh/so/" + number + "/van-ban/";
    WebApps office = new WebApps(port).login("van.phong");
    assertThat(office.get(letters + "ANSWER").statusCode()).as("not classified").isEqualTo(404);
    assertThat(office.get("/phan-anh/so/" + number).body()).doesNotContain("/van-ban/");
    road.own(number, "gdtrh");
    for (LetterFile.Kind kind : LetterFile.Kind.values()) {
      assertThat(office.get(letters + kind).statusCode()).as(kind.label()).isEqualTo(kind == LetterFile.Kind.ANSWER ? 200 : 404);
    }
    assertThat(office.get("/phan-anh/so/" + number).body()).contains("/van-ban/ANSWER").doesNotContain("/van-ban/FORWARD");
    road.end(number);
  }

  @Test
  void whatHasGoneOutHasItsNumberAndItsDay() throws IOException {
    TestClock.set("2024-01-16T08:00");
    String number = road.receive().number();
    road.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    road.submit(number, "forwardRegulation", "van.phong", FeedbackRoad.transferFields());
    assertThat(text(letters.of(LetterFile.Kind.FORWARD, items.get(number))))
        .contains("Số: 15/SGDĐT-VP", "Hòa Bình, ngày 16 tháng 01 năm 2024", "Kính gửi: UBND huyện Tân Lập");
  }

  private static Feedback item() {
    Submission submission = new Submission(Channel.POST, null, SenderKind.PERSON, "Người Gửi Mẫu", "12 Phố Mẫu, phường 1",
        null, null, ContentKind.SOLUTION, null, "Cấp phép dạy thêm, học thêm",
        "Hồ sơ yêu cầu hai bản sao có chứng thực là không cần thiết, làm người dân phải đi lại nhiều lần.\nĐề nghị xem xét. <w:t>tiêm</w:t> & \"\n{ HYPERLINK \"http://example.org\" }",
        "Chỉ yêu cầu một bản chụp, đối chiếu bản chính khi nộp.", null, List.of(), null, null);
    return Feedback.receive("PAKN-2024-0007", submission, java.time.Instant.parse("2024-01-16T02:00:00Z"),
        LocalDate.parse("2024-01-16"), "x", null);
  }

  private static String text(byte[] file) throws IOException {
    try (XWPFDocument document = open(file); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static XWPFDocument open(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }
}
