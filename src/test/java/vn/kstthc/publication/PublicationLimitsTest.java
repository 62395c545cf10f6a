package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;

/** The limits of Decree 63/2010 Art. 15, 24 to the day, backwards and forwards. */
@EngineTest
class PublicationLimitsTest {

  @Autowired PublicationRoad publication;
  @Autowired PublicationDates dates;
  @Autowired Deadlines deadlines;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void asItWas() {
    publication.clear();
  }

  private static LocalDate day(Task task) {
    return task.getDueDate().toInstant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private String atDecision(Map<String, Object> start) {
    String number = publication.open(start);
    publication.submit(number, "prepareList", "qlclgd", PublicationRoad.listFields());
    publication.submit(number, "checkList", "van.phong", Map.of("conclusion", "PASS"));
    publication.submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "PASS"));
    publication.submit(number, "submitToChair", "van.phong", publication.submissionFields(number));
    return number;
  }

  /** At least five days before; a day off rolls to the working day before: 24/02 is a Saturday, Tết is from 08/02 to 14/02. */
  @ParameterizedTest
  @CsvSource({"2024-03-06,2024-03-01", "2024-03-01,2024-02-23", "2024-03-02,2024-02-26", "2024-02-19,2024-02-07",
      "2024-02-13,2024-02-07", "2024-01-16,2024-01-11"})
  void theDecisionIsDueFiveDaysBeforeTheEffectiveDate(LocalDate effectiveOn, LocalDate due) {
    Map<String, Object> start = PublicationRoad.startFields("qlclgd");
    start.put("effectiveOn", effectiveOn.toString());
    String number = atDecision(start);
    assertThat(day(publication.task(number, "recordDecision"))).isEqualTo(due);
    assertThat(dates.find(Deadlines.ofCase(number)).orElseThrow().due().atZone(WorkingDays.ZONE).toLocalDate()).isEqualTo(due);
    assertThat(deadlines.of(Deadlines.ofCase(number)).orElseThrow().ground())
        .isEqualTo("chậm nhất 05 ngày trước ngày văn bản quy phạm pháp luật có hiệu lực, Điều 15 Nghị định 63/2010/NĐ-CP");
  }

  /** Three days after the promulgation; 13/01 is a Saturday. */
  @ParameterizedTest
  @CsvSource({"2024-01-08,2024-01-11", "2024-01-10,2024-01-15", "2024-01-12,2024-01-15"})
  void ofTheShortenedProcedureThreeDaysAfterThePromulgation(LocalDate promulgatedOn, LocalDate due) {
    Map<String, Object> start = PublicationRoad.startFields("qlclgd");
    start.put("promulgatedOn", promulgatedOn.toString());
    start.put("shortened", true);
    String number = atDecision(start);
    assertThat(day(publication.task(number, "recordDecision"))).isEqualTo(due);
    publication.submit(number, "recordDecision", "van.phong", publication.issued(number));
    assertThat(day(publication.task(number, "enterDatabase"))).as("two working days").isEqualTo("2024-01-17");
  }

  @Test
  void afterTheDecisionTheDatabaseHasFiveWorkingDaysAndThePostingUntilTheEffectiveDate() {
    String number = publication.publishing();
    assertThat(day(publication.task(number, "enterDatabase"))).isEqualTo("2024-01-22");
    assertThat(day(publication.task(number, "postAtOffice"))).isEqualTo("2024-03-01");
    assertThat(day(publication.task(number, "publishOnWebsite"))).isEqualTo("2024-03-01");
    assertThat(publication.tasks(number, "draftInternalProcess")).allSatisfy(task ->
        assertThat(day(task)).as("at once").isEqualTo("2024-01-15"));
    assertThat(publication.timer(number).getDuedate()).as("that morning").isEqualTo("2024-03-01T00:30:00Z");
    TestClock.set("2024-03-01T07:30");
    publication.effectiveDay(number);
    assertThat(day(publication.task(number, "takeDownExpired"))).isEqualTo("2024-03-01");
    assertThat(deadlines.of(Deadlines.task(publication.task(number, "takeDownExpired").getId())).orElseThrow().limit().key())
        .isEqualTo("publication.posting");
  }

  @Test
  void theDateOfTheWholeIsWatchedUntilTheChairHasAnsweredAndMaybeMoved() {
    String number = publication.atDecision();
    String subject = Deadlines.ofCase(number);
    assertThat(watched(number)).containsExactly(Instant.parse("2024-02-23T10:00:00Z"));
    assertThat(dates.heldBy("qlclgd", Set.of("qlclgd"))).extracting(RunningDates.RunningDate::caseNumber).contains(number);
    assertThat(dates.heldBy("van.phong", Set.of("van-phong"))).extracting(RunningDates.RunningDate::caseNumber).contains(number);
    assertThat(dates.heldBy("gdmn", Set.of("gdmn"))).extracting(RunningDates.RunningDate::caseNumber).doesNotContain(number);
    transaction.executeWithoutResult(status -> dates.move(dates.find(subject).orElseThrow(), Instant.parse("2024-02-27T10:00:00Z")));
    assertThat(watched(number)).containsExactly(Instant.parse("2024-02-27T10:00:00Z"));

    publication.submit(number, "recordDecision", "van.phong", publication.issued(number));
    assertThat(watched(number)).isEmpty();
    assertThat(dates.find(subject)).isEmpty();
  }

  private List<Instant> watched(String number) {
    return jdbc.sql("select due_at from notification_case where case_number = ?").param(number)
        .query((row, line) -> row.getTimestamp(1).toInstant()).list();
  }
}
