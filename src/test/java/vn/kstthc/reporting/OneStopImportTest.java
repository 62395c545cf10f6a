package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.FormRefused;
import vn.kstthc.reporting.OneStopImport.State;

/** Files of the one-stop system: looked at, taken in part by part, stopped, taken up again, handed in twice. */
@EngineTest
class OneStopImportTest {

  private static final String PLACE = "/bao-cao/ho-so-mot-cua";

  @LocalServerPort int port;
  @Autowired OneStopImports imports;
  @Autowired OneStopWork work;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDayInJune() {
    TestClock.set("2025-06-20T08:00");
  }

  @AfterEach
  void nothingIsLeft() {
    jdbc.update("delete from one_stop_dossier");
    jdbc.update("delete from one_stop_error");
    jdbc.update("delete from one_stop_import");
  }

  private static String line(int number, String more) {
    return "HS-%05d,Mầm non,02/01/2025,Trực tuyến,10/01/2025,%s\n".formatted(number, more);
  }

  private static byte[] file(int from, int to, String more) {
    return (OneStopFileTest.HEAD + IntStream.rangeClosed(from, to).mapToObj(number -> line(number, more)).collect(Collectors.joining()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private OneStopImport at(long id) {
    return imports.find(id).orElseThrow();
  }

  private int dossiers(String where) {
    return jdbc.queryForObject("select count(*) from one_stop_dossier " + where, Integer.class);
  }

  private long received(byte[] content) {
    return imports.receive("mot-cua.csv", content, "van.phong");
  }

  @Test
  void whatIsInAFileIsShownBeforeAnythingIsTakenIn() {
    long id = received((OneStopFileTest.HEAD + line(1, ",Đang giải quyết") + "x\n" + line(2, ",Xong")).getBytes(StandardCharsets.UTF_8));
    assertThat(at(id)).satisfies(file -> {
      assertThat(file.state()).isEqualTo(State.RECEIVED);
      assertThat(List.of(file.lines(), file.wrong(), file.known(), file.done())).containsExactly(3, 2, 0, 0);
    });
    assertThat(imports.errors(id)).extracting(OneStopImport.Wrong::line).containsExactly(3, 4);
    work.look();
    assertThat(dossiers("")).as("nobody has said so").isZero();
  }

  @Test
  void whatIsTakenInReplacesWhatWasThereAndDoublesNothing() {
    long first = received(file(1, 2500, ",Đang giải quyết"));
    imports.start(first);
    work.look();
    assertThat(at(first).state()).isEqualTo(State.DONE);
    assertThat(at(first).done()).isEqualTo(2500);
    assertThat(dossiers("")).isEqualTo(2500);
    long second = received(file(2001, 3000, "09/01/2025,Đã trả kết quả"));
    assertThat(at(second).known()).isEqualTo(500);
    imports.start(second);
    work.look();
    assertThat(dossiers("")).isEqualTo(3000);
    assertThat(dossiers("where result_on = date '2025-01-09'")).isEqualTo(1000);
    long again = received(file(2001, 3000, "09/01/2025,Đã trả kết quả"));
    imports.start(again);
    work.look();
    assertThat(dossiers("")).isEqualTo(3000);
  }

  @Test
  void linesThatCannotBeReadAreLeftOut() {
    long id = received((OneStopFileTest.HEAD + line(1, ",Đang giải quyết") + "x\n" + line(2, ",Chờ bổ sung")).getBytes(StandardCharsets.UTF_8));
    imports.start(id);
    work.look();
    assertThat(dossiers("")).isEqualTo(2);
    assertThat(at(id).done()).isEqualTo(3);
  }

  @Test
  void ofVeryManyErrorsTheFirstAreKept() {
    long id = received((OneStopFileTest.HEAD + "x\n".repeat(300)).getBytes(StandardCharsets.UTF_8));
    assertThat(at(id).wrong()).isEqualTo(300);
    assertThat(imports.errors(id)).hasSize(OneStopImports.ERRORS_KEPT);
  }

  @Test
  void whatWasStoppedStaysAsFarAsItWent() {
    long id = received(file(1, 10, ",Đang giải quyết"));
    imports.cancel(id);
    work.look();
    assertThat(at(id).state()).isEqualTo(State.CANCELLED);
    assertThat(dossiers("")).isZero();
    assertThatThrownBy(() -> imports.start(id)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> imports.cancel(id)).isInstanceOf(IllegalStateException.class);
    assertThat(imports.advance(id, 0, 10)).as("no part of it goes on").isFalse();
  }

  @Test
  void aMachineGoesOnWhereAnotherWas() {
    long id = received(file(1, 3000, ",Đang giải quyết"));
    imports.start(id);
    jdbc.update("update one_stop_import set lines_done = 2000 where id = ?", id);
    work.look();
    assertThat(dossiers("")).isEqualTo(1000);
    assertThat(dossiers("where code = 'HS-02001'")).isEqualTo(1);
    assertThat(at(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void twoMachinesTakeEachPartOnce() throws Exception {
    long id = received(file(1, 6000, ",Đang giải quyết"));
    imports.start(id);
    var machines = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> look = () -> {
        work.look();
        return null;
      };
      machines.invokeAll(List.of(look, look)).forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(60)));
    } finally {
      machines.shutdown();
    }
    assertThat(at(id).state()).isEqualTo(State.DONE);
    assertThat(dossiers("")).isEqualTo(6000);
  }

  @Test
  void aFileWithNothingInItIsRefused() {
    assertThatThrownBy(() -> received(OneStopFileTest.HEAD.getBytes(StandardCharsets.UTF_8))).isInstanceOf(FormRefused.class)
        .hasMessageContaining("không có hồ sơ nào");
  }

  @Test
  void theOfficeHandsAFileInAndTakesItInOnThePage() {
    WebApps office = new WebApps(port).login("van.phong");
    var answer = office.put(PLACE + "/tep?ten=" + WebApps.encoded("Hồ sơ <b>.csv"), file(1, 3, ",Đang giải quyết"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String page = WebApps.json(answer).get("page").asText();
    assertThat(office.get(page).body()).contains("3, trong đó 3 hồ sơ mới", "Nhập 3 hồ sơ", "Hồ sơ &lt;b&gt;.csv").doesNotContain("<b>");
    assertThat(office.form(page + "/nhap", Map.of()).statusCode()).isIn(200, 302);
    assertThat(office.get(page).headers().firstValue("Refresh")).contains("2");
    assertThat(office.get(page).body()).contains("Đã nhập 0/3");
    work.look();
    assertThat(office.get(page).body()).contains("Đã nhập xong");
    assertThat(office.get(PLACE).body()).contains("3/3, 0 dòng lỗi");
    assertThat(office.form(page + "/dung", Map.of()).statusCode()).isIn(200, 302);
    assertThat(at(Long.parseLong(page.replaceAll(".*/", ""))).state()).isEqualTo(State.DONE);
  }

  @Test
  void whatIsNoSuchFileIsRefusedWithAReason() {
    WebApps office = new WebApps(port).login("van.phong");
    var answer = office.put(PLACE + "/tep?ten=x.csv", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(WebApps.json(answer).get("message").asText()).startsWith("Chưa ghi nhận. Tệp hồ sơ (file): dòng 1 phải là các cột");
    var large = office.put(PLACE + "/tep?ten=x.csv", HttpRequest.BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024 + 1]));
    assertThat(WebApps.json(large).get("message").asText()).contains("lớn quá 20 MB");
    assertThat(office.get(PLACE + "/999999").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gdmn", "don-vi-truc-thuoc"})
  void nobodyElseSeesOrChangesTheDossiers(String user) {
    long id = received(file(1, 1, ",Đang giải quyết"));
    WebApps staff = new WebApps(port).login(user);
    assertThat(staff.get(PLACE).statusCode()).isEqualTo(403);
    assertThat(staff.get(PLACE + "/" + id).statusCode()).isEqualTo(403);
    assertThat(staff.form(PLACE + "/" + id + "/nhap", Map.of()).statusCode()).isEqualTo(403);
    assertThat(staff.put(PLACE + "/tep?ten=x.csv", file(1, 1, ",Đang giải quyết")).statusCode()).isEqualTo(403);
    assertThat(at(id).state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void theLeadershipSeesButChangesNothing() {
    long id = received(file(1, 1, ",Đang giải quyết"));
    WebApps director = new WebApps(port).login("giam.doc");
    assertThat(director.get(PLACE + "/" + id).statusCode()).isEqualTo(200);
    assertThat(director.form(PLACE + "/" + id + "/dung", Map.of()).statusCode()).isEqualTo(403);
  }
}
