package vn.kstthc.notification;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** Takes mail away. */
interface Post {

  /** @return what became of each message */
  Map<MimeMessage, Outcome> send(List<MimeMessage> messages);

  /**
   * @param problem null where it was sent
   * @param isOutage whether it is worth trying again later; false where this message will never be taken
   */
  record Outcome(String problem, boolean isOutage) {

    static final Outcome SENT = new Outcome(null, false);

    boolean sent() {
      return problem == null;
    }
  }
}
