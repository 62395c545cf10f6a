package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** What the office does on the page of a plan: indicators with their source, urging letters. */
@EngineTest
class PlanOfficeTest extends PlanSteps {

  private static final String OWN = "Phòng Giáo dục Trung học";

  @LocalServerPort int port;
  @Autowired PlanIndicators indicators;
  @Autowired Urging urging;

  @AfterEach
  void forgetLetters() {
    jdbc.sql("delete from correspondence_attachment").update();
    jdbc.sql("delete from correspondence").update();
  }

  private WebApps as(String user) {
    return new WebApps(port).login(user);
  }

  private PlanIndicators.Row indicator(PlanIndicator which) {
    return indicators.of(plans.get(PLAN)).get(which.ordinal());
  }

  @Test
  void tasksInTimeAreComputed() {
    giveOut(row("1", OWN, "", "Quý I/2024"), row("2", OWN, "", "Quý I/2024"), row("3", OWN, "", "Quý II/2024"));
    assertThat(indicator(PlanIndicator.TASKS_IN_TIME).value()).isNull();
    report(1, "gdtrh", "gdtrh");
    confirm(1, "CONFIRM", "");
    assertThat(indicator(PlanIndicator.TASKS_IN_TIME)).extracting(PlanIndicators.Row::value, PlanIndicators.Row::met)
        .containsExactly("100 %", true);
    TestClock.set("2024-04-02T08:00");
    assertThat(indicator(PlanIndicator.TASKS_IN_TIME)).extracting(PlanIndicators.Row::value, PlanIndicators.Row::met)
        .as("the second is late").containsExactly("50 %", false);
    report(2, "gdtrh", "gdtrh");
    confirm(2, "CONFIRM", "");
    assertThat(indicator(PlanIndicator.TASKS_IN_TIME).value()).as("done, but not in time").isEqualTo("50 %");
  }

  @Test
  void anIndicatorIsEnteredWithItsSource() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    WebApps office = as("van.phong");
    String path = "/ke-hoach/2024/chi-tieu";
    office.form(path, Map.of("code", "SATISFACTION", "percent", "92,5", "source", "Phiếu khảo sát quý I", "asOf", "2024-01-14"));
    assertThat(indicator(PlanIndicator.SATISFACTION)).satisfies(row -> {
      assertThat(row.value()).isEqualTo("92,5 %");
      assertThat(row.met()).isTrue();
      assertThat(row.ground()).contains("Phiếu khảo sát quý I").contains("14/01/2024").contains("Chuyên viên Văn phòng Sở");
    });
    assertThat(office.get("/ke-hoach/2024").body()).contains("92,5 %").contains("≥ 90 %");
    for (Map<String, String> wrong : List.of(
        Map.of("code", "TASKS_IN_TIME", "percent", "100", "source", "x", "asOf", "2024-01-14"),
        Map.of("code", "SATISFACTION", "percent", "100,5", "source", "x", "asOf", "2024-01-14"),
        Map.of("code", "SATISFACTION", "percent", "nhiều", "source", "x", "asOf", "2024-01-14"),
        Map.of("code", "SATISFACTION", "percent", "95", "source", "", "asOf", "2024-01-14"),
        Map.of("code", "SATISFACTION", "percent", "95", "source", "x", "asOf", "2024-01-16"))) {
      office.form(path, wrong);
      assertThat(office.get("/ke-hoach/2024").body()).contains("refused");
    }
    assertThat(indicator(PlanIndicator.SATISFACTION).value()).isEqualTo("92,5 %");
    assertThat(as("gdtrh").form(path, Map.of("code", "SATISFACTION")).statusCode()).isEqualTo(403);
  }

  @Test
  void lateUnitsAreUrgedInOneStep() throws IOException {
    giveOut(row("1", OWN, "", "Quý I/2024"), row("2", "Phòng Giáo dục Tiểu học", "", "Quý I/2024"), row("3", "Phòng Giáo dục Mầm non", "", "Quý II/2024"));
    TestClock.set("2024-04-03T08:00");
    WebApps office = as("van.phong");
    assertThat(urging.late(plans.get(PLAN))).extracting(Urging.Late::unit).containsExactly("gdth", "gdtrh");
    assertThat(office.get("/ke-hoach/2024/don-doc.docx").headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
    assertThat(text(urging.letter(plans.get(PLAN))))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").contains("V/v đôn đốc thực hiện kế hoạch").contains("Phòng Giáo dục Tiểu học")
        .contains("Nhiệm vụ 1").contains("quá hạn 2 ngày làm việc").doesNotContain("Nhiệm vụ 3");

    office.form("/ke-hoach/2024/don-doc", Map.of());
    assertThat(jdbc.sql("select recipient from correspondence order by id").query(String.class).list())
        .containsExactly("phong.gdth@example.org", "phong.gdtrh@example.org");
    assertThat(jdbc.sql("select count(*) from correspondence_attachment").query(Integer.class).single()).isEqualTo(2);
    assertThat(urging.sent(plans.get(PLAN))).singleElement().satisfies(sent -> assertThat(sent.units())
        .isEqualTo("Phòng Giáo dục Tiểu học (1 việc); Phòng Giáo dục Trung học (1 việc)"));
    assertThat(office.get("/ke-hoach/2024").body()).contains("Đã gửi ngày 03/04/2024");
    office.form("/ke-hoach/2024/don-doc", Map.of());
    assertThat(office.get("/ke-hoach/2024").body()).contains("hôm nay đã gửi văn bản đôn đốc");
    assertThat(as("gdth").form("/ke-hoach/2024/don-doc", Map.of()).statusCode()).isEqualTo(403);
    assertThat(as("gdth").get("/ke-hoach/2024").body()).doesNotContain("Đôn đốc");
  }

  @Test
  void whereNobodyIsLateNobodyIsUrged() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    WebApps office = as("van.phong");
    office.form("/ke-hoach/2024/don-doc", Map.of());
    assertThat(office.get("/ke-hoach/2024").body()).contains("không có đơn vị nào quá hạn");
    assertThat(urging.sent(plans.get(PLAN))).isEmpty();
  }

  private static String text(byte[] letter) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }
}
