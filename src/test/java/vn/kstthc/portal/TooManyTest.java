package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;

/** Whoever is one too many reads on a page that it is so, until when, and that nothing is lost. */
@EngineTest
class TooManyTest {

  private static final String HERE = "127.0.0.1";

  @LocalServerPort int port;
  @Autowired Throttles throttles;
  @Autowired JdbcClient jdbc;

  @Test
  void whoSendsTooOftenIsToldOnAPageWhenToComeBack() {
    Visitor visitor = new Visitor(port);
    visitor.get("/phan-anh");
    used(throttles.sending, () -> {
      HttpResponse<String> page = visitor.submit(Visitor.feedback());
      assertTooMany(page);
      assertThat(page.body()).contains("nút Quay lại của trình duyệt");
    });
    assertThat(visitor.submit(Visitor.feedback()).statusCode()).as("afterwards").isEqualTo(303);
  }

  @Test
  void whoLooksForACaseTooOftenIsToldSoToo() {
    Visitor visitor = new Visitor(port);
    visitor.get("/phan-anh/tra-cuu");
    used(throttles.tracking, () -> assertTooMany(visitor.post("/phan-anh/tra-cuu", Map.of("number", "x", "secret", "x"))));
  }

  @Test
  void whoSearchesTooOftenIsToldSoToo() {
    used(throttles.searching, () -> assertTooMany(new Visitor(port).get("/phan-anh/ket-qua?tim=x")));
  }

  @Test
  void whatCouldNotBeEnteredIsNotCounted() {
    Visitor visitor = new Visitor(port);
    visitor.get("/phan-anh");
    used(throttles.cases, () -> {
      throttles.cases.giveBack(HERE, 1);
      jdbc.sql("alter table feedback_search rename to search_away").update();
      try {
        assertThat(visitor.submit(Visitor.feedback()).statusCode()).isEqualTo(500);
      } finally {
        jdbc.sql("alter table search_away rename to feedback_search").update();
      }
      assertThat(visitor.submit(Visitor.feedback()).statusCode()).as("the last one").isEqualTo(303);
      assertTooMany(visitor.submit(Visitor.feedback()));
    });
  }

  private static void assertTooMany(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).get().asString().matches("[1-9][0-9]*");
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
    assertThat(page.body()).contains("<html lang=\"vi\"", "quá nhiều yêu cầu", "Đề nghị thử lại sau khoảng", "phút");
  }

  /** While nothing is left of a limit. */
  private static void used(Throttle throttle, Runnable meanwhile) {
    long taken = 0;
    for (long amount = 1 << 20; amount > 0; amount /= 2) {
      while (throttle.take(HERE, amount).isZero()) {
        taken += amount;
      }
    }
    try {
      meanwhile.run();
    } finally {
      throttle.giveBack(HERE, taken);
    }
  }
}
