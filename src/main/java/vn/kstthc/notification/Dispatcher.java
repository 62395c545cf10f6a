package vn.kstthc.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.Ledger.Status;
import vn.kstthc.notification.Post.Outcome;

/**
 * Sends what the ledger holds, one mail a recipient and round, apart from the work that caused it. Each machine runs one.
 * A mail goes out at least once: a machine that dies between the mail server's answer and the commit sends it again,
 * under the same Message-ID.
 */
@Component
class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int BATCH = 100;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Ledger ledger;
  private final Reminders reminders;
  private final ReminderMail mail;
  private final Post post;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Dispatcher(Ledger ledger, Reminders reminders, ReminderMail mail, Post post, Clock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.reminders = reminders;
    this.mail = mail;
    this.post = post;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Sends batch after batch until nothing is left whose turn it is. */
  @Scheduled(fixedDelayString = "${app.notification.every}", initialDelayString = "${app.notification.every}")
  void sendAll() {
    Integer taken;
    do {
      taken = transaction.execute(status -> sendBatch());
    } while (taken != null && taken > 0);
  }

  /** @return how many rows were dealt with; an outage ends the round */
  private int sendBatch() {
    List<Row> due = new ArrayList<>();
    List<Row> taken = ledger.take(BATCH);
    for (Row row : taken) {
      if (reminders.isStillDue(row)) {
        due.add(row);
      } else {
        ledger.finish(row, Status.SKIPPED, "Việc đã xong, đã đổi hạn hoặc đã có người khác nhận");
      }
    }
    Map<MimeMessage, List<Row>> mails = compose(due);
    Map<MimeMessage, Outcome> outcomes = mails.isEmpty() ? Map.of() : post.send(List.copyOf(mails.keySet()));
    mails.forEach((message, rows) -> rows.forEach(row -> note(row, outcomes.get(message))));
    long sent = outcomes.values().stream().filter(Outcome::sent).count();
    if (!outcomes.isEmpty()) {
      LOG.info("Thư nhắc việc: {} thư đã gửi, {} thư chưa gửi được", sent, outcomes.size() - sent);
    }
    return outcomes.values().stream().anyMatch(Outcome::isOutage) ? 0 : taken.size();
  }

  /** An address that cannot be one fails alone. */
  private Map<MimeMessage, List<Row>> compose(List<Row> due) {
    Map<MimeMessage, List<Row>> mails = new LinkedHashMap<>();
    due.stream().collect(groupingBy(Row::recipient, LinkedHashMap::new, toList())).forEach((recipient, rows) -> {
      try {
        mails.put(mail.compose(recipient, rows), rows);
      } catch (MessagingException noAddress) {
        rows.forEach(row -> note(row, new Outcome(noAddress.toString(), false)));
      }
    });
    return mails;
  }

  private void note(Row row, Outcome outcome) {
    if (outcome.sent()) {
      ledger.finish(row, Status.SENT, null);
    } else if (outcome.isOutage()) {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.outages(), 10));
      ledger.postpone(row, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
      LOG.warn("Máy chủ thư chưa nhận thư cho {}: {}", row.recipient(), outcome.problem());
    } else {
      ledger.finish(row, Status.FAILED, outcome.problem());
      LOG.error("Không gửi được thư cho {}: {}", row.recipient(), outcome.problem());
    }
  }
}
