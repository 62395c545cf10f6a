package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** What the profile {@code prod} asks for, and what it no longer gives. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionIT {

  @RegisterExtension
  static GreenMailExtension mailServer = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @Test
  void itRefusesToStartNamingEachMissingSetting(CapturedOutput output) {
    assertThatThrownBy(() -> start(Map.of("APP_MAIL_HOST", "localhost"))).hasMessageContaining("Thiếu cấu hình");
    assertThat(output).contains("APP_DATABASE_URL: ", "APP_DATABASE_USER: ", "APP_DATABASE_PASSWORD: ", "APP_MAIL_FROM: ",
        "APP_ADMINISTRATOR_ID: ", "APP_ADMINISTRATOR_PASSWORD: ", "APP_ADMINISTRATOR_MAIL: ", "APP_PUBLIC_ADDRESS: ")
        .doesNotContain("APP_MAIL_HOST: ");
  }

  @Test
  void withAllGivenItRunsWithoutDemoUsersAndWithoutClockControl() throws Exception {
    try (ConfigurableApplicationContext application = start(complete())) {
      IdentityService identity = application.getBean(IdentityService.class);
      assertThat(identity.createUserQuery().list()).extracting(user -> user.getId()).containsExactly("quan.ly.ky.thuat");
      assertThat(identity.checkPassword("quan.ly.ky.thuat", "Mật khẩu dài 1")).isTrue();
      String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
      assertThat(get(address + "/actuator/clock").statusCode()).isIn(401, 404);
      assertThat(get(address + "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(get(address + "/").body()).doesNotContain("Bản dùng thử", "demo");
      assertThat(get(address + "/camunda/app/tasklist/scripts/config.js").body()).doesNotContain("demo-clock");
      assertThat(get(address + "/camunda/app/tasklist/custom/demo-clock.js").statusCode()).isEqualTo(404);
      assertThat(get(address + "/camunda/app/tasklist/default/").headers().allValues("set-cookie"))
          .isNotEmpty().allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite=Lax"));
    }
  }

  @Test
  void theAdministratorsOwnPasswordSurvivesARestart() {
    try (ConfigurableApplicationContext application = start(complete())) {
      IdentityService identity = application.getBean(IdentityService.class);
      var user = identity.createUserQuery().userId("quan.ly.ky.thuat").singleResult();
      user.setPassword("Mật khẩu mới 2");
      identity.saveUser(user);
    }
    try (ConfigurableApplicationContext application = start(complete())) {
      IdentityService identity = application.getBean(IdentityService.class);
      assertThat(identity.checkPassword("quan.ly.ky.thuat", "Mật khẩu mới 2")).isTrue();
      var user = identity.createUserQuery().userId("quan.ly.ky.thuat").singleResult();
      user.setPassword("Mật khẩu dài 1");
      identity.saveUser(user);
    }
  }

  private static Map<String, String> complete() {
    Map<String, String> settings = complete(postgres);
    settings.put("APP_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort()));
    return settings;
  }

  /** @return all that must be given, on this database and a mail server that need not be there */
  static Map<String, String> complete(EmbeddedPostgres database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("APP_DATABASE_URL", database.getJdbcUrl("postgres", "postgres"));
    settings.put("APP_DATABASE_USER", "postgres");
    settings.put("APP_DATABASE_PASSWORD", "postgres");
    settings.put("APP_MAIL_HOST", "127.0.0.1");
    settings.put("APP_MAIL_FROM", "nhac-viec@example.org");
    settings.put("APP_ADMINISTRATOR_ID", "quan.ly.ky.thuat");
    settings.put("APP_ADMINISTRATOR_PASSWORD", "Mật khẩu dài 1");
    settings.put("APP_ADMINISTRATOR_MAIL", "quan.ly.ky.thuat@example.org");
    settings.put("APP_PUBLIC_ADDRESS", "https://kstthc.example.org");
    return settings;
  }

  private static ConfigurableApplicationContext start(Map<String, String> settings) {
    String[] arguments = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new);
    return new SpringApplicationBuilder(KstthcApplication.class).profiles("prod")
        .properties("server.port=0", "camunda.bpm.job-execution.enabled=false").run(arguments);
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
