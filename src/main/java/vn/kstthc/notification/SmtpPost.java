package vn.kstthc.notification;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends over one connection. */
class SmtpPost implements Post {

  private final JavaMailSender sender;

  SmtpPost(JavaMailSender sender) {
    this.sender = sender;
  }

  @Override
  public Map<MimeMessage, Outcome> send(List<MimeMessage> messages) {
    Map<MimeMessage, Outcome> outcomes = new HashMap<>();
    messages.forEach(message -> outcomes.put(message, Outcome.SENT));
    try {
      sender.send(messages.toArray(MimeMessage[]::new));
    } catch (MailSendException some) {
      if (some.getFailedMessages().isEmpty()) {
        messages.forEach(message -> outcomes.put(message, new Outcome(some.toString(), true)));
      }
      some.getFailedMessages().forEach((message, problem) ->
          outcomes.put((MimeMessage) message, new Outcome(reason(problem), !isRefused(problem))));
    } catch (MailException all) {
      messages.forEach(message -> outcomes.put(message, new Outcome(all.toString(), true)));
    }
    return outcomes;
  }

  /** An address nobody takes will not become right by waiting; anything else may. */
  private static boolean isRefused(Exception problem) {
    return problem instanceof AddressException
        || problem instanceof SendFailedException refused && refused.getInvalidAddresses() != null
            && refused.getInvalidAddresses().length > 0 && !isTemporary(refused);
  }

  /** Replies that begin with 4 ask to come back later (RFC 5321 section 4.2.1). */
  private static boolean isTemporary(SendFailedException refused) {
    for (Exception cause = refused; cause instanceof jakarta.mail.MessagingException mail; cause = mail.getNextException()) {
      if (cause.getMessage() != null && cause.getMessage().matches("(?s)4\\d\\d[ -].*")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Exception problem) {
    Exception cause = problem instanceof jakarta.mail.MessagingException mail && mail.getNextException() != null
        ? mail.getNextException() : problem;
    return cause.toString().strip();
  }
}
