package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.plan.PlanRoad;
import vn.kstthc.publication.PublicationRoad;
import vn.kstthc.publication.RegisterDays;
import vn.kstthc.review.Road;

/**
 * The year 2024 from its plan to its report. What is said of the plan each time is what the plan itself asks for: its standing
 * work (17 parts that somebody leads) each quarter, one result each month and one each quarter and at the end of the year. One
 * unit (gdtx) hands in nothing all year.
 */
@Import({Road.class, FeedbackRoad.class, PublicationRoad.class, RegisterDays.class, PlanRoad.class, YearOnTheRoad.class})
@TestPropertySource(properties = {"app.reporting.look-every=1s", "app.reporting.import-every=1s",
    "camunda.bpm.job-execution.max-wait=1000"})
class PlanYearInBrowserIT extends BrowserTest {

  private static final String SILENT = "gdtx";

  @Autowired Road road;
  @Autowired PlanRoad parts;
  @Autowired YearOnTheRoad year;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;

  private LocalDate today = LocalDate.of(2024, 1, 15);
  private PlanOfTheYear plan;
  private ReportsOfTheYear reports;

  @Test
  void aYearGoesFromItsPlanToItsReport() throws Exception {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong"); Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      plan = new PlanOfTheYear(office, director, road, tasks);
      reports = new ReportsOfTheYear(office, director, road, tasks, parts);
      try {
        thePlanBegins();
        firstQuarter();
        halfAYear();
        nineMonths();
        theWholeYear();
        thePlanEnds();
      } catch (Exception | AssertionError failed) {
        office.picture("year-failed-office");
        director.picture("year-failed-director");
        throw failed;
      }
      assertThat(jobs.createJobQuery().withException().count()).as("jobs that failed").isZero();
    }
  }

  private void thePlanBegins() throws IOException {
    plan.isImported();
    plan.isSettledWhereInDoubt();
    plan.isApproved();
    settle();
    plan.stands(0, 84);
    parts.look();
    plan.hasAResult();
    year.happens(today);
    parts.handIn(LocalDate.of(2024, 1, 20), SILENT);
  }

  private void firstQuarter() throws Exception {
    on("2024-01-24");
    assertThat(plan.task("19")).contains("Quyết định công bố số 345/QĐ-UBND", "22/01/2024 quá hạn 2 ngày làm việc");
    parts.handIn(LocalDate.of(2024, 1, 25), SILENT);
    on("2024-02-22");
    // what is asked for by the month to 14/02 was due on 19/02
    plan.stands(1, 83);
    parts.handIn(LocalDate.of(2024, 2, 25), SILENT);
    on("2024-03-14");
    plan.stands(0, 64);
    on("2024-03-15");
    reports.begin("BC-2024-Q1");
    reports.takeIn(today, "HS-999,\"Thi, tuyển sinh\",03/01/2024,Bưu điện,20/03/2024,,Đang giải quyết");
    try (Staff unit = new Staff(browser, ADDRESS, "gdmn")) {
      reports.aUnitGives(unit, "BC-2024-Q1");
    }
    reports.unitsGive("BC-2024-Q1", null);
    reports.mendsWhatTheUnitTold("BC-2024-Q1");
    sent("BC-2024-Q1");
    parts.handIn(LocalDate.of(2024, 3, 20), SILENT);
  }

  private void halfAYear() throws Exception {
    on("2024-04-03");
    plan.stands(2, 64);
    plan.urgesLateUnits();
    on("2024-06-14");
    on("2024-06-15");
    reports.begin("BC-2024-Q2", "BC-2024-6T");
    on("2024-06-17");
    reports.takeIn(today);
    reports.unitsGive("BC-2024-Q2", null);
    reports.unitsGive("BC-2024-6T", null);
    sent("BC-2024-Q2");
    sent("BC-2024-6T");
    parts.handIn(LocalDate.of(2024, 6, 20), SILENT);
  }

  private void nineMonths() throws Exception {
    on("2024-07-10");
    plan.stands(2, 43);
    on("2024-09-14T10:00");
    on("2024-09-16");
    reports.begin("BC-2024-Q3", "BC-2024-9T");
    // the review that nobody prepared, two months nobody reported on, and what one unit owes
    plan.stands(5, 22);
    reports.takeIn(today);
    reports.unitsGive("BC-2024-Q3", "thanh-tra");
    reports.unitsGive("BC-2024-9T", null);
    on("2024-09-17");
    sent("BC-2024-Q3");
    sent("BC-2024-9T");
    parts.handIn(LocalDate.of(2024, 9, 20), SILENT);
  }

  private void theWholeYear() throws Exception {
    on("2024-10-01");
    on("2024-10-21");
    on("2024-12-13");
    on("2024-12-14T10:00");
    on("2024-12-16");
    reports.begin("BC-2024-Q4", "BC-2024");
    reports.takeIn(today);
    reports.unitsGive("BC-2024-Q4", null);
    reports.unitsGive("BC-2024", null);
    sent("BC-2024-Q4");
    sent("BC-2024");
    reports.saysWhyItIsMoreThanItsQuarters(year);
    reports.isInFiles("BC-2024", today);
    parts.handIn(LocalDate.of(2024, 12, 31), SILENT);
  }

  private void thePlanEnds() throws Exception {
    on("2025-01-02");
    plan.stands(9, 0);
    plan.isClosed();
    plan.isTheBeginningOfTheNext();
  }

  private void sent(String number) {
    reports.goOut(number, today);
    reports.holds(number, today, year);
  }

  /** It is that day, at half past eight unless it says otherwise, and what happens then happens. */
  private void on(String moment) throws IOException, InterruptedException {
    String[] parts = moment.split("T");
    today = LocalDate.parse(parts[0]);
    moveClock("%sT%s:00+07:00".formatted(parts[0], parts.length > 1 ? parts[1] : "08:30"));
    settle();
    this.parts.look();
    year.happens(today);
    settle();
  }

  /** Until nothing is left to be done by itself. */
  private void settle() {
    await().atMost(Duration.ofMinutes(2)).until(() -> jobs.createJobQuery().executable().count() == 0);
  }
}
