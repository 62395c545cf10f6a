package vn.kstthc.feedback;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;

/** Makes a case of a mail, with its attachments. The same mail twice is one case. */
@Component
class MailIntake {

  private final Mailbox mailbox;
  private final FeedbackRegister register;
  private final FeedbackSettings feedback;
  private final Clock clock;

  MailIntake(Mailbox mailbox, FeedbackRegister register, FeedbackSettings feedback, Clock clock) {
    this.mailbox = mailbox;
    this.register = register;
    this.feedback = feedback;
    this.clock = clock;
  }

  /**
   * @return the number of the case; empty where the mail is there no more
   * @throws FormRefused where the mail cannot be a case, such as without a word in it, or too large to be read
   */
  Optional<String> take(long uid, ContentKind kind, String clerk) throws MessagingException, IOException {
    return mailbox.take(uid, mail -> receive(mail, kind, clerk));
  }

  private String receive(Message mail, ContentKind kind, String clerk) throws MessagingException, IOException {
    MailContent content = MailContent.of(mail);
    MailContent.From from = MailContent.from(mail);
    List<CheckedUpload> files = new ArrayList<>();
    try {
      String text = (MailContent.subject(mail) + "\n\n" + content.text()).strip() + attach(content, files);
      return register.receive(new Submission(Channel.EMAIL, at(mail), SenderKind.PERSON, from.name(), null, null, from.address(), kind,
          null, null, text, null, null, files, key(mail, from, content), null), clerk).number();
    } finally {
      for (CheckedUpload file : files) {
        file.close();
      }
    }
  }

  /** @return what is to be said of files that are not taken: they stay in the mailbox */
  private String attach(MailContent content, List<CheckedUpload> files) throws MessagingException, IOException {
    StringBuilder left = new StringBuilder();
    for (Part part : content.attachments()) {
      String name = MailContent.fileName(part);
      if (files.size() == SubmissionCheck.MOST_FILES) {
        left.append("\n[Tệp không nhận: ").append(name).append(", quá số tệp được nhận]");
        continue;
      }
      try {
        files.add(CheckedUpload.read("files", "Tệp kèm theo", name, part.getInputStream(), feedback.largestFile().toBytes()));
      } catch (FormRefused refused) {
        left.append("\n[Tệp không nhận: ").append(refused.getMessage()).append(']');
      }
    }
    return left.toString();
  }

  /** The server's clock may be ahead of ours. */
  private Instant at(Message mail) throws MessagingException {
    Instant at = MailContent.at(mail);
    return at == null || at.isAfter(clock.instant()) ? null : at;
  }

  /** The same for the same mail, also where it was delivered twice; another for whoever only repeats its Message-ID. */
  private static String key(Message mail, MailContent.From from, MailContent content) throws MessagingException {
    String[] id = mail.getHeader("Message-ID");
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", "mail",
          id == null || id.length == 0 ? place(mail) : id[0], from.address(), MailContent.subject(mail), content.text())
          .getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where a mail lies says which one it is, as long as it lies there. */
  private static String place(Message mail) throws MessagingException {
    UIDFolder folder = (UIDFolder) mail.getFolder();
    return folder.getUIDValidity() + "/" + folder.getUID(mail);
  }
}
