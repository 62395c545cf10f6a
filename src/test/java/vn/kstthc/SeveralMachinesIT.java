package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.engine.WebApps;

/** Two machines of production that start at the same moment on one empty database, in different time zones. */
class SeveralMachinesIT {

  private static EmbeddedPostgres postgres;

  @TempDir Path logs;
  private List<RunningJar> machines;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void startTogether() {
    machines = Stream.of("UTC", "America/New_York")
        .map(zone -> RunningJar.start(logs.resolve(zone.replace('/', '-')), settings(), "-Duser.timezone=" + zone)).toList();
  }

  @AfterEach
  void stop() {
    machines.forEach(RunningJar::close);
  }

  @Test
  void bothComeUpAndShareOneSetOfTables() {
    List<WebApps> administrators = machines.stream().map(machine -> administratorAt(machine.port())).toList();

    JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    assertThat(jdbc.sql("select count(*) from act_re_deployment").query(Integer.class).single())
        .isEqualTo(jdbc.sql("select count(distinct name_) from act_re_deployment").query(Integer.class).single());
    assertThat(jdbc.sql("select distinct version_ from act_re_procdef").query(Integer.class).list()).containsExactly(1);
    assertThat(jdbc.sql("select id_ from act_id_user").query(String.class).list())
        .containsExactly(settings().get("APP_ADMINISTRATOR_ID"));
    assertThat(administrators.stream().map(a -> a.get(WebApps.API + "/deployment").body()).distinct())
        .as("the same moments, whatever zone the machine is in").hasSize(1);
  }

  @Test
  void bothComputeWithOneCalendarAndSeeAChangeOfItWithinSeconds() {
    List<WebApps> visitors = machines.stream().map(machine -> new WebApps(machine.port())).toList();
    assertThat(visitors).allSatisfy(visitor -> assertThat(dueAt(visitor)).isEqualTo("2024-05-04"));
    JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    assertThat(jdbc.sql("select count(*) from calendar_day").query(Integer.class).single()).isEqualTo(42);

    jdbc.sql("delete from calendar_day where on_date = date '2024-05-04'").update();
    jdbc.sql("update calendar_revision set revision = revision + 1").update();

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(visitors).allSatisfy(visitor -> assertThat(dueAt(visitor)).isEqualTo("2024-05-06")));
  }

  private static String dueAt(WebApps visitor) {
    return WebApps.json(visitor.send(visitor.request("/thoi-han?tu=2024-04-26&so=3&don-vi=ngay-lam-viec")
        .header("Accept", "application/json").GET())).get("due").asText();
  }

  private static WebApps administratorAt(int port) {
    WebApps person = new WebApps(port);
    assertThat(person.login(settings().get("APP_ADMINISTRATOR_ID"), settings().get("APP_ADMINISTRATOR_PASSWORD"), "admin")
        .statusCode()).isEqualTo(200);
    return person;
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = ProductionIT.complete(postgres);
    settings.put("SPRING_PROFILES_ACTIVE", "prod");
    settings.put("APP_SECURE_COOKIES", "false");
    return settings;
  }
}
