package vn.kstthc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** {@code /vang-mat} as its people use it. Today is Monday 15/01/2024. */
@EngineTest
class AbsencePageTest {

  private static final String PAGE = "/vang-mat";

  @LocalServerPort int port;
  @Autowired AwayDays away;
  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void everybodyIsBack() {
    away.forgetAll();
  }

  private WebApps as(String user) {
    return new WebApps(port).login(user);
  }

  private static Map<String, String> fields(String from, String to, String substitute) {
    return new HashMap<>(Map.of("tu", from, "den", to, "nguoi-thay", substitute, "ghi-chu", "Đi công tác"));
  }

  private int count() {
    return jdbc.sql("select count(*) from organisation_absence").query(Integer.class).single();
  }

  @Test
  void isSetReadAndCancelledByThePerson() {
    WebApps person = as("gdtrh");
    assertThat(person.form(PAGE, fields("2024-01-18", "19/01/2024", "gdth")).statusCode()).isEqualTo(302);
    String page = person.get(PAGE).body();
    assertThat(page).contains("Đã ghi nhận: Chuyên viên Phòng Giáo dục Trung học vắng mặt từ 18/01/2024 đến hết 19/01/2024.",
        "Sắp tới", "Chuyên viên Phòng Giáo dục Tiểu học", "Đi công tác").doesNotContain("Chưa có người thực hiện thay:");
    long id = jdbc.sql("select id from organisation_absence").query(Long.class).single();
    assertThat(person.form(PAGE + "/" + id + "/huy", Map.of()).statusCode()).isEqualTo(302);
    assertThat(person.get(PAGE).body()).contains("Đã hủy lần vắng mặt từ 18/01/2024", "Đã hủy</span>");
    person.form(PAGE + "/" + id + "/huy", Map.of());
    assertThat(person.get(PAGE).body()).contains("Đã hủy lần vắng mặt này rồi.");
  }

