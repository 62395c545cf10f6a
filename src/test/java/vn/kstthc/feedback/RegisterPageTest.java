package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** The register: everything is in it, is found without diacritics, and goes out as a sheet in which nothing is a formula. */
@EngineTest
class RegisterPageTest {

  /** A day no other test uses. */
  private static final String DAY = "?tu=2024-03-12&den=2024-03-12";

  private static final Timestamp OLD_DAY = Timestamp.valueOf("2019-05-06 09:00:00");

  @LocalServerPort int port;
  @Autowired FeedbackRegister register;
  @Autowired FeedbackRoad road;
  @Autowired RegisterSheet sheet;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private String evil;
  private String conduct;

  @BeforeEach
  void twoCases() {
    TestClock.set("2024-03-12T08:00");
    evil = receive("=HYPERLINK(\"http://example.org\")", "+cmd|' /C calc'!A0 <b>Đường</b> 100%", ContentKind.UNFIT);
    conduct = receive("Người Ẩn Danh", "Cán bộ chậm trễ", ContentKind.CONDUCT);
    road.classify(conduct, Outcome.CONDUCT, Map.of("concernedUnit", "van-phong"));
  }

  @AfterEach
  void nothingIsLeft() {
    for (String number : List.of(evil, conduct)) {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()
          .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
      jdbc.sql("update feedback_item set received_on = date '2023-01-02' where number = ?").param(number).update();
    }
  }

  @Test
  void theOfficeFindsACaseWithoutDiacriticsAndNothingOfItIsMarkup() {
    String page = office(DAY + "&tim=duong+100%25");
    assertThat(page).contains(evil, "/phan-anh/so/" + evil, "&lt;b&gt;Đường").doesNotContain("<b>Đường", conduct);
    assertThat(office(DAY + "&tim=duong_")).doesNotContain(evil);
    assertThat(office(DAY + "&tim=" + evil.toLowerCase())).contains(evil);
  }

  @Test
  void eachFilterLetsItsOwnThrough() {
    assertThat(office(DAY + "&loai=CONDUCT")).contains(conduct).doesNotContain(evil);
    assertThat(office(DAY + "&phan-loai=CONDUCT&trang-thai=FORWARDING&hinh-thuc=PORTAL&don-vi=van-phong")).contains(conduct);
    assertThat(office(DAY + "&hinh-thuc=POST")).doesNotContain(evil, conduct);
    assertThat(office("?tu=2024-03-13&den=2024-03-13")).doesNotContain(evil);
  }

  @Test
  void aUnitIsFoundWhetherItLeadsOrHandlesJointly() {
    road.own(evil, "gdtrh", "gdth");
    assertThat(office(DAY + "&don-vi=gdtrh")).contains(evil);
    assertThat(office(DAY + "&don-vi=gdth")).contains(evil).doesNotContain(conduct);
    assertThat(office(DAY + "&don-vi=gdth&tim=duong")).contains(evil);
    assertThat(office(DAY + "&don-vi=khtc")).doesNotContain(evil, conduct);
  }

  @Test
  void lateIsAfterTheLastDayOfTheAnswerAndNotBefore() {
    TestClock.set("2024-04-01T18:00");
    assertThat(office(DAY + "&tre=1")).doesNotContain(evil);
    TestClock.set("2024-04-02T00:30");
    assertThat(office(DAY + "&tre=1")).contains(evil);
  }

  @Test
  void aUnitComplainedAboutNeitherSeesNorFindsWhoComplained() throws IOException {
    assertThat(office(DAY)).contains(conduct, "Không hiển thị với đơn vị bị phản ánh").doesNotContain("Người Ẩn Danh", "Cán bộ chậm trễ");
    assertThat(office(DAY + "&tim=an+danh")).doesNotContain(conduct);
    assertThat(new WebApps(port).login("giam.doc").get("/phan-anh/so" + DAY + "&tim=an+danh").body()).contains(conduct);
    try (XSSFWorkbook book = export("van.phong")) {
      assertThat(texts(book, conduct)).doesNotContain("Người Ẩn Danh", "Cán bộ chậm trễ");
    }
  }

