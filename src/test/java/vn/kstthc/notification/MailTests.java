package vn.kstthc.notification;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.kstthc.deadline.WorkingDays;

/** Tests that send, over SMTP, to a server that keeps what it gets. */
abstract class MailTests extends ReminderWork {

  @RegisterExtension
  static GreenMailExtension mailServer = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(true);

  /** The port of the discard service, which no machine runs any more. */
  static final int NOBODY_LISTENS = 9;

  @Autowired MailServer server;
  @Autowired ReminderTimers timers;
  @Autowired Ledger ledger;
  @Autowired ReminderLots reminders;
  @Autowired InParts parts;
  @Autowired Answers answers;
  @Autowired ReminderMail mail;
  @Autowired Outbox outbox;
  @Autowired OutsideMail outsideMail;
  @Autowired NotificationSettings settings;
  @Autowired WorkingDays workingDays;
  @Autowired Clock clock;

  Dispatcher overSmtp() {
    return overSmtp(mailServer.getSmtp().getPort());
  }

  Dispatcher overSmtp(int port) {
    return by(new SmtpPost(sender(port)));
  }

  Dispatcher by(Post post) {
    return new Dispatcher(server, new DueBurst(dueReminders, timers, settings, parts), reminders, mail, outbox, outsideMail,
        new Mailroom(post, settings), answers, workingDays, clock, transactions, parts);
  }

  static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().putAll(Map.of("mail.smtp.connectiontimeout", "2000", "mail.smtp.timeout", "2000"));
    return sender;
  }

  static List<MimeMessage> mails() {
    return Arrays.asList(mailServer.getReceivedMessages());
  }

  static MimeMessage mailTo(String address) {
    return mailTo(address, 0);
  }

  /** @param earlier how many came before it */
  static MimeMessage mailTo(String address, int earlier) {
    return mails().stream().filter(message -> recipient(message).equals(address)).skip(earlier).findFirst().orElseThrow();
  }

  static List<String> recipients() {
    return mails().stream().map(MailTests::recipient).toList();
  }

  static String recipient(MimeMessage message) {
    return header(message, "To");
  }

  static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, ",");
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static String subjectOf(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** @return the text part; the second is HTML */
  static String text(MimeMessage message) {
    return part(message, 0);
  }

  static String part(MimeMessage message, int number) {
    try {
      Object part = ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
      return part.toString().replace("\r\n", "\n");
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  List<String> statuses(String subject) {
    return jdbc.sql("select status from notification where subject = ? order by id").param(subject).query(String.class).list();
  }

  static Post answering(Post.Outcome outcome) {
    return () -> new Post.Line() {
      @Override
      public Post.Outcome send(MimeMessage message) {
        return outcome;
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
