package vn.kstthc.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.feedback.FeedbackTracking;
import vn.kstthc.feedback.FeedbackTracking.Tracked;
import vn.kstthc.portal.PortalSettings.Limit;
import vn.kstthc.portal.PortalSettings.Rate;

/** Who tries secrets has to wait, and does not get to the register. */
class TrackedCasesTest {

  private static final String NUMBER = "PAKN-2024-0001";
  private static final Limit THREE = new Limit(new Rate(3, Duration.ofHours(1)), new Rate(100, Duration.ofHours(1)));
  private final FeedbackTracking tracking = mock(FeedbackTracking.class);
  private final TrackedCases cases = new TrackedCases(tracking, new Throttles(new PortalSettings("http://localhost", List.of(),
      DataSize.ofMegabytes(10), DataSize.ofMegabytes(52), 1, Duration.ZERO,
      new PortalSettings.Limits(THREE, THREE, THREE, THREE, THREE, THREE)),
      Clock.systemUTC()));

  @BeforeEach
  void oneCase() {
    when(tracking.find(anyString(), anyString())).thenReturn(Optional.empty());
    when(tracking.find(NUMBER, "RIGHT")).thenReturn(Optional.of(new Tracked(NUMBER, null, "", false, Instant.EPOCH, null, null, null,
        List.of(), null, null, null, null, false, false, false, false, null)));
  }

  private Optional<Tracked> find(String address, String secret) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return cases.find(request, NUMBER, secret);
  }

  @Test
  void afterSomeWrongSecretsAlsoTheRightOneHasToWaitFromThere() {
    for (int i = 0; i < 3; i++) {
      assertThat(find("192.0.2.1", "WRONG")).isEmpty();
    }
    assertThatThrownBy(() -> find("192.0.2.1", "RIGHT")).isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("429").hasMessageContaining("khoảng 20 phút");
    assertThat(find("192.0.2.2", "RIGHT")).as("the sender himself, from elsewhere").isPresent();
  }

  @Test
  void whoKnowsTheSecretLooksAsOftenAsHeLikes() {
    for (int i = 0; i < 20; i++) {
      assertThat(find("192.0.2.1", "RIGHT")).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"x, RIGHT", "PAKN-2024-1, RIGHT", "PAKN-2024-0001', RIGHT", ", RIGHT", "PAKN-2024-0001,"})
  void whatIsNoNumberIsNotLookedFor(String number, String secret) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    assertThat(cases.find(request, number, secret)).isEmpty();
    verify(tracking, never()).find(anyString(), anyString());
  }
}
