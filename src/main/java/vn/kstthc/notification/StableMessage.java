package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** A message that keeps its own id: sent again it is the same mail. */
final class StableMessage extends MimeMessage {

  private static final Session NO_SERVER = Session.getInstance(new Properties());

  private final String id;

  StableMessage(String id) {
    super(NO_SERVER);
    this.id = id;
  }

  /** @param of the same for the same mail; @param from the sender's address, whose domain vouches for the id */
  static String id(String kind, String of, String from) {
    return "<%s-%s@%s>".formatted(kind, UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)),
        from.substring(from.indexOf('@') + 1));
  }

  /**
   * What stands above it. The helper of Spring's would read the list of types of files anew for each mail.
   *
   * @throws MessagingException where the recipient's address is none
   */
  void head(String from, String name, String to, String subject, Date sent) throws MessagingException {
    InternetAddress[] recipients = InternetAddress.parse(to);
    if (recipients.length != 1) {
      throw new AddressException("Not one address", to);
    }
    try {
      setFrom(new InternetAddress(from, name, StandardCharsets.UTF_8.name()));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    setRecipient(RecipientType.TO, recipients[0]);
    setSubject(subject, StandardCharsets.UTF_8.name());
    setSentDate(sent);
    // answers of machines, such as "out of office", are not wanted
    setHeader("Auto-Submitted", "auto-generated");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
