package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.Letters.Letter;
import vn.kstthc.notification.Letters.Urgency;
import vn.kstthc.organisation.Organisation;

/** Writes the mail that tells one person of all that is new, near or past at this moment. */
@Component
class ReminderMail implements Mailroom.Composer<Letter> {

  /** More would make a header that some servers refuse. */
  private static final int MOST_REFERENCES = 20;
  private static final Map<Urgency, String> COLOURS = Map.of(
      Urgency.LATE, "#b3261e", Urgency.TODAY, "#8a5a00", Urgency.SOON, "#8a5a00", Urgency.NEW, "#0b5394",
      Urgency.MOVED, "#0b5394");

  private final NotificationSettings settings;
  private final Organisation organisation;
  private final TemplateEngine templates;
  private final Clock clock;

  ReminderMail(NotificationSettings settings, Organisation organisation, TemplateEngine templates, Clock clock) {
    this.settings = settings;
    this.organisation = organisation;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public MimeMessage compose(Letter letter) throws MessagingException {
    StableMessage message = new StableMessage(messageId(letter));
    message.head(settings.from(), organisation.tenant().name(), letter.recipient(), LetterText.subject(letter),
        Date.from(clock.instant()));
    message.setContent(new MimeMultipart("alternative",
        body(LetterText.of(letter, organisation.tenant().name()), "plain"), body(html(letter), "html")));
    thread(message, letter);
    message.saveChanges();
    return message;
  }

  static MimeBodyPart body(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), kind);
    // else the whole text is written twice, once only to find this out
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** What concerns a case stands together in the recipient's mailbox: all answers to one mail that was never sent. */
  private void thread(MimeMessage message, Letter letter) throws MessagingException {
    List<String> roots = letter.cases().stream().map(each -> id("case", letter.recipient() + " " + each.number()))
        .limit(MOST_REFERENCES).toList();
    if (letter.cases().size() == 1) {
      message.setHeader("In-Reply-To", roots.get(0));
    }
    message.setHeader("References", String.join("\r\n ", roots));
  }

  private String html(Letter letter) {
    Context context = new Context(Locale.forLanguageTag("vi-VN"));
    context.setVariable("preview", LetterText.subject(letter));
    context.setVariable("cases", letter.cases());
    context.setVariable("colours", COLOURS);
    context.setVariable("tenant", organisation.tenant());
    context.setVariable("address", settings.publicAddress());
    return templates.process("mail/reminder", context);
  }

  /** The same rows, sent again, are the same mail. */
  private String messageId(Letter letter) {
    return id("reminder", Stream.of(letter.said(), letter.merged()).flatMap(List::stream).map(Row::id).sorted().toList());
  }

  private String id(String kind, Object of) {
    return StableMessage.id(kind, of.toString(), settings.from());
  }
}
