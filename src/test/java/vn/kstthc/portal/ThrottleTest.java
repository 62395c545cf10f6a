package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kstthc.portal.PortalSettings.Limit;
import vn.kstthc.portal.PortalSettings.Rate;

class ThrottleTest {

  private final MovedClock clock = new MovedClock();
  private final Throttle throttle = new Throttle(
      new Limit(new Rate(3, Duration.ofMinutes(3)), new Rate(5, Duration.ofHours(1))), clock);

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2024-01-15T01:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void take(String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(throttle.take(address)).isZero();
    }
  }

  @Test
  void anAddressWaitsOnceItHasHadItsShareAndOthersDoNot() {
    take("192.0.2.1", 3);
    assertThat(throttle.take("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
    take("192.0.2.2", 1);
    clock.now = clock.now.plusSeconds(60);
    take("192.0.2.1", 1);
    assertThat(throttle.take("192.0.2.1")).isPositive();
  }

  @Test
  void allTogetherWaitOnceTheirShareIsGoneAndWhatWasRefusedIsNotCounted() {
    take("192.0.2.1", 3);
    take("192.0.2.2", 2);
    assertThat(throttle.take("192.0.2.3")).isEqualTo(Duration.ofMinutes(12));
    clock.now = clock.now.plus(Duration.ofMinutes(12));
    take("192.0.2.3", 1);
    assertThat(throttle.take("192.0.2.3")).as("of all").isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void whoWaitsForTheOthersLosesNothingOfHisOwnShare() {
    Throttle narrow = new Throttle(new Limit(new Rate(1, Duration.ofDays(1)), new Rate(1, Duration.ofMinutes(1))), clock);
    assertThat(narrow.take("192.0.2.1")).isZero();
    assertThat(narrow.take("192.0.2.2")).isEqualTo(Duration.ofMinutes(1));
    clock.now = clock.now.plusSeconds(60);
    assertThat(narrow.take("192.0.2.2")).isZero();
  }

  @Test
  void askingHowLongToWaitCountsNothingAndWhatIsGivenBackIsThereAgain() {
    take("192.0.2.1", 3);
    throttle.giveBack("192.0.2.1", 1);
    assertThat(throttle.wait("192.0.2.1")).isZero();
    take("192.0.2.1", 1);
    assertThat(throttle.wait("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({"2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false", "192.0.2.1, 192.0.2.2, false",
      "fe80::1%1, fe80::2%1, true", "x:y, z:w, true"})
  void aNetworkOfTheNewerKindCountsAsOneAddress(String one, String other, boolean same) {
    assertThat(Throttle.network(one).equals(Throttle.network(other))).isEqualTo(same);
  }

  @Test
  void nobodyFillsTheMemoryWithAddresses() {
    Throttle many = new Throttle(new Limit(new Rate(1, Duration.ofDays(1)), new Rate(1_000_000, Duration.ofDays(1))), clock);
    many.take("10.0.0.0");
    for (int i = 1; i <= 50_000; i++) {
      many.take("10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255));
    }
    assertThat(many.take("10.0.0.0")).as("forgotten as the longest unused").isZero();
  }
}
