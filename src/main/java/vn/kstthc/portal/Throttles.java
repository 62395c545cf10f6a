package vn.kstthc.portal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How often what may be done on the public pages. */
@Component
@EnableConfigurationProperties(PortalSettings.class)
class Throttles {

  final Throttle sending;
  final Throttle cases;
  private final Throttle megabytes;
  final Throttle tracking;
  final Throttle wrongSecrets;
  final Throttle searching;

  Throttles(PortalSettings settings, Clock clock) {
    PortalSettings.Limits limits = settings.limits();
    sending = new Throttle(limits.sending(), clock);
    cases = new Throttle(limits.cases(), clock);
    megabytes = new Throttle(limits.megabytes(), clock);
    tracking = new Throttle(limits.tracking(), clock);
    wrongSecrets = new Throttle(limits.wrongSecrets(), clock);
    searching = new Throttle(limits.searching(), clock);
  }

  /** @return how long to wait until a case with so many megabytes of files may be made; zero where it may, and then it is counted */
  Duration takeCase(String address, long size) {
    Duration wait = cases.take(address);
    if (wait.isZero() && size > 0) {
      wait = megabytes.take(address, size);
      if (!wait.isZero()) {
        cases.giveBack(address, 1);
      }
    }
    return wait;
  }

  /** No case came of it. */
  void giveBackCase(String address, long size) {
    cases.giveBack(address, 1);
    if (size > 0) {
      megabytes.giveBack(address, size);
    }
  }

  static String message(Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return "Hệ thống đang nhận quá nhiều yêu cầu từ nơi ông/bà truy cập. Đề nghị thử lại sau khoảng %d phút.".formatted(minutes);
  }

  /** @throws ResponseStatusException saying until when to wait, unless there is no need to */
  static void check(Duration wait) {
    if (!wait.isZero()) {
      throw new TooMany(wait);
    }
  }

  private static final class TooMany extends ResponseStatusException {

    private final transient Duration wait;

    TooMany(Duration wait) {
      super(HttpStatus.TOO_MANY_REQUESTS, message(wait));
      this.wait = wait;
    }

    @Override
    public HttpHeaders getHeaders() {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      return headers;
    }
  }
}
