package vn.kstthc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.organisation.Organisation;

/** Writes the mail of one letter to somebody outside. */
@Component
class OutsideMail implements Mailroom.Composer<Outbox.Waiting> {

  private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

  private final Outbox outbox;
  private final NotificationSettings settings;
  private final Organisation organisation;
  private final TemplateEngine templates;
  private final ObjectMapper json;
  private final Clock clock;

  OutsideMail(Outbox outbox, NotificationSettings settings, Organisation organisation, TemplateEngine templates,
      ObjectMapper json, Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.organisation = organisation;
    this.templates = templates;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public MimeMessage compose(Outbox.Waiting letter) throws MessagingException {
    StableMessage message = new StableMessage(id("letter", letter.caseNumber() + " " + letter.key()));
    message.head(settings.from(), organisation.tenant().name(), letter.recipient(), letter.subject(), Date.from(clock.instant()));
    message.setContent(mixed(letter));
    message.setHeader("References", id("case", letter.recipient() + " " + letter.caseNumber()));
    message.saveChanges();
    return message;
  }

  private MimeMultipart mixed(Outbox.Waiting letter) throws MessagingException {
    Context context = context(letter);
    MimeMultipart bodies = new MimeMultipart("alternative",
        ReminderMail.body(templates.process(letter.template() + ".txt", context), "plain"),
        ReminderMail.body(templates.process(letter.template(), context), "html"));
    if (letter.attachments() == 0) {
      return bodies;
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(bodies);
    MimeMultipart mixed = new MimeMultipart("mixed", text);
    for (Attachment file : outbox.attachments(letter.id())) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
      part.setFileName(encoded(file.name()));
      part.setDisposition(MimeBodyPart.ATTACHMENT);
      mixed.addBodyPart(part);
    }
    return mixed;
  }

  /** Names of files are Vietnamese; mail programs read them in this form. */
  private static String encoded(String name) {
    try {
      return MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Context context(Outbox.Waiting letter) {
    Context context = new Context(Locale.forLanguageTag("vi-VN"));
    try {
      context.setVariables(json.readValue(letter.model(), MODEL));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    context.setVariable("subject", letter.subject());
    context.setVariable("tenant", organisation.tenant());
    context.setVariable("address", settings.publicAddress());
    return context;
  }

  private String id(String kind, String of) {
    return StableMessage.id(kind, of, settings.from());
  }
}
