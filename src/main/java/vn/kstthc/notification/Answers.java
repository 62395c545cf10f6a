package vn.kstthc.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.Ledger.Status;
import vn.kstthc.notification.Letters.Letter;
import vn.kstthc.notification.Mailroom.Delivery;
import vn.kstthc.notification.Post.Outcome;
import vn.kstthc.notification.Post.Result;

/** Writes in the ledger what the mail server has answered. */
@Component
class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Ledger ledger;
  private final Clock clock;

  Answers(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** @return the answer that says that nothing goes now; letters that met it wait as they are */
  Optional<Outcome> note(List<Delivery<Letter>> told) {
    List<Letter> sent = told.stream().filter(Delivery::isSent).map(Delivery::letter).toList();
    ledger.finish(ids(sent.stream().map(Letter::said)), Status.SENT, null);
    ledger.finish(ids(sent.stream().map(Letter::merged)), Status.MERGED, null);
    told.stream().filter(delivery -> delivery.outcome().result() == Result.REFUSED).forEach(this::refused);
    told.stream().filter(delivery -> delivery.outcome().result() == Result.LATER).forEach(this::later);
    LOG.info("Thư nhắc việc: {} thư đã gửi, {} thư chưa gửi được", sent.size(), told.size() - sent.size());
    return told.stream().map(Delivery::outcome).filter(outcome -> outcome.result() == Result.DOWN).findFirst();
  }

  private void refused(Delivery<Letter> delivery) {
    ledger.finish(ids(delivery.letter()), Status.FAILED, delivery.outcome().problem());
    LOG.error("Không gửi được thư nhắc việc về {}: {}", cases(delivery.letter()), delivery.outcome().problemForLog());
  }

  private void later(Delivery<Letter> delivery) {
    int tries = delivery.letter().said().stream().mapToInt(Row::outages).max().orElse(0);
    ledger.postpone(ids(delivery.letter()), clock.instant().plus(MailServer.pause(tries)), delivery.outcome().problem());
    LOG.warn("Máy chủ thư chưa nhận thư nhắc việc về {}: {}", cases(delivery.letter()), delivery.outcome().problemForLog());
  }

  /** Not to whom: that stands on the page of what was sent, and in no log. */
  private static String cases(Letter letter) {
    return String.join(", ", letter.cases().stream().map(Letters.CaseLines::number).toList());
  }

  private static List<Long> ids(Letter letter) {
    return ids(Stream.of(letter.said(), letter.merged()));
  }

  private static List<Long> ids(Stream<List<Row>> rows) {
    return rows.flatMap(List::stream).map(Row::id).toList();
  }
}
