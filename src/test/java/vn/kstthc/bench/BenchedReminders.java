package vn.kstthc.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** Started by the benchmark of reminders: this application as it is, on mornings that come when they are asked for. */
class BenchedReminders {

  static final String PERSON = "gdtrh";
  private static final String DUE =
      "select 1 from ACT_RU_JOB where HANDLER_TYPE_ = 'reminder' and DUEDATE_ <= ? fetch first 1 rows only";
  private static final String PENDING = "select 1 from notification where status = 'PENDING' fetch first 1 rows only";
  /** Whoever sends holds it until he has put everything away. */
  private static final String AT_REST = "select 1 from notification_server for update skip locked";

  private final WebApps browser;
  private final Road road;
  private final TaskService tasks;
  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean inHeap;

  BenchedReminders(ConfigurableApplicationContext application) {
    browser = new WebApps(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    road = application.getAutowireCapableBeanFactory().createBean(Road.class);
    tasks = application.getBean(TaskService.class);
    workingDays = application.getBean(WorkingDays.class);
    jdbc = application.getBean(JdbcClient.class);
    clock = application.getBean(Clock.class);
    inHeap = application.getEnvironment().getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:");
  }

  public static void main(String[] args) throws InterruptedException {
    ConfigurableApplicationContext context = BenchedApplication.start(args);
    new BenchedReminders(context).serve();
    context.close();
  }

  private void serve() throws InterruptedException {
    for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
      switch (questions.nextLine()) {
        case "heap" -> Questions.answer(Questions.usedHeapMegabytes() - databaseCacheMegabytes());
        case "prepare" -> {
          prepare();
          Questions.answer();
        }
        default -> {
          Stopwatch watch = new Stopwatch();
          openMorning(nextMorning());
          Questions.answer(watch.cpuSeconds());
        }
      }
    }
  }

  /** H2 lives in the same heap, and keeps there as many of its pages as it may. */
  private int databaseCacheMegabytes() {
    return inHeap ? jdbc.sql("select cast(SETTING_VALUE as integer) from INFORMATION_SCHEMA.SETTINGS where SETTING_NAME = ?")
        .param("info.CACHE_SIZE").query(Integer.class).single() : 0;
  }

  /** Two tasks whose next reminders are on two mornings, the first of them the next; all that lay before has been sent. */
  private void prepare() throws InterruptedException {
    Instant due = claimNew();
    openMorning(workingDays.morning(clock.instant(), 3));
    claimNew();
    openMorning(workingDays.morning(clock.instant(), 1));
    openMorning(workingDays.morning(due, -1));
    if (!nextMorning().equals(workingDays.morning(due, 0))) {
      throw new IllegalStateException("next is " + nextMorning() + " instead of the day of " + due);
    }
  }

  /** @return its due date */
  private Instant claimNew() {
    String task = road.task(road.open(PERSON), "userTask_prepareDossier").getId();
    road.as(PERSON, () -> {
      tasks.claim(task, PERSON);
      return null;
    });
    return tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant();
  }

  private Instant nextMorning() {
    return jdbc.sql("select min(DUEDATE_) from ACT_RU_JOB where HANDLER_TYPE_ = 'reminder'").query(Timestamp.class).single()
        .toInstant();
  }

  /** Returns when all that is due then has been sent, and nobody is at it any more. */
  private void openMorning(Instant morning) throws InterruptedException {
    int status = browser.send(browser.request("/actuator/clock").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"to\":\"" + morning + "\"}"))).statusCode();
    if (status != 200) {
      throw new IllegalStateException(morning + ": " + status);
    }
    while (isAny(DUE, Timestamp.from(clock.instant())) || isAny(PENDING) || !isAny(AT_REST)) {
      TimeUnit.MILLISECONDS.sleep(25);
    }
  }

  private boolean isAny(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Integer.class).optional().isPresent();
  }
}
