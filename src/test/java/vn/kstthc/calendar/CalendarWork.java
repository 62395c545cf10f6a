package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.CalendarChanges;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.Dates;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

/**
 * What tests of the calendar's changes do: ask for one, decide it, let its jobs run. Each leaves the calendar as it was, since
 * all tests share it, and works in the middle of 2025, when no other test's dossiers are due.
 */
abstract class CalendarWork {

  static final String APPROVE = "userTask_approveChange";
  static final String CORRECT = "userTask_correctChange";
  static final String ENTER = "userTask_enterYear";

  @Autowired Road road;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired CalendarChanges calendarChanges;
  @Autowired Calendars calendars;
  @Autowired ChangeRequests requests;
  @Autowired ChangeItems items;
  @Autowired ChangeRecords records;

  private final Map<Integer, List<CalendarDay>> before = new HashMap<>();

  /** Keeps the list of the year, to put it back after the test. */
  List<CalendarDay> days(int year) {
    return before.computeIfAbsent(year, calendars.latest()::enteredDays);
  }

  @AfterEach
  void nothingIsLeft() {
    before.forEach(this::replaceDays);
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      jdbc.sql("delete from calendar_year where year_number > 2026").update();
      // whoever holds the calendar in memory is told that it is another
      calendarChanges.removeDays(List.of());
      jdbc.sql("update calendar_change set changed_year = null, awaited_year = null").update();
    });
  }

  void replaceDays(int year, List<CalendarDay> days) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> calendarChanges.replaceDays(year, days));
  }

  static CalendarDay off(String date) {
    return new CalendarDay(LocalDate.parse(date), CalendarDay.Kind.OFF, "Nghỉ theo thông báo", "Thông báo 12/TB-UBND",
        CalendarDay.Status.OFFICIAL);
  }

  List<CalendarDay> with(CalendarDay... more) {
    List<CalendarDay> days = new ArrayList<>(days(more[0].date().getYear()));
    days.addAll(List.of(more));
    return days;
  }

  static String json(List<CalendarDay> days) {
    return "[" + String.join(",", days.stream().map(day -> """
        {"date":"%s","kind":"%s","name":"%s","basis":"%s","status":"%s"}""".formatted(Dates.text(day.date()), day.kind(),
        day.name(), day.basis(), day.status())).toList()) + "]";
  }

  static Map<String, Object> fields(String kind, int year, List<CalendarDay> days) {
    Map<String, Object> fields = document();
    fields.put("kind", kind);
    fields.put("year", String.valueOf(year));
    fields.put("days", json(days));
    return fields;
  }

  static Map<String, Object> document() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("documentNumber", "12/TB-UBND");
    fields.put("documentDate", "02/01/2024");
    fields.put("documentAbout", "nghỉ bù do bão số 3");
    return fields;
  }

  /** @return the number of the request, with the dates it would move computed */
  String request(Map<String, Object> fields) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(CalendarProcess.KEY).latestVersion()
        .singleResult().getId();
    String number = road.as("van.phong", () -> forms.submitStartForm(definition, fields).getBusinessKey());
    runJobs(number);
    return number;
  }

  /** The office asks for these further days off in 2025. */
  String requestOff(String... dates) {
    return request(fields("CHANGE_DAYS", 2025, with(List.of(dates).stream().map(CalendarWork::off)
        .toArray(CalendarDay[]::new))));
  }

  void decide(String number, String conclusion, String note) {
    road.submit(road.task(number, APPROVE), "giam.doc",
        note == null ? Map.of("conclusion", conclusion) : Map.of("conclusion", conclusion, "note", note));
  }

  /** Approves it and lets it move all dates. */
  void apply(String number) {
    decide(number, "APPROVE", null);
    runJobs(number);
  }

  /** Runs the jobs of the change one after the other, until it waits for a person or has ended. */
  void runJobs(String number) {
    for (List<Job> due = jobs(number); !due.isEmpty(); due = jobs(number)) {
      jobs.executeJob(due.get(0).getId());
    }
  }

  List<Job> jobs(String number) {
    return road.running(number) == null ? List.of()
        : jobs.createJobQuery().processInstanceId(road.running(number).getId()).list();
  }

  /** Runs the one job it has. */
  void runOneJob(String number) {
    assertThat(jobs(number)).hasSize(1);
    jobs.executeJob(jobs(number).get(0).getId());
  }

  List<ChangeItem> itemsOf(String number, String caseNumber) {
    List<ChangeItem> found = new ArrayList<>();
    items.each(number, item -> {
      if (item.caseNumber().equals(caseNumber)) {
        found.add(item);
      }
    });
    return found;
  }

  CalendarChange.Step step(String number) {
    return requests.get(number).step();
  }

  /** A dossier to be finished on a day in summer 2025, opened on Monday 02/06/2025: its first task is due on 16/06. */
  String dossier(String dueDate, String... cooperatingUnits) {
    TestClock.set("2025-06-02T09:00");
    Map<String, Object> fields = Road.startFields("gdtrh", cooperatingUnits);
    fields.put("dueDate", dueDate);
    return road.open("van.phong", fields);
  }

  Task task(String number, String key) {
    return road.task(number, key);
  }
}
