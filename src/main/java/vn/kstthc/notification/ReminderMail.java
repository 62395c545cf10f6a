package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.NotificationSettings.Kind;
import vn.kstthc.organisation.Organisation;

/** Writes the mail that reminds one person of all that is near or past at this moment. */
@Component
class ReminderMail {

  /** One line of the mail. */
  record Item(String caseNumber, String caseName, String title, String due, String distance, boolean late, boolean whole,
      String link) {}

  private final NotificationSettings settings;
  private final Organisation organisation;
  private final WorkingDays workingDays;
  private final TemplateEngine templates;
  private final Clock clock;

  ReminderMail(NotificationSettings settings, Organisation organisation, WorkingDays workingDays,
      TemplateEngine templates, Clock clock) {
    this.settings = settings;
    this.organisation = organisation;
    this.workingDays = workingDays;
    this.templates = templates;
    this.clock = clock;
  }

  /** @throws MessagingException where the recipient's address cannot be one */
  MimeMessage compose(String recipient, List<Row> rows) throws MessagingException {
    List<Item> items = rows.stream().sorted(Comparator.comparing(Row::dueAt).thenComparing(Row::caseNumber))
        .map(this::item).toList();
    Message message = new Message(messageId(rows));
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from(), organisation.tenant().name());
      helper.setTo(recipient);
      helper.setSubject(subject(items));
      helper.setSentDate(Date.from(clock.instant()));
      helper.setText(text(items), html(items));
      // answers of machines, such as "out of office", are not wanted
      message.setHeader("Auto-Submitted", "auto-generated");
      message.saveChanges();
      return message;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Item item(Row row) {
    boolean whole = settings.plan().stream()
        .anyMatch(milestone -> milestone.key().equals(row.milestone()) && milestone.kind() == Kind.CASE);
    return new Item(row.caseNumber(), row.caseName(), row.title(), workingDays.text(row.dueAt()),
        workingDays.distance(row.dueAt()), workingDays.isPast(row.dueAt()), whole, link(row, whole));
  }

  /** Who only watches has no right to the task; the page of the case is open to all it concerns. */
  private String link(Row row, boolean whole) {
    return whole || row.role() != NotificationSettings.Role.HOLDER
        ? settings.publicAddress() + "/ho-so/" + row.caseNumber()
        : settings.publicAddress() + "/camunda/app/tasklist/default/#/?task=" + row.taskId();
  }

  private static String subject(List<Item> items) {
    long late = items.stream().filter(Item::late).count();
    if (items.size() == 1) {
      Item only = items.get(0);
      return "%s (%s): %s, hồ sơ %s".formatted(only.late() ? "Quá hạn" : "Sắp đến hạn", only.due(), only.title(),
          only.caseNumber());
    }
    return "Nhắc việc: %d việc%s".formatted(items.size(), late == 0 ? " sắp đến hạn" : ", trong đó %d việc quá hạn".formatted(late));
  }

  private String html(List<Item> items) {
    Context context = new Context(Locale.forLanguageTag("vi-VN"));
    context.setVariable("items", items);
    context.setVariable("tenant", organisation.tenant());
    context.setVariable("address", settings.publicAddress());
    return templates.process("mail/reminder", context);
  }

  private String text(List<Item> items) {
    StringBuilder text = new StringBuilder("Kính gửi đồng chí,\n\n");
    items.forEach(item -> text.append("- ").append(item.title()).append("\n  Hồ sơ ").append(item.caseNumber()).append(": ")
        .append(item.caseName()).append("\n  Hạn: ").append(item.due()).append(" (").append(item.distance())
        .append(")\n  ").append(item.link()).append("\n\n"));
    return text.append(organisation.tenant().name()).append("\nThư tự động, xin không trả lời thư này.\n").toString();
  }

  /** The same rows, sent again, are the same mail. */
  private String messageId(List<Row> rows) {
    long first = rows.stream().mapToLong(Row::id).min().orElseThrow();
    int all = rows.stream().map(Row::id).sorted().toList().hashCode();
    return "<reminder-%d-%x@%s>".formatted(first, all, settings.from().substring(settings.from().indexOf('@') + 1));
  }

  /** A message that keeps its own id. */
  private static final class Message extends MimeMessage {
    private final String id;

    Message(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