  @Test
  void theSheetIsInTheOrderOfReceiptAndNoCellIsAFormula() throws IOException {
    try (XSSFWorkbook book = export("giam.doc")) {
      XSSFSheet lines = book.getSheetAt(0);
      assertThat(lines.getLastRowNum()).isEqualTo(2);
      assertThat(lines.getRow(1).getCell(1).getStringCellValue()).isEqualTo(evil);
      assertThat(texts(book, evil)).contains("=HYPERLINK(\"http://example.org\")", "+cmd|' /C calc'!A0 <b>Đường</b> 100%");
      for (Row row : lines) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
      assertThat(lines.getRow(1).getCell(4).getCellStyle().getQuotePrefixed()).as("stays text when edited").isTrue();
    }
  }

  @Test
  void theSheetComesAsADownload() {
    var answer = new WebApps(port).login("van.phong").get("/phan-anh/so/xuat" + DAY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment").contains(".xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?tu=12/03/2024", "?loai=x", "?trang-thai=%27", "?den=%2B999999999-12-31", "?trang=x"})
  void badInputIsAnswered400(String query) {
    assertThat(new WebApps(port).login("van.phong").get("/phan-anh/so" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/phan-anh/so", "/phan-anh/so/xuat"})
  void nobodyElseMay(String path) {
    assertThat(new WebApps(port).login("gdtrh").get(path).statusCode()).isEqualTo(403);
    assertThat(new WebApps(port).get(path).statusCode()).isEqualTo(401);
  }

  /** On a day of their own, of which nothing else is left. */
  @Test
  void whatIsMoreThanAPageIsOnTheNext() {
    for (int item = 0; item < RegisterList.PAGE; item++) {
      old(item);
    }
    String day = "?tu=2019-05-06&den=2019-05-06";
    assertThat(office(day)).contains("PAKN-2019-0049", "PAKN-2019-0000").doesNotContain("Trang sau", "Trang trước");
    old(RegisterList.PAGE);
    assertThat(office(day)).contains("PAKN-2019-0050", "Trang sau").doesNotContain("PAKN-2019-0000");
    assertThat(office(day + "&trang=2")).contains("PAKN-2019-0000", "Trang trước").doesNotContain("PAKN-2019-0050", "Trang sau");
    jdbc.sql("delete from feedback_item where received_on = date '2019-05-06'").update();
  }

  private void old(int item) {
    jdbc.sql("""
        insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, content_kind, content, secret_hash,
          state, ended_at)
        values (0, ?, 'PORTAL', ?, date '2019-05-06', 'PERSON', 'UNFIT', 'x', 'x', 'WITHDRAWN', ?)""")
        .params("PAKN-2019-%04d".formatted(item), OLD_DAY, OLD_DAY).update();
  }

  private String receive(String name, String content, ContentKind kind) {
    return register.receive(new Submission(Channel.PORTAL, null, SenderKind.PERSON, name, "1 Phố Mẫu", "0900000000", null, kind,
        null, null, content, null, null, List.of(), null, null), null).number();
  }

  private String office(String query) {
    var answer = new WebApps(port).login("van.phong").get("/phan-anh/so" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private XSSFWorkbook export(String reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheet.write(RegisterFilter.of(Map.of("tu", "2024-03-12", "den", "2024-03-12"), java.time.LocalDate.parse("2024-03-12")), reader, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<String> texts(XSSFWorkbook book, String number) {
    for (Row row : book.getSheetAt(0)) {
      if (row.getCell(1).getStringCellValue().equals(number)) {
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
            .filter(cell -> cell.getCellType() == CellType.STRING).map(Cell::getStringCellValue).toList();
      }
    }
    throw new AssertionError("no line of " + number);
  }
}
