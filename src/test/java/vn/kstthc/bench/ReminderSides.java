package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.kstthc.notification.Copies;

/** The two applications of the benchmark of reminders on one kind of database, and the data both begin with. */
final class ReminderSides {

  static final int DUE = Integer.getInteger("bench.due", 10_000);
  static final int LATER = Integer.getInteger("bench.later", 100_000);
  static final int RECIPIENTS = 200;
  private static final int PARTS = 50;

  private final BenchDatabase database;
  private final Path folder;
  private final int mailPort;

  ReminderSides(BenchDatabase database, Path folder, int mailPort) {
    this.database = database;
    this.folder = folder;
    this.mailPort = mailPort;
  }

  RunningApplication ours(String name) throws IOException, InterruptedException {
    return RunningApplication.start(new Benchmark.Side(BenchedReminders.class, System.getProperty("java.class.path"),
        Stream.of(database.arguments(name), mail(), List.of("--app.notification.folder=")).flatMap(List::stream).toList()),
        folder.resolve(name));
  }

  RunningApplication stock(String name) throws IOException, InterruptedException {
    return RunningApplication.start(Stock.side(StockTimers.class, folder, Stock.REVIEW,
        Stream.of(database.arguments(name), mail()).flatMap(List::stream).toList(),
        Set.of("spring-boot-starter-mail", "postgresql")), folder.resolve(name));
  }

  private List<String> mail() {
    return List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailPort);
  }

  /** @return how many timers later than the morning the table of jobs holds, in both applications */
  int prepare() throws IOException, InterruptedException {
    prepare(ours("ours"));
    prepare(stock("stock"));
    int later = copyOurs();
    copyStock(later);
    database.tidy("ours");
    database.tidy("stock");
    return later;
  }

  private static void prepare(RunningApplication started) throws IOException, InterruptedException {
    try (started) {
      started.ask("prepare");
      started.stop();
    }
  }

  /** Every person holds as many tasks as any other. */
  private static String person(String column, String suffix) {
    return "case when %1$s is null or mod(n, %2$d) = 0 then %1$s else '%3$s-' || mod(n, %2$d) || '%4$s' end"
        .formatted(column, RECIPIENTS, BenchedReminders.PERSON, suffix);
  }

  private int copyOurs() {
    try (SingleConnectionDataSource open = database.open("ours")) {
      JdbcTemplate jdbc = new JdbcTemplate(open);
      new Copies(open, Map.of("email_", "'" + BenchedReminders.PERSON + "-' || n || '@example.org'")).times(RECIPIENTS - 1)
          .of("act_id_user", "id_ = '" + BenchedReminders.PERSON + "'", List.of(BenchedReminders.PERSON));
      Copies cases = new Copies(open, Map.of("assignee_", person("assignee_", ""), "user_id_", person("user_id_", ""),
          "recipient", person("recipient", "@example.org")));
      mixed(DUE - 1, LATER - 1, cases.original(ids(jdbc, "RS-2024-0001"))::copy, cases.original(ids(jdbc, "RS-2024-0002"))::copy);
      cases.done();
      return jdbc.queryForObject("select count(*) from ACT_RU_JOB", Integer.class) - DUE;
    }
  }

  private static List<String> ids(JdbcTemplate jdbc, String number) {
    String instance =
        jdbc.queryForObject("select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", String.class, number);
    return List.of(number, instance,
        jdbc.queryForObject("select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ?", String.class, instance));
  }

  private void copyStock(int later) {
    try (SingleConnectionDataSource open = database.open("stock")) {
      Copies timers = new Copies(open, Map.of("handler_cfg_", person("handler_cfg_", "@example.org")));
      List<String> jobs = new JdbcTemplate(open).queryForList(
          "select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = '" + StockTimers.TYPE + "' order by DUEDATE_", String.class);
      mixed(DUE - 1, later - 1, (first, number) -> copy(timers.from(first, number), open, jobs.get(0)),
          (first, number) -> copy(timers.from(first, number), open, jobs.get(1)));
      timers.done();
    }
  }

  private interface Part {
    void make(int first, int number);
  }

  /** What is due on one morning was not made in one go: it lies among what is due later. */
  private static void mixed(int due, int later, Part makeDue, Part makeLater) {
    for (int part = 0; part < PARTS; part++) {
      make(part, later, makeLater);
      make(part, due, makeDue);
    }
  }

  private static void make(int part, int all, Part each) {
    int first = (int) ((long) all * part / PARTS);
    each.make(1 + first, (int) ((long) all * (part + 1) / PARTS) - first);
  }

  private static void copy(Copies timers, SingleConnectionDataSource open, String job) {
    String log = new JdbcTemplate(open).queryForObject("select ID_ from ACT_HI_JOB_LOG where JOB_ID_ = ?", String.class, job);
    timers.of("act_ru_job", "id_ = '" + job + "'", List.of(job));
    timers.of("act_hi_job_log", "id_ = '" + log + "'", List.of(log, job));
  }
}
