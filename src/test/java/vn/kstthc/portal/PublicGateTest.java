package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import vn.kstthc.portal.PortalSettings.Limit;
import vn.kstthc.portal.PortalSettings.Rate;

/** Who gets past before anything of a form is read. */
class PublicGateTest {

  private static final Limit TWO = new Limit(new Rate(2, Duration.ofHours(1)), new Rate(4, Duration.ofHours(1)));
  private static final Limit MANY = new Limit(new Rate(100, Duration.ofHours(1)), new Rate(100, Duration.ofHours(1)));
  private final PortalSettings settings = new PortalSettings("http://localhost", List.of(), DataSize.ofMegabytes(10),
      DataSize.ofMegabytes(52), 1, Duration.ZERO, new PortalSettings.Limits(TWO, TWO, TWO, TWO, TWO, TWO));
  private PublicGate gate = new PublicGate(settings, new Throttles(settings, Clock.systemUTC()));
  private final AtomicInteger let = new AtomicInteger();

  private MockHttpServletResponse send(String method, String path, String address, long size, FilterChain chain) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path) {
      @Override
      public long getContentLengthLong() {
        return size;
      }
    };
    request.setServletPath(path);
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(request, response, chain);
    return response;
  }

  private MockHttpServletResponse send(String path, String address) throws Exception {
    return send("POST", path, address, 100, (request, response) -> let.incrementAndGet());
  }

  @Test
  void anAddressThatSendsTooOftenIsToldHowLongToWait() throws Exception {
    send("/phan-anh", "192.0.2.1");
    send("/phan-anh", "192.0.2.1");
    MockHttpServletResponse third = send("/phan-anh", "192.0.2.1");
    assertThat(third.getStatus()).isEqualTo(429);
    assertThat(third.getErrorMessage()).contains("thử lại sau khoảng 30 phút", "nút Quay lại");
    assertThat(Integer.parseInt(third.getHeader("Retry-After"))).isBetween(1700, 1801);
    assertThat(let).hasValue(2);
    assertThat(send("/phan-anh/tra-cuu", "192.0.2.1").getStatus()).as("following a case is counted apart").isEqualTo(200);
    assertThat(send("/phan-anh", "192.0.2.2").getStatus()).as("somebody else").isEqualTo(200);
  }

  @Test
  void manyAddressesTogetherAreStoppedToo() throws Exception {
    for (int i = 1; i <= 4; i++) {
      assertThat(send("/phan-anh", "192.0.2." + i).getStatus()).isEqualTo(200);
    }
    assertThat(send("/phan-anh", "192.0.2.5").getStatus()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({"54525953, 413", "54525952, 200", "100, 200", "-1, 200"})
  void whatSaysItIsTooLargeIsNotRead(long size, int status) throws Exception {
    assertThat(send("POST", "/phan-anh", "192.0.2.1", size, (request, response) -> let.incrementAndGet()).getStatus())
        .isEqualTo(status);
    assertThat(let).hasValue(status == 200 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"GET, /phan-anh", "POST, /phan-anh/so/api/x", "POST, /phan-anh/so"})
  void readingAndTheStaffPagesAreNotCounted(String method, String path) throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(send(method, path, "192.0.2.1", 100, (request, response) -> { }).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void largeFormsTakeTurnsAndSmallOnesWaitForNobody() throws Exception {
    send("POST", "/phan-anh", "192.0.2.1", 40_000_000, (request, response) -> {
      assertThat(inside(40_000_000, "192.0.2.2")).as("another large one meanwhile").isEqualTo(429);
      assertThat(inside(-1, "192.0.2.3")).as("one of unknown size").isEqualTo(429);
      assertThat(inside(5000, "192.0.2.4")).as("a small one").isEqualTo(200);
      let.incrementAndGet();
    });
    assertThat(let).hasValue(1);
  }

  @Test
  void oneAddressDoesNotTakeAllThePlaces() throws Exception {
    PortalSettings eight = new PortalSettings("http://localhost", List.of(), DataSize.ofMegabytes(10), DataSize.ofMegabytes(52), 8,
        Duration.ZERO, new PortalSettings.Limits(MANY, MANY, MANY, MANY, MANY, MANY));
    gate = new PublicGate(eight, new Throttles(eight, Clock.systemUTC()));
    send("POST", "/phan-anh", "192.0.2.1", -1, (first, answer) -> sendSecond());
    assertThat(inside(-1, "192.0.2.1")).as("once they are through").isEqualTo(200);
    assertThat(let).hasValue(1);
  }

  private void sendSecond() {
    try {
      send("POST", "/phan-anh", "192.0.2.1", -1, (second, answer) -> {
        assertThat(inside(-1, "192.0.2.1")).as("a third at the same time").isEqualTo(429);
        assertThat(inside(-1, "192.0.2.2")).as("somebody else").isEqualTo(200);
        let.incrementAndGet();
      });
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private int inside(long size, String address) {
    try {
      return send("POST", "/phan-anh", address, size, (request, response) -> { }).getStatus();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
