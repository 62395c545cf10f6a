package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.kstthc.portal.PortalSettings.Limit;
import vn.kstthc.portal.PortalSettings.Rate;

/** Neither many cases nor many megabytes: what nobody asked for must not fill the register or the disk under it. */
class ThrottlesTest {

  private static final String ONE = "192.0.2.1";
  private static final Limit MANY = new Limit(rate(1000), rate(1000));

  private static Rate rate(int times) {
    return new Rate(times, Duration.ofHours(1));
  }

  private static Throttles throttles(Limit cases, Limit megabytes) {
    var limits = new PortalSettings.Limits(MANY, cases, megabytes, MANY, MANY, MANY);
    return new Throttles(new PortalSettings("http://localhost", List.of(), DataSize.ofMegabytes(10), DataSize.ofMegabytes(52), 1,
        Duration.ZERO, limits), Clock.fixed(Instant.parse("2024-01-15T01:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void largeFilesWaitWhileCasesWithoutOnesDoNot() {
    Throttles throttles = throttles(MANY, new Limit(rate(60), rate(1000)));
    assertThat(throttles.takeCase(ONE, 50)).isZero();
    assertThat(throttles.takeCase(ONE, 50)).isEqualTo(Duration.ofMinutes(40));
    assertThat(throttles.takeCase(ONE, 10)).isZero();
    assertThat(throttles.takeCase(ONE, 0)).isZero();
    assertThat(throttles.takeCase("192.0.2.2", 50)).as("somebody else").isZero();
  }

  @Test
  void manyAddressesTogetherDoNotFillTheDiskEither() {
    Throttles throttles = throttles(MANY, new Limit(rate(60), rate(100)));
    assertThat(throttles.takeCase(ONE, 50)).isZero();
    assertThat(throttles.takeCase("192.0.2.2", 50)).isZero();
    assertThat(throttles.takeCase("192.0.2.3", 1)).isPositive();
    assertThat(throttles.takeCase("192.0.2.3", 0)).isZero();
  }

  @Test
  void whatWasRefusedForItsSizeIsNoCaseAndWhatCameToNothingIsGivenBack() {
    Throttles throttles = throttles(new Limit(rate(2), rate(1000)), new Limit(rate(60), rate(1000)));
    assertThat(throttles.takeCase(ONE, 50)).isZero();
    assertThat(throttles.takeCase(ONE, 50)).isPositive();
    throttles.giveBackCase(ONE, 50);
    assertThat(throttles.takeCase(ONE, 60)).isZero();
    assertThat(throttles.takeCase(ONE, 0)).isZero();
    assertThat(throttles.takeCase(ONE, 0)).as("two cases are all").isPositive();
  }
}
