package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
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

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
