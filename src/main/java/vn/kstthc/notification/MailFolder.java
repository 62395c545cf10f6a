package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In place of a mail server: each mail becomes a file that any mail program opens. */
class MailFolder implements Post {

  private static final Logger LOG = LoggerFactory.getLogger(MailFolder.class);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final Path folder;
  private final Clock clock;
  private long written;

  MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Line open() {
    return new Line() {
      @Override
      public Outcome send(MimeMessage message) {
        try {
          write(message);
          return Outcome.SENT;
        } catch (IOException | MessagingException failed) {
          return new Outcome(Result.DOWN, failed.toString());
        }
      }

      @Override
      public void close() {
        LOG.info("{} thư trong {}", written, folder.toAbsolutePath().normalize());
      }
    };
  }

  private synchronized void write(MimeMessage message) throws IOException, MessagingException {
    Files.createDirectories(folder);
    String recipient = message.getAllRecipients()[0].toString().replaceAll("[^A-Za-z0-9@._-]", "_");
    Path whole = folder.resolve("%s-%04d-%s.eml".formatted(
        STAMP.format(LocalDateTime.now(clock)), ++written, recipient));
    Path part = folder.resolve(whole.getFileName() + ".part");
    // it is encoded byte by byte
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      message.writeTo(out);
    }
    Files.move(part, whole);
  }
}
