package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.review.Road;

/** A person gives a task another date in Tasklist, as its screen does it. */
@EngineTest
class GivenDatesTest {

  private static final List<String> STATE = List.of("select id_, due_date_, rev_ from act_ru_task order by id_",
      "select id_, duedate_, handler_cfg_ from act_ru_job order by id_", "select * from deadline_move order by id",
      "select * from review_opinion order by id", "select id, status from notification order by id");

  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired Deadlines deadlines;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private String number;
  private Task opinion;

  @BeforeEach
  void aDossierInConsultation() {
    number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");
    opinion = road.task(number, "userTask_giveOpinion", "gdth");
  }

  private HttpResponse<String> give(String user, String due) {
    return new WebApps(port).login(user).call("PUT", WebApps.API + "/task/" + opinion.getId(),
        "{\"name\":\"%s\",\"priority\":50,\"due\":\"%s\"}".formatted(opinion.getName(), due));
  }

  private List<?> state() {
    return STATE.stream().map(jdbc::queryForList).toList();
  }

  @ParameterizedTest
  @CsvSource({"2024-01-26T17:00:00.000+0700, 2024-01-26T10:00:00Z", "2024-01-26T09:15:00.000+0700, 2024-01-26T10:00:00Z",
      "2024-01-26T23:59:00.000+0700, 2024-01-26T10:00:00Z", "2024-01-15T08:30:00.000+0700, 2024-01-15T10:00:00Z",
      "2024-05-04T09:00:00.000+0700, 2024-05-04T10:00:00Z"})
  void theLeadershipMovesADateToTheEndOfAWorkingDayAndTheTimersFollow(String given, Instant due) {
    HttpResponse<String> answer = give("giam.doc", given);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(opinion.getId()).singleResult().getDueDate()).isEqualTo(Date.from(due));
    assertThat(jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult().getDuedate())
        .as("the limit of the road").isEqualTo(Date.from(due));
    assertThat(deadlines.movesOf(Deadlines.task(opinion.getId()))).singleElement().satisfies(move -> {
      assertThat(move.act()).isEqualTo(new DeadlineMove.Act(DeadlineMove.Kind.PERSON, null, null, "giam.doc"));
      assertThat(move.oldDueAt()).isEqualTo(opinion.getDueDate().toInstant());
      assertThat(move.newDueAt()).isEqualTo(due);
      assertThat(move.movedAt()).isEqualTo("2024-01-15T01:00:00Z");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2024-01-14T17:00:00.000+0700 | không thể trước ngày hôm nay",
      "2024-01-12T17:00:00.000+0700 | không thể trước ngày hôm nay", "1024-01-26T17:00:00.000+0700 | không thể trước ngày hôm nay",
      "2024-01-20T17:00:00.000+0700 | Thứ Bảy, 20/01/2024 là ngày nghỉ, hãy chọn ngày làm việc",
      "2024-01-21T17:00:00.000+0700 | Chủ nhật, 21/01/2024 là ngày nghỉ, hãy chọn ngày làm việc",
      "2024-02-12T17:00:00.000+0700 | Thứ Hai, 12/02/2024 là ngày nghỉ, hãy chọn ngày làm việc",
      "2024-04-29T17:00:00.000+0700 | Thứ Hai, 29/04/2024 là ngày nghỉ, hãy chọn ngày làm việc",
      "2027-01-15T17:00:00.000+0700 | quá xa, chỉ được trong 3 năm tới",
      "2050-01-26T17:00:00.000+0700 | quá xa, chỉ được trong 3 năm tới",
      "9999-12-31T17:00:00.000+0700 | quá xa, chỉ được trong 3 năm tới"})
  void anAbsurdDateIsRefusedInWordsAndNothingChanges(String due, String why) {
    List<?> before = state();
    HttpResponse<String> answer = give("giam.doc", due);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(WebApps.json(answer).get("message").asText()).isEqualTo("Chưa ghi nhận. Hạn (due): " + why);
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"gdth", "gdtrh", "van.phong", "gdmn"})
  void othersMoveNoDateWhateverItIs(String user) {
    List<?> before = state();
    Stream.of("2024-01-26T17:00:00.000+0700", "2050-01-26T17:00:00.000+0700").forEach(due ->
        assertThat(give(user, due).statusCode()).as(due).isIn(403, 404));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void whoSavesATaskWithoutTouchingItsOldDateIsNotAskedAboutIt() {
    TestClock.set("2024-02-20T08:00");
    assertThat(give("giam.doc", "2024-01-22T17:00:00.000+0700").statusCode()).isEqualTo(204);
    assertThat(deadlines.movesOf(Deadlines.task(opinion.getId()))).isEmpty();
  }
}
