package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Parts;
import vn.kstthc.notification.NotificationSettings.Role;

/**
 * What was said to whom: one row by subject, milestone, due date and recipient. Nothing is ever said twice; what was only
 * passed over may still be said, when the task comes back to the same person or to the same date.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

  /** MERGED was said together with a later step of the same subject, in one line. */
  enum Status { PENDING, SENT, MERGED, FAILED, SKIPPED }

  record Entry(String subject, String milestone, Instant dueAt, String recipient, Role role, String caseNumber,
      String caseName, String taskId, String title) {

    Entry {
      caseNumber = cut(caseNumber, 30);
      caseName = cut(caseName, 500);
      title = cut(title, 255);
    }

    private Key key() {
      return new Key(subject, milestone, dueAt, recipient);
    }
  }

  private record Key(String subject, String milestone, Instant dueAt, String recipient) {}

  private record Known(long id, boolean skipped) {}

  /** @param outages how often the mail server would not take it yet when it was this row's turn */
  record Row(long id, String subject, String milestone, Instant dueAt, String recipient, Role role, String caseNumber,
      String caseName, String taskId, String title, int outages) {}

  private static final String WAITING = "from notification where status = 'PENDING' and next_attempt_at <= ? ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  Ledger(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** Writes the entries unless they are there; a lost race hits the constraint, and the whole is tried again. */
  void add(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Map<Key, Known> known = known(entries);
    Map<Key, Entry> added = new HashMap<>();
    List<Object[]> inserts = new ArrayList<>();
    List<Object[]> again = new ArrayList<>();
    Timestamp now = Timestamp.from(clock.instant());
    for (Entry e : entries) {
      Known old = known.get(e.key());
      if (added.putIfAbsent(e.key(), e) == null && old == null) {
        inserts.add(new Object[] {e.subject(), e.milestone(), Timestamp.from(e.dueAt()), e.recipient(), e.role().name(),
            e.caseNumber(), e.caseName(), e.taskId(), e.title(), now, now});
      } else if (old != null && old.skipped()) {
        again.add(new Object[] {now, e.role().name(), e.title(), e.taskId(), old.id()});
      }
    }
    batches.batchUpdate("""
        insert into notification (subject, milestone, due_at, recipient, recipient_role, case_number, case_name, task_id,
          title, status, next_attempt_at, outages, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, 0, ?)""",
        inserts);
    batches.batchUpdate("update notification set status = 'PENDING', next_attempt_at = ?, finished_at = null, problem = null, "
        + "recipient_role = ?, title = ?, task_id = ? where id = ? and status = 'SKIPPED'", again);
  }

  private Map<Key, Known> known(Collection<Entry> entries) {
    Map<Key, Known> known = new HashMap<>();
    RowCallbackHandler each = row -> known.put(new Key(row.getString("subject"), row.getString("milestone"),
        row.getTimestamp("due_at").toInstant(), row.getString("recipient")),
        new Known(row.getLong("id"), Status.SKIPPED.name().equals(row.getString("status"))));
    Parts.ofStatement(new LinkedHashSet<>(entries.stream().map(Entry::subject).toList()), part -> jdbc
        .sql("select id, subject, milestone, due_at, recipient, status from notification "
            + "where subject in (:subjects) and milestone in (:milestones)")
        .param("subjects", part).param("milestones", entries.stream().map(Entry::milestone).collect(toSet())).query(each));
    return known;
  }

  /** @return all rows of the next recipients after that one whose turn it is, so that nobody's are torn apart; by recipient */
  List<Row> take(int recipients, String after) {
    Timestamp now = Timestamp.from(clock.instant());
    // two questions: as one, H2 would look for the recipients anew at each row
    List<String> next = jdbc.sql("select distinct recipient " + WAITING + "and recipient > ? order by recipient "
        + "fetch first " + recipients + " rows only").params(now, after).query(String.class).list();
    return next.isEmpty() ? List.of() : jdbc.sql("select * " + WAITING + "and recipient between ? and ? order by recipient, id")
        .params(now, next.get(0), next.get(next.size() - 1)).query(Ledger::row).list();
  }

  void finish(Collection<Long> ids, Status status, String problem) {
    Parts.ofStatement(ids, part -> jdbc.sql("update notification set status = :status, finished_at = :now, problem = :problem "
        + "where id in (:ids)").param("status", status.name()).param("now", Timestamp.from(clock.instant()))
        .param("problem", cut(problem, 500), java.sql.Types.VARCHAR).param("ids", part).update());
  }

  /** @param problem null where the mail server is not what is waited for */
  void postpone(Collection<Long> ids, Instant until, String problem) {
    Parts.ofStatement(ids, part -> jdbc.sql("update notification set next_attempt_at = :until, problem = :problem, "
        + "outages = outages + :tried where id in (:ids)").param("until", Timestamp.from(until))
        .param("problem", cut(problem, 500), java.sql.Types.VARCHAR).param("tried", problem == null ? 0 : 1)
        .param("ids", part).update());
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getLong("id"), row.getString("subject"), row.getString("milestone"),
        row.getTimestamp("due_at").toInstant(), row.getString("recipient"), Role.valueOf(row.getString("recipient_role")),
        row.getString("case_number"), row.getString("case_name"), row.getString("task_id"), row.getString("title"),
        row.getInt("outages"));
  }
}
