package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kstthc.KstthcApplication;

/** The demo's clock, over HTTP and over restarts. */
class DemoClockIT {

  @TempDir Path data;

  @Test
  void itStartsBeforeThePlanGoesForwardOnlyAndIsKept() {
    try (ConfigurableApplicationContext application = start()) {
      assertThat(now(application)).isCloseTo(Instant.parse("2024-01-15T01:00:00Z"), within(2, ChronoUnit.MINUTES));

      assertThat(move(application, "{\"advance\":\"P5D\"}").statusCode()).isEqualTo(200);
      assertThat(now(application)).isCloseTo(Instant.parse("2024-01-20T01:00:00Z"), within(2, ChronoUnit.MINUTES));
      assertThat(ClockUtil.getCurrentTime().toInstant()).as("the engine's own").isCloseTo(now(application), within(5, ChronoUnit.SECONDS));

      for (String refused : List.of("{\"to\":\"2024-01-19T08:00:00+07:00\"}", "{\"advance\":\"-P1D\"}", "{\"advance\":\"P20000D\"}",
          "{\"advance\":\"năm ngày\"}", "{\"to\":\"2024-02-30T08:00:00+07:00\"}", "{}",
          "{\"advance\":\"P1D\",\"to\":\"2024-02-01T08:00:00+07:00\"}")) {
        HttpResponse<String> answer = move(application, refused);
        assertThat(answer.statusCode()).as(refused).isEqualTo(400);
        assertThat(WebApps.json(answer).get("message").asText()).as(refused).containsAnyOf("Đồng hồ chỉ chạy tới", "Không đọc được", "Hãy gửi đúng một");
      }
      assertThat(move(application, "{\"to\":\"2024-08-02T08:00:00+07:00\"}").statusCode()).isEqualTo(200);
    }
    try (ConfigurableApplicationContext application = start()) {
      assertThat(now(application)).isCloseTo(Instant.parse("2024-08-02T01:00:00Z"), within(3, ChronoUnit.MINUTES));
    }
  }

  @Test
  void itMayAlsoStartAtTheRealTime() {
    try (ConfigurableApplicationContext application = start("--APP_DEMO_START=now")) {
      assertThat(Duration.between(Instant.now(), now(application)).abs()).isLessThan(Duration.ofMinutes(1));
    }
  }

  private ConfigurableApplicationContext start(String... more) {
    return new SpringApplicationBuilder(KstthcApplication.class)
        .properties("server.port=0", "APP_DATA=" + data, "camunda.bpm.job-execution.enabled=false").run(more);
  }

  private static Instant now(ConfigurableApplicationContext application) {
    return OffsetDateTime.parse(WebApps.json(client(application).get("/actuator/clock")).get("now").asText()).toInstant();
  }

  private static HttpResponse<String> move(ConfigurableApplicationContext application, String body) {
    WebApps client = client(application);
    return client.send(client.request("/actuator/clock").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private static WebApps client(ConfigurableApplicationContext application) {
    return new WebApps(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}
