package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.publication.ProcedureChange.Kind;

/** What a procedure is on which day, what may follow on what, and the pages of it. */
@EngineTest
class ProcedureRegisterTest {

  private static final LocalDate MARCH = LocalDate.parse("2024-03-01");

  @LocalServerPort int port;
  @Autowired ProcedureRegister register;
  @Autowired ProcedureRows rows;
  @Autowired Procedures procedures;
  @Autowired RegisterDays days;

  @AfterEach
  void asItWas() {
    days.clear();
  }

  private static ProcedureRegister.Act act(LocalDate effectiveOn) {
    return new ProcedureRegister.Act(new ProcedureChange.Ground("345/QĐ-UBND", LocalDate.parse("2024-02-01"), "CB-2024-9999"),
        effectiveOn, null, "van.phong");
  }

  private static ProcedureContent content(String name) {
    return new ProcedureContent(name, "Thi, tuyển sinh", "gdtrh", "Thông tư số 01/2024/TT-BGDĐT",
        List.of(new PartText(ProcedurePart.SEQUENCE, "Bước 1. Nộp hồ sơ.")));
  }

  private ProcedureState state(String code, String day) {
    LocalDate today = LocalDate.parse(day);
    return rows.byCode(code, today).orElseThrow().state(today);
  }

  @Test
  void aNewOneIsThereFromItsFirstDayOnAndIsChosenOnlyThen() {
    register.issue("1.000288", false, content("Xét tuyển vào lớp 10"), act(MARCH));
    assertThat(state("1.000288", "2024-02-29")).isEqualTo(ProcedureState.NOT_YET);
    assertThat(state("1.000288", "2024-03-01")).isEqualTo(ProcedureState.IN_FORCE);
    assertThat(procedures.search("xet tuyen")).isEmpty();
    TestClock.set("2024-03-01T00:30");
    assertThat(procedures.search("xet tuyen")).extracting(Procedures.Procedure::code).containsExactly("1.000288");
    assertThat(rows.byCode("1.000288", MARCH).orElseThrow().content()).isEqualTo(content("Xét tuyển vào lớp 10"));
  }

  @Test
  void anAmendmentCountsFromItsDayOnAndTheEarlierTextStaysInTheHistory() {
    register.amend("DM-002", content("Công nhận trường trung học đạt chuẩn quốc gia (sửa đổi)"), act(MARCH));
    assertThat(rows.byCode("DM-002", MARCH.minusDays(1)).orElseThrow().kind()).isEqualTo(Kind.LISTED);
    assertThat(rows.byCode("DM-002", MARCH).orElseThrow().content().name()).endsWith("(sửa đổi)");
    assertThat(register.history(register.find("DM-002").orElseThrow().procedure())).extracting(ProcedureChange::kind)
        .containsExactly(Kind.AMENDED, Kind.LISTED);
  }

  @Test
  void anAbolishedOneIsInForceUntilItsDay() {
    register.abolish("DM-003", act(MARCH));
    assertThat(state("DM-003", "2024-02-29")).isEqualTo(ProcedureState.IN_FORCE);
    assertThat(state("DM-003", "2024-03-01")).isEqualTo(ProcedureState.ABOLISHED);
    assertThat(procedures.search("tieu hoc")).as("until then").hasSize(1);
    TestClock.set("2024-03-01T08:00");
    assertThat(procedures.search("tieu hoc")).isEmpty();
    assertThat(procedures.find("DM-003")).isPresent();
  }

  @Test
  void twoDecisionsOfTheSameDayCountInTheOrderTheyWereRecorded() {
    register.amend("DM-001", content("Lần một"), act(MARCH));
    register.amend("DM-001", content("Lần hai"), act(MARCH));
    assertThat(rows.byCode("DM-001", MARCH).orElseThrow().content().name()).isEqualTo("Lần hai");
  }

  @Test
  void whatIsAbolishedOrUnknownIsNotAmendedAndACodeIsGivenOnce() {
    register.abolish("DM-003", act(MARCH));
    assertThat(register.stands("DM-003")).as("decided, if not yet so").isFalse();
    assertThatThrownBy(() -> register.amend("DM-003", content("x"), act(MARCH))).hasMessageContaining("quyết định bãi bỏ");
    assertThatThrownBy(() -> register.abolish("DM-003", act(MARCH))).hasMessageContaining("quyết định bãi bỏ");
    assertThatThrownBy(() -> register.abolish("DM-404", act(MARCH))).hasMessageContaining("không có trong danh mục");
    assertThatThrownBy(() -> register.issue("DM-001", true, content("x"), act(MARCH))).hasMessageContaining("đã có trong danh mục");
    long id = register.find("DM-001").orElseThrow().procedure();
    assertThatThrownBy(() -> register.replaceCode(id, "DM-002", null, "van.phong")).hasMessageContaining("đã có trong danh mục");
    register.replaceCode(id, "1.000288", null, "van.phong");
    assertThatThrownBy(() -> register.replaceCode(id, "1.000289", null, "van.phong")).hasMessageContaining("đã có mã quốc gia");
  }

