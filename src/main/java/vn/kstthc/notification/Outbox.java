package vn.kstthc.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.notification.Ledger.Status;
import vn.kstthc.notification.Mailroom.Delivery;
import vn.kstthc.notification.Post.Outcome;
import vn.kstthc.notification.Post.Result;

/** Letters to people outside that wait, and what became of those that went. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  /**
   * @param model as JSON
   * @param outages how often the mail server would not take it yet when it was its turn
   * @param attachments how many there are; they are read when it is written, for they may be large
   */
  record Waiting(long id, String caseNumber, String key, String recipient, String subject, String template, String model,
      int outages, int attachments) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<Undelivered> told;

  Outbox(JdbcClient jdbc, Clock clock, ObjectProvider<Undelivered> told) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.told = told;
  }

  /** Unless it is there; a lost race hits the constraint, and the whole is tried again. */
  void put(String caseNumber, String key, String recipient, String subject, String template, String model,
      List<Attachment> attachments) {
    Timestamp now = Timestamp.from(clock.instant());
    int added = jdbc.sql("""
        insert into correspondence (case_number, letter_key, recipient, subject, template, model, status, next_attempt_at,
          outages, attachments, created_at)
        select cast(:case as varchar(30)), cast(:key as varchar(40)), cast(:recipient as varchar(255)),
          cast(:subject as varchar(500)), cast(:template as varchar(100)), cast(:model as varchar(200000)), 'PENDING',
          cast(:now as timestamp with time zone), 0, cast(:attachments as integer), cast(:now as timestamp with time zone)
        where not exists (select 1 from correspondence where case_number = :case and letter_key = :key)""")
        .param("case", caseNumber).param("key", key).param("recipient", recipient)
        .param("subject", subject.substring(0, Math.min(500, subject.length()))).param("template", template)
        .param("model", model).param("now", now).param("attachments", attachments.size()).update();
    for (int i = 0; added > 0 && i < attachments.size(); i++) {
      Attachment file = attachments.get(i);
      jdbc.sql("insert into correspondence_attachment (letter, position, name, media_type, content) values "
          + "((select id from correspondence where case_number = ? and letter_key = ?), ?, ?, ?, ?)")
          .params(caseNumber, key, i, file.name(), file.mediaType(), file.content()).update();
    }
  }

  /** @return the next after that one whose turn it is */
  List<Waiting> next(int most, long after) {
    return jdbc.sql("select * from correspondence where status = 'PENDING' and next_attempt_at <= ? and id > ? "
        + "order by id fetch first " + most + " rows only")
        .params(Timestamp.from(clock.instant()), after).query(Outbox::waiting).list();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(row.getLong("id"), row.getString("case_number"), row.getString("letter_key"), row.getString("recipient"),
        row.getString("subject"), row.getString("template"), row.getString("model"), row.getInt("outages"),
        row.getInt("attachments"));
  }

  @Transactional(readOnly = true)
  List<Attachment> attachments(long letter) {
    return jdbc.sql("select * from correspondence_attachment where letter = ? order by position").param(letter)
        .query((row, number) -> new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
        .list();
  }

  /** @return the answer that says that nothing goes now; letters that met it wait as they are */
  Optional<Outcome> note(List<Delivery<Waiting>> told) {
    told.forEach(this::note);
    return told.stream().map(Delivery::outcome).filter(outcome -> outcome.result() == Result.DOWN).findFirst();
  }

  private void note(Delivery<Waiting> delivery) {
    Waiting letter = delivery.letter();
    switch (delivery.outcome().result()) {
      case SENT -> finish(letter, Status.SENT, null);
      case REFUSED -> {
        finish(letter, Status.FAILED, delivery.outcome().problem());
        // without the address: logs hold no personal data
        LOG.error("Không gửi được thư {} của vụ việc {}", letter.key(), letter.caseNumber());
        told.forEach(each -> each.undelivered(letter.caseNumber(), letter.key()));
      }
      case LATER -> postpone(letter, delivery.outcome().problem());
      case DOWN -> LOG.debug("Thư {} của vụ việc {} chờ máy chủ thư", letter.key(), letter.caseNumber());
    }
  }

  /** Nobody tries it again, and what it said may hold a secret. */
  private void finish(Waiting letter, Status status, String problem) {
    jdbc.sql("update correspondence set status = :status, finished_at = :now, problem = :problem, model = null where id = :id")
        .param("status", status.name()).param("now", Timestamp.from(clock.instant()))
        .param("problem", cut(problem), java.sql.Types.VARCHAR).param("id", letter.id()).update();
    if (letter.attachments() > 0) {
      jdbc.sql("delete from correspondence_attachment where letter = ?").param(letter.id()).update();
    }
  }

  private void postpone(Waiting letter, String problem) {
    Instant again = clock.instant().plus(MailServer.pause(letter.outages()));
    jdbc.sql("update correspondence set next_attempt_at = ?, problem = ?, outages = outages + 1 where id = ?")
        .param(Timestamp.from(again)).param(cut(problem)).param(letter.id()).update();
  }

  void redact(String caseNumber) {
    jdbc.sql("delete from correspondence_attachment where letter in (select id from correspondence where case_number = ?)")
        .param(caseNumber).update();
    jdbc.sql("update correspondence set recipient = '', problem = null, model = null, "
        + "status = case when status = 'PENDING' then 'SKIPPED' else status end where case_number = ?").param(caseNumber).update();
  }

  private static String cut(String text) {
    return text == null || text.length() <= 500 ? text : text.substring(0, 500);
  }
}
