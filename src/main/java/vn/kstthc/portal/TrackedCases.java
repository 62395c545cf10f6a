package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.FeedbackTracking;
import vn.kstthc.feedback.FeedbackTracking.Tracked;

/** Finds a sender's case by number and secret. Whoever tries wrong ones has to wait, and learns nothing of what is there. */
@Component
class TrackedCases {

  private static final String NUMBER = "\\s*(?i:PAKN)-[0-9]{4}-[0-9]{4,9}\\s*";
  private static final int LONGEST_SECRET = 60;

  private final FeedbackTracking tracking;
  private final Throttles throttles;

  TrackedCases(FeedbackTracking tracking, Throttles throttles) {
    this.tracking = tracking;
    this.throttles = throttles;
  }

  Optional<Tracked> find(HttpServletRequest request, String number, String secret) {
    String address = request.getRemoteAddr();
    Throttles.check(throttles.wrongSecrets.wait(address));
    Optional<Tracked> found = number == null || !number.matches(NUMBER) || secret == null || secret.length() > LONGEST_SECRET
        ? Optional.empty() : tracking.find(number, secret);
    if (found.isEmpty()) {
      throttles.wrongSecrets.take(address);
    }
    return found;
  }
}
