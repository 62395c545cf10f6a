package vn.kstthc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.engine.WebApps;
import vn.kstthc.notification.Copies;
import vn.kstthc.notification.MailSink;

/** Two machines on one database, on a morning with a reminder for each of hundreds of people. */
class ReminderBurstIT {

  private static final int REMINDERS = 400;
  private static final String MORNING = "{\"to\":\"2024-01-16T07:30:00+07:00\"}";

  @TempDir Path logs;
  private final MailSink mail = new MailSink();
  private EmbeddedPostgres postgres;
  private JdbcClient jdbc;
  private List<RunningJar> machines = List.of();

  @BeforeEach
  void manyTasksAwaitTheMorning() throws IOException {
    postgres = EmbeddedPostgres.start();
    jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    RunningJar first = machine("first");
    machines = List.of(first);
    String number = new Clerks().openAndClaim(first.port(), "gdtrh");
    machines = List.of(first, machine("second"));
    copy(number);
    machines.forEach(RunningJar::port);
  }

  @AfterEach
  void stop() throws IOException {
    machines.forEach(RunningJar::close);
    mail.close();
    postgres.close();
  }

  @Test
  void aMachineKilledInTheMiddleLosesNoReminderAndTheOtherSendsNoneAnew() {
    mail.answerAfter(Duration.ZERO, Duration.ofMillis(150));
    moveClocks(MORNING);
    await().atMost(Duration.ofMinutes(1)).until(() -> mail.mails().size() >= REMINDERS / 4);
    RunningJar sending = machines.stream().filter(ReminderBurstIT::hasSent).findFirst().orElseThrow();
    sending.kill();
    assertThat(mail.mails()).as("in the middle").hasSizeLessThan(REMINDERS);
    assertThat(machines).filteredOn(machine -> machine != sending).noneMatch(ReminderBurstIT::hasSent);

    assertEachIsWrittenOnceAndSent();
    Map<String, Set<String>> ids = mail.mails().stream()
        .collect(groupingBy(MailSink.Mail::recipient, mapping(MailSink.Mail::messageId, toSet())));
    assertThat(ids.values()).as("what came twice is the same mail").allSatisfy(each -> assertThat(each).hasSize(1));
    assertThat(mail.mails()).as("again comes only what the dead machine could not write down any more")
        .hasSizeLessThan(REMINDERS + 100);
  }

  @Test
  void aMailServerThatIsAwayTheWholeMorningLosesNothingAndGetsNothingTwice() {
    mail.goAway();
    moveClocks(MORNING);
    await().atMost(Duration.ofMinutes(1)).until(() -> count("notification_server where attempts = 1") == 1);
    assertThat(count("notification where status = 'PENDING'")).isEqualTo(REMINDERS);
    moveClocks("{\"advance\":\"PT90S\"}");
    await().atMost(Duration.ofMinutes(1)).until(() -> count("notification_server where attempts = 2") == 1);

    mail.comeBack();
    moveClocks("{\"advance\":\"PT5M\"}");
    assertEachIsWrittenOnceAndSent();
    assertThat(mail.mails()).hasSize(REMINDERS);
    await().untilAsserted(() -> assertThat(count("notification_server where outage_since is not null")).isZero());
  }

  private void assertEachIsWrittenOnceAndSent() {
    await().atMost(Duration.ofMinutes(1)).until(() -> count("notification where status = 'PENDING'") == 0);
    List<String> tasks = jdbc.sql("select 'task:' || id_ from act_ru_task").query(String.class).list();
    assertThat(tasks).hasSize(REMINDERS);
    assertThat(jdbc.sql("select subject from notification where status = 'SENT' and milestone = 'start'").query(String.class)
        .list()).containsExactlyInAnyOrderElementsOf(tasks);
    assertThat(count("notification")).isEqualTo(REMINDERS);
    assertThat(jdbc.sql("select recipient from notification").query(String.class).list()).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(mail.mails().stream().map(MailSink.Mail::recipient).collect(toSet()));
    assertThat(count("act_ru_job where handler_cfg_ like 'task:%$before' and lock_owner_ is null"))
        .as("timers that stand at the next step").isEqualTo(REMINDERS);
  }

  private int count(String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private static boolean hasSent(RunningJar machine) {
    return machine.log().contains("Thư nhắc việc: ");
  }

  /** Each task is another person's. */
  private void copy(String number) {
    String instance = jdbc.sql("select proc_inst_id_ from act_ru_execution where business_key_ = ?").param(number)
        .query(String.class).single();
    String task = jdbc.sql("select id_ from act_ru_task").query(String.class).single();
    Copies copies = new Copies(postgres.getPostgresDatabase(), Map.of("email_", "'gdtrh-' || n || '@example.org'",
        "assignee_", "assignee_ || '-' || n", "user_id_", "user_id_ || '-' || n")).times(REMINDERS - 1);
    copies.of("act_id_user", "id_ = 'gdtrh'", List.of("gdtrh"));
    copies.original(List.of(number, instance, task)).copy(1, REMINDERS - 1);
    copies.done();
  }

  private void moveClocks(String to) {
    machines.forEach(machine -> {
      WebApps visitor = new WebApps(machine.port());
      assertThat(visitor.send(visitor.request("/actuator/clock").header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(to))).statusCode()).isEqualTo(200);
    });
  }

  private RunningJar machine(String name) {
    return RunningJar.start(logs.resolve(name), Map.of("SPRING_PROFILES_ACTIVE", "demo",
        "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"), "SPRING_DATASOURCE_USERNAME", "postgres",
        "SPRING_DATASOURCE_PASSWORD", "postgres", "SPRING_FLYWAY_PLACEHOLDERS_BLOB", "bytea", "APP_NOTIFICATION_FOLDER", "",
        "SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(mail.port()),
        "APP_DATA", logs.resolve("data").toString()));
  }
}