  @ParameterizedTest(name = "{0} - {1}, {2}: {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      -          | 2024-01-19 | gdth       | tu         | Chưa nhập
      2024-01-18 | -          | gdth       | den        | Chưa nhập
      2024-02-30 | 2024-03-01 | gdth       | tu         | Không phải là một ngày có thật
      hôm nay    | 2024-03-01 | gdth       | tu         | Không phải là một ngày có thật
      2024-01-14 | 2024-01-19 | gdth       | tu         | Không thể trước ngày hôm nay
      2025-01-16 | 2025-01-19 | gdth       | tu         | Quá xa, nhiều nhất một năm
      2024-01-18 | 2024-01-17 | gdth       | den        | Không thể trước ngày đầu
      2024-01-18 | 2025-01-18 | gdth       | den        | Vắng mặt quá một năm
      2024-01-18 | 2024-01-19 | gdtrh      | nguoi-thay | Phải là người khác
      2024-01-18 | 2024-01-19 | khong.co   | nguoi-thay | Không phải là người của cơ quan
      2024-01-18 | 2024-01-19 | quan.tri   | nguoi-thay | Không phải là người của cơ quan
      2024-01-29 | 2024-01-31 | gdmn       | nguoi-thay | Cũng vắng mặt trong thời gian này (từ 30/01/2024
      2024-01-20 | 2024-01-22 | gdth       | tu         | Trùng với lần vắng mặt đã có, từ 22/01/2024
      """)
  void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(String from, String to, String substitute, String field, String why) {
    away.plan("gdtrh", "2024-01-22", "2024-01-23", null);
    away.plan("gdmn", "2024-01-30", "2024-02-02", null);
    Map<String, String> fields = fields("" + from, "" + to, substitute);
    fields.values().removeIf("null"::equals);
    HttpResponse<String> answer = as("gdtrh").form(PAGE, fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Chưa ghi nhận.", "id=\"" + field + "-error\"", "Đi công tác")
        .containsPattern("(?s)id=\"" + field + "-error\">" + java.util.regex.Pattern.quote(why));
    if (from != null) {
      assertThat(answer.body()).contains("value=\"" + from + "\"");
    }
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void markupInANoteOrFieldIsText() {
    Map<String, String> fields = fields("<b>x</b>", "2024-01-17", "gdth");
    fields.put("ghi-chu", "</textarea><script>alert(1)</script>");
    assertThat(as("gdtrh").form(PAGE, fields).body()).doesNotContain("<b>x", "<script>alert");
  }

  @Test
  void aNoteThatIsTooLongIsRefused() {
    Map<String, String> fields = fields("2024-01-18", "2024-01-19", "gdth");
    fields.put("ghi-chu", "x".repeat(501));
    assertThat(as("gdtrh").form(PAGE, fields).body()).contains("id=\"ghi-chu-error\">Dài 501 ký tự");
  }

  @Test
  void onlyTheAdministratorSetsOneForOthers() {
    Map<String, String> fields = fields("2024-01-18", "2024-01-19", "gdth");
    fields.put("nguoi", "gdtrh");
    for (String outsider : new String[] {"gdmn", "gdth", "van.phong", "giam.doc"}) {
      assertThat(as(outsider).form(PAGE, fields).statusCode()).as(outsider).isEqualTo(403);
    }
    assertThat(count()).isZero();
    WebApps administrator = as("quan.tri");
    assertThat(administrator.form(PAGE, fields).statusCode()).isEqualTo(302);
    assertThat(as("gdtrh").get(PAGE).body()).contains("từ 18/01/2024 đến hết 19/01/2024", "Quản trị kỹ thuật ghi");
    fields.put("nguoi", "khong.co");
    assertThat(administrator.form(PAGE, fields).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyThePersonAndTheAdministratorCancelIt() {
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    for (String outsider : new String[] {"gdmn", "gdth", "van.phong", "giam.doc"}) {
      assertThat(as(outsider).form(PAGE + "/" + id + "/huy", Map.of()).statusCode()).as(outsider).isEqualTo(404);
    }
    assertThat(as("gdtrh").get(PAGE).body()).contains("Sắp tới");
    as("quan.tri").form(PAGE + "/" + id + "/huy", Map.of());
    assertThat(as("gdtrh").get(PAGE).body()).contains("Quản trị kỹ thuật, lúc 08:00 ngày 15/01/2024");
    assertThat(as("quan.tri").form(PAGE + "/999999/huy", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeNeedsTheSessionsToken() {
    assertThat(as("gdtrh").withoutToken("POST", PAGE, "tu=2024-01-18&den=2024-01-19").statusCode()).isEqualTo(403);
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    assertThat(as("gdtrh").withoutToken("POST", PAGE + "/" + id + "/huy", "").statusCode()).isEqualTo(403);
    assertThat(as("gdtrh").get(PAGE).body()).contains("Sắp tới");
  }

  @Test
  void whoIsNotLoggedInSeesNothing() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    HttpResponse<String> answer = new WebApps(port).get(PAGE);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("18/01/2024");
  }

  @Test
  void theLeadershipTheOfficeAndTheAdministratorSeeAllOthersTheirOwn() {
    Map<String, String> fields = fields("2024-01-18", "2024-01-19", "gdth");
    as("gdtrh").form(PAGE, fields);
    for (String reader : new String[] {"giam.doc", "van.phong", "quan.tri"}) {
      assertThat(as(reader).get(PAGE).body()).as(reader).contains("từ 18/01/2024", "Vắng mặt của mọi người");
    }
    assertThat(as("quan.tri").get(PAGE).body()).contains("Đi công tác");
    assertThat(as("giam.doc").get(PAGE).body()).as("the reason is nobody else's business").doesNotContain("Đi công tác");
    assertThat(as("gdth").get(PAGE).body()).contains("Tôi thực hiện thay", "từ 18/01/2024").doesNotContain("Đi công tác");
    assertThat(as("gdmn").get(PAGE).body()).doesNotContain("từ 18/01/2024");
  }

  @Test
  void namesTheWorkThatIsDueWhileNobodyIsThere() {
    String number = road.open("gdtrh");
    road.as("gdtrh", () -> {
      tasks.claim(road.task(number, "userTask_prepareDossier").getId(), "gdtrh");
      return null;
    });
    WebApps person = as("gdtrh");
    person.form(PAGE, fields("2024-01-29", "2024-01-30", ""));
    String line = "Chuẩn bị hồ sơ, hồ sơ " + number + ", hạn 29/01/2024";
    assertThat(person.get(PAGE).body()).contains("Chưa có người thực hiện thay:", "Việc đến hạn chưa có người làm", line);
    assertThat(as("giam.doc").get(PAGE).body()).contains(line);
    assertThat(as("van.phong").get(PAGE).body()).contains(line);
    away.forgetAll();
    person.form(PAGE, fields("2024-01-29", "2024-01-30", "gdth"));
    assertThat(person.get(PAGE).body()).doesNotContain("Việc đến hạn", line);
    away.forgetAll();
    person.form(PAGE, fields("2024-01-30", "2024-01-31", ""));
    assertThat(person.get(PAGE).body()).doesNotContain(line);
  }

  @Test
  void alsoWorkOfTheUnitThatNobodyHasTakenWhereNobodyElseIsThere() {
    String number = road.open("gdtrh");
    String line = "Chuẩn bị hồ sơ, hồ sơ " + number + ", hạn 29/01/2024 (chưa có người nhận)";
    away.plan("gdtrh", "2024-01-29", "2024-01-30", null);
    assertThat(as("gdtrh").get(PAGE).body()).contains(line);
  }

  @Test
  void whoIsNamedForAnotherIsToldThatTheOtherStaysWithoutSubstitute() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    WebApps person = as("gdth");
    person.form(PAGE, fields("2024-01-19", "2024-01-22", "gdmn"));
    assertThat(person.get(PAGE).body()).contains("đang được cử thực hiện thay cho Chuyên viên Phòng Giáo dục Trung học");
    assertThat(as("gdtrh").get(PAGE).body()).contains("cũng vắng mặt trong thời gian này");
  }

  @Test
  void showsWhatBecameOfTheWork() {
    String number = road.open("gdtrh");
    road.as("gdtrh", () -> {
      tasks.claim(road.task(number, "userTask_prepareDossier").getId(), "gdtrh");
      return null;
    });
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    TestClock.set("2024-01-18T08:00");
    away.look();
    assertThat(as("gdtrh").get(PAGE).body()).contains("Đang vắng mặt", "Kết thúc sớm", "hồ sơ " + number
        + ": chuyển từ Chuyên viên Phòng Giáo dục Trung học sang Chuyên viên Phòng Giáo dục Tiểu học, lúc 08:00 ngày 18/01/2024");
  }
}
