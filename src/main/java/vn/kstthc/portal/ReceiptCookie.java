package vn.kstthc.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.FeedbackRegister.Receipt;

/**
 * Carries the receipt from the form to the page that shows it once, in the sender's own browser: any machine can answer, nothing
 * is kept, and the secret is in no address.
 */
@Component
class ReceiptCookie {

  static final String NAME = "bien-nhan";
  private static final String PAGE = "/phan-anh/da-gui";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ObjectMapper json;

  ReceiptCookie(ObjectMapper json) {
    this.json = json;
  }

  /** What is shown of a receipt. */
  record Shown(String number, String secret, Instant receivedAt, LocalDate receivedOn, Instant answerDue,
      boolean provisional, String ground) {}

  String of(Receipt receipt, boolean secure) {
    try {
      byte[] shown = json.writeValueAsBytes(new Shown(receipt.number(), receipt.secret(), receipt.receivedAt(),
          receipt.receivedOn(), receipt.answerDue(), receipt.provisional(), receipt.ground()));
      return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(shown), LONGEST, secure);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String gone(boolean secure) {
    return cookie("", Duration.ZERO, secure);
  }

  private static String cookie(String value, Duration age, boolean secure) {
    return ResponseCookie.from(NAME, value).path(PAGE).httpOnly(true).secure(secure).sameSite("Lax").maxAge(age).build()
        .toString();
  }

  /** @return empty where there is none, or somebody wrote his own */
  Optional<Shown> read(String value) {
    try {
      return value == null || value.isEmpty() ? Optional.empty()
          : Optional.ofNullable(json.readValue(Base64.getUrlDecoder().decode(value), Shown.class))
              .filter(shown -> shown.number() != null && shown.secret() != null && shown.receivedAt() != null);
    } catch (IOException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
