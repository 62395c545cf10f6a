package vn.kstthc.browser;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The mails that the running application has sent; in the demo each is a file. */
final class MailFolder {

  private MailFolder() {}

  /** @return texts of the mails to an address, as soon as there are so many, the first first */
  static List<String> to(String address, int atLeast) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> {
      Path folder = BrowserTest.DATA.resolve("mail");
      if (!Files.isDirectory(folder)) {
        return List.<String>of();
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith("-" + address + ".eml")).sorted().map(MailFolder::text).toList();
      }
    }, mails -> mails.size() >= atLeast);
  }

  private static String text(Path file) {
    try (var in = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(null, in);
      Object part = mail.getContent();
      while (part instanceof MimeMultipart several) {
        part = several.getBodyPart(0).getContent();
      }
      return mail.getSubject() + "\n" + part;
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException(file.toString(), unreadable);
    }
  }
}
