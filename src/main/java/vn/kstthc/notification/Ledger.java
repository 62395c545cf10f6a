package vn.kstthc.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.notification.NotificationSettings.Role;

/**
 * What was said to whom: one row by subject, milestone, due date and recipient. Nothing is ever said twice; what was only
 * passed over may still be said, when the task comes back to the same person or to the same date.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

  enum Status { PENDING, SENT, FAILED, SKIPPED }

  record Entry(String subject, String milestone, Instant dueAt, String recipient, Role role, String caseNumber,
      String caseName, String taskId, String title) {}

  /** @param outages how often the mail server could not be reached when it was this row's turn */
  record Row(long id, String subject, String milestone, Instant dueAt, String recipient, Role role, String caseNumber,
      String caseName, String taskId, String title, int outages) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes the entry unless it is there; a lost race hits the constraint, and the job is tried again. */
  void add(Entry entry) {
    if (takeUpAgain(entry)) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("""
        insert into notification (subject, milestone, due_at, recipient, recipient_role, case_number, case_name, task_id,
          title, status, next_attempt_at, outages, created_at)
        select cast(:subject as varchar(100)), cast(:milestone as varchar(40)),
          cast(:due as timestamp with time zone), cast(:recipient as varchar(255)), cast(:role as varchar(20)),
          cast(:case as varchar(30)), cast(:name as varchar(500)), cast(:task as varchar(64)),
          cast(:title as varchar(255)), 'PENDING', cast(:now as timestamp with time zone), 0,
          cast(:now as timestamp with time zone)
        where not exists (select 1 from notification where subject = :subject and milestone = :milestone
          and due_at = :due and recipient = :recipient)""")
        .param("subject", entry.subject()).param("milestone", entry.milestone())
        .param("due", Timestamp.from(entry.dueAt())).param("recipient", entry.recipient())
        .param("role", entry.role().name()).param("case", entry.caseNumber()).param("name", entry.caseName())
        .param("task", entry.taskId()).param("title", entry.title()).param("now", now).update();
  }

  private boolean takeUpAgain(Entry entry) {
    return jdbc.sql("update notification set status = 'PENDING', next_attempt_at = ?, finished_at = null, problem = null, "
        + "recipient_role = ?, title = ?, task_id = ? where subject = ? and milestone = ? and due_at = ? and recipient = ? "
        + "and status = 'SKIPPED'")
        .params(Timestamp.from(clock.instant()), entry.role().name(), entry.title(), entry.taskId(), entry.subject(),
            entry.milestone(), Timestamp.from(entry.dueAt()), entry.recipient()).update() == 1;
  }

  /** @return rows whose turn it is, locked for this transaction; those another machine has taken are left to it */
  List<Row> take(int most) {
    // no order: H2 would lock all that wait instead of the first few
    return jdbc.sql("select * from notification where status = 'PENDING' and next_attempt_at <= ? "
        + "fetch first " + most + " rows only for update skip locked")
        .param(Timestamp.from(clock.instant())).query(Ledger::row).list();
  }

  void finish(Row row, Status status, String problem) {
    jdbc.sql("update notification set status = ?, finished_at = ?, problem = ? where id = ?")
        .params(status.name(), Timestamp.from(clock.instant()),
            problem == null ? null : problem.substring(0, Math.min(500, problem.length())), row.id()).update();
  }

  void postpone(Row row, Instant until) {
    jdbc.sql("update notification set next_attempt_at = ?, outages = outages + 1 where id = ?")
        .params(Timestamp.from(until), row.id()).update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getLong("id"), row.getString("subject"), row.getString("milestone"),
        row.getTimestamp("due_at").toInstant(), row.getString("recipient"), Role.valueOf(row.getString("recipient_role")),
        row.getString("case_number"), row.getString("case_name"), row.getString("task_id"), row.getString("title"),
        row.getInt("outages"));
  }
}
