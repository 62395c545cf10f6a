package vn.kstthc.engine;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demo's clock: engine and application run at real speed, this far from real time. It moves forward only, and is kept
 * with the data.
 */
@Component
@Profile("demo")
@Endpoint(id = "clock")
class DemoClock {

  private static final int ONE_ROW = 1;
  /** Nobody demonstrates further ahead, and calendars of that time do not exist. */
  private static final Duration FURTHEST = Duration.ofDays(3660);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<JobExecutor> jobs;

  /** @param start moment at which the clock starts on an empty data folder, with its offset; {@code now} is real time */
  DemoClock(JdbcClient jdbc, Clock clock, ObjectProvider<JobExecutor> jobs,
      @Value("${app.demo.start:2024-01-15T08:00:00+07:00}") String start) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.jobs = jobs;
    Optional<Long> kept =
        jdbc.sql("select offset_millis from demo_clock where id = ?").param(ONE_ROW).query(Long.class).optional();
    ClockUtil.reset();
    ClockUtil.offset(kept.orElseGet(() -> firstOffset(start)));
  }

  private long firstOffset(String start) {
    long offset = start.equals("now") ? 0
        : Duration.between(Instant.now(), OffsetDateTime.parse(start).toInstant()).toMillis();
    jdbc.sql("insert into demo_clock (id, offset_millis) values (?, ?)").params(ONE_ROW, offset).update();
    return offset;
  }

  /** @return the present moment of the demo, in its zone */
  @ReadOperation
  Map<String, String> show() {
    return Map.of("now", OffsetDateTime.now(clock).toString(), "zone", clock.getZone().getId());
  }

  /**
   * @param advance how far to go on, as in {@code P5D} or {@code PT3H}
   * @param to where to go to, as in {@code 2024-08-02T08:00:00+07:00}; exactly one of the two
   */
  @WriteOperation
  synchronized Map<String, String> move(@Nullable String advance, @Nullable String to) {
    Duration step = step(advance, to);
    if (step.isNegative() || step.compareTo(FURTHEST) > 0) {
      throw refused("Đồng hồ chỉ chạy tới, mỗi lần nhiều nhất 10 năm.");
    }
    long offset = Duration.between(Instant.now(), clock.instant().plus(step)).toMillis();
    jdbc.sql("update demo_clock set offset_millis = ? where id = ?").params(offset, ONE_ROW).update();
    ClockUtil.offset(offset);
    // else the executor sleeps on until the time it knew of
    jobs.ifAvailable(JobExecutor::jobWasAdded);
    return show();
  }

  private Duration step(String advance, String to) {
    if ((advance == null) == (to == null)) {
      throw refused("Hãy gửi đúng một trong hai: {\"advance\":\"P5D\"} hoặc {\"to\":\"2024-08-02T08:00:00+07:00\"}.");
    }
    try {
      return advance != null ? Duration.parse(advance)
          : Duration.between(clock.instant(), OffsetDateTime.parse(to).toInstant());
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw refused("Không đọc được \"%s\".".formatted(advance != null ? advance : to));
    }
  }

  private static InvalidEndpointRequestException refused(String message) {
    return new InvalidEndpointRequestException(message, message);
  }

  /** @return how far the demo is from real time, in milliseconds */
  long offsetMillis() {
    return Duration.between(Instant.now(), clock.instant()).toMillis();
  }
}