  @Test
  void anAbolishedOneStaysSoWhenItsCodeIsReplaced() {
    register.abolish("DM-003", act(LocalDate.parse("2024-01-10")));
    register.replaceCode(register.find("DM-003").orElseThrow().procedure(), "1.000300", null, "van.phong");
    assertThat(state("1.000300", "2024-01-15")).isEqualTo(ProcedureState.ABOLISHED);
  }

  @ParameterizedTest
  @CsvSource({"tim,trung hoc,DM-002", "tim,TRUNG HỌC,DM-002", "linh-vuc,'Thi, tuyển sinh',1.000288", "don-vi,gdtrh,1.000288",
      "trang-thai,NOT_YET,1.000288", "trang-thai,ABOLISHED,DM-003"})
  void thePageFindsByWordsAndByEachFilter(String name, String value, String code) {
    register.issue("1.000288", false, content("Xét tuyển vào lớp 10"), act(MARCH));
    register.abolish("DM-003", act(LocalDate.parse("2024-01-10")));
    String page = new WebApps(port).login("gdmn").get("/thu-tuc?" + name + "=" + WebApps.encoded(value)).body();
    assertThat(List.of("1.000288", "DM-001", "DM-002", "DM-003")).filteredOn(each -> page.contains(">" + each + "<"))
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?trang-thai=KHAC", "?trang-thai=%27"})
  void anUnknownStateIsNoFilter(String asked) {
    assertThat(new WebApps(port).login("gdmn").get("/thu-tuc" + asked).statusCode()).isEqualTo(400);
  }

  @Test
  void aLongListHasPages() {
    for (int i = 0; i < 60; i++) {
      register.issue("9.%03d".formatted(i), false, content("Thủ tục mẫu %02d".formatted(i)), act(MARCH));
    }
    WebApps staff = new WebApps(port).login("gdmn");
    assertThat(staff.get("/thu-tuc?tim=mau").body()).contains("9.000", "9.049", "Trang sau").doesNotContain("9.050", "Trang trước");
    assertThat(staff.get("/thu-tuc?tim=mau&trang=2").body()).contains("9.050", "9.059", "Trang trước").doesNotContain("Trang sau");
    assertThat(staff.get("/thu-tuc?tim=mau&trang=x").statusCode()).isEqualTo(200);
  }

  @Test
  void theOfficeReplacesALocalCodeAndOthersDoNot() {
    long id = register.find("DM-001").orElseThrow().procedure();
    WebApps unit = new WebApps(port).login("qlclgd");
    assertThat(unit.get("/thu-tuc/" + id).body()).contains("mã nội bộ", "Thông tư số 19/2018/TT-BGDĐT").doesNotContain("Thay mã nội bộ");
    assertThat(unit.form("/thu-tuc/" + id + "/ma", Map.of("code", "1.000288")).statusCode()).isEqualTo(403);
    WebApps office = new WebApps(port).login("van.phong");
    for (String bad : List.of("", "a b", "DM-002", "x".repeat(101))) {
      office.form("/thu-tuc/" + id + "/ma", Map.of("code", bad));
      assertThat(register.get(id).code()).as(bad).isEqualTo("DM-001");
    }
    assertThat(office.form("/thu-tuc/" + id + "/ma", Map.of("code", "1.000288", "note", "Cục Kiểm soát cấp")).statusCode()).isEqualTo(302);
    assertThat(office.get("/thu-tuc/" + id).body())
        .contains("DM-001 → 1.000288. Cục Kiểm soát cấp", "Đổi mã thủ tục", "từ 10/10/2018")
        .doesNotContain("Thay mã nội bộ");
    assertThat(procedures.find("DM-001")).isEmpty();
  }

  @Test
  void formsChooseFromItAndWhatIsNotThereIsNotFound() {
    WebApps staff = new WebApps(port).login("gdmn");
    assertThat(WebApps.json(staff.get("/thu-tuc/api/tim?tim=mam+non")).get(0).get("code").asText()).isEqualTo("DM-001");
    register.abolish("DM-003", act(MARCH));
    assertThat(WebApps.json(staff.get("/thu-tuc/api/tat-ca")).findValuesAsText("code")).containsExactly("DM-001", "DM-002");
    assertThat(staff.get("/thu-tuc/999999").statusCode()).isEqualTo(404);
    assertThat(new WebApps(port).get("/thu-tuc/api/tim").statusCode()).isEqualTo(401);
  }
}
