package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

@EngineTest
@Import(Road.class)
class DossierListTest {

  @Autowired Road road;
  @Autowired DossierList list;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  @Test
  void eachSeesWhatConcernsTheirUnit() {
    String number = road.open("tccb", "khtc");
    assertThat(List.of("tccb", "khtc", "van.phong", "giam.doc")).allSatisfy(user ->
        assertThat(list.concerning(user)).extracting(DossierRow::number).contains(number));
    assertThat(list.concerning("gdmn")).extracting(DossierRow::number).doesNotContain(number);
    assertThat(list.concerning("quan.tri")).isEmpty();
  }

  @Test
  void theNearestDueDateStandsFirstAndWhatHasEndedLast() {
    String later = openedFor("khtc", "02/10/2024");
    String nearer = openedFor("khtc", "01/10/2024");
    String ended = openedFor("khtc", "30/09/2024");
    road.withdraw(ended, "khtc", "Lập nhầm");
    assertThat(list.concerning("khtc")).extracting(DossierRow::number).containsSubsequence(nearer, later, ended);
  }

  @Test
  void aReturnedOneSaysByWhomUntilItIsHandedInAgain() {
    String number = road.atCheck();
    road.check(number, "RETURN", "Thiếu căn cứ");
    assertThat(row(number).returned()).isEqualTo("Văn phòng kiểm tra, 08:00 ngày 15/01/2024");
    assertThat(row(number).pending()).singleElement().extracting(DossierView.Pending::task).isEqualTo("Chuẩn bị hồ sơ");
    road.prepare(number, "gdtrh");
    assertThat(row(number).returned()).isNull();
  }

  @Test
  void aDateOfAYearWithoutAnApprovedCalendarIsShownAsProvisionalEverywhere() {
    String number = openedFor("khtc", "13/01/2027");
    assertThat(list.concerning("khtc")).filteredOn(row -> row.number().equals(number)).singleElement()
        .extracting(DossierRow::dueDate).isEqualTo("13/01/2027 (tạm tính)");
    WebApps person = new WebApps(port).login("khtc");
    assertThat(person.get("/ho-so/" + number).body()).contains("13/01/2027 (tạm tính)");
    tasks.setDueDate(road.task(number, "userTask_prepareDossier").getId(), Date.from(Instant.parse("2027-01-12T10:00:00Z")));
    assertThat(person.get("/ho-so/" + number).body()).contains("Hạn: 12/01/2027 (tạm tính) - ");
  }

  @Test
  void aTaskWithADateBeyondEveryCalendarDoesNotTakeTheListAway() {
    String number = openedFor("khtc", "02/10/2024");
    tasks.setDueDate(road.task(number, "userTask_prepareDossier").getId(), Date.from(Instant.parse("2050-01-12T10:00:00Z")));
    assertThat(list.concerning("khtc")).filteredOn(row -> row.number().equals(number)).singleElement()
        .extracting(DossierRow::pending).asString().contains("12/01/2050 (tạm tính)", "còn nhiều năm");
  }

  @Test
  void moreDossiersCostNoMoreQueriesOfOurTables() {
    road.open("tccb");
    long few = queries();
    for (int i = 0; i < 5; i++) {
      road.open("tccb");
    }
    assertThat(queries()).isEqualTo(few);
  }

  /** @return how many queries of our own tables the list takes */
  private long queries() {
    jdbc.sql("set query_statistics true").update();
    try {
      assertThat(list.concerning("tccb")).isNotEmpty();
      return jdbc.sql("select sum(execution_count) from information_schema.query_statistics "
          + "where lower(sql_statement) like '%from %review\\_%'").query(Long.class).single();
    } finally {
      jdbc.sql("set query_statistics false").update();
    }
  }

  private String openedFor(String unit, String dueDate) {
    Map<String, Object> fields = Road.startFields(unit);
    fields.put("dueDate", dueDate);
    return road.open("van.phong", fields);
  }

  private DossierRow row(String number) {
    return list.concerning("gdtrh").stream().filter(row -> row.number().equals(number)).findFirst().orElseThrow();
  }
}
