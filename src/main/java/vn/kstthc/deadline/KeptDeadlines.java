package vn.kstthc.deadline;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what each date was computed with. */
@Component
class KeptDeadlines {

  private final JdbcClient jdbc;
  private final WorkingDays days;

  KeptDeadlines(JdbcClient jdbc, WorkingDays days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  void insert(String subject, String caseNumber, LegalLimit limit, Instant received, Instant due) {
    jdbc.sql("""
        insert into deadline_kept (subject, case_number, limit_key, title, amount, measure, repeats, pauses,
          counted_from, basis, issuer, status, valid_from, valid_to, received_at, first_due_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(subject, caseNumber, limit.key(), limit.title(), limit.amount(), limit.measure().name(), limit.repeats(),
            limit.pauses(), limit.countedFrom(), limit.basis(), limit.issuer(), limit.status().name(), date(limit.validity().from()),
            date(limit.validity().to()), Timestamp.from(received), Timestamp.from(due), Timestamp.from(due)).update();
  }

  void move(String subject, Instant newDue) {
    jdbc.sql("update deadline_kept set due_at = ? where subject = ?").params(timestamp(newDue), subject).update();
  }

  Optional<KeptDeadline> find(String subject) {
    return jdbc.sql("select * from deadline_kept where subject = ?").param(subject).query((row, number) -> kept(row)).optional();
  }

  List<KeptDeadline> find(Collection<String> subjects) {
    List<KeptDeadline> found = new ArrayList<>();
    Parts.ofStatement(subjects, part -> found.addAll(jdbc.sql("select * from deadline_kept where subject in (:subjects)")
        .param("subjects", part).query((row, number) -> kept(row)).list()));
    return found;
  }

  private KeptDeadline kept(ResultSet row) throws SQLException {
    LegalLimit limit = new LegalLimit(row.getString("limit_key"), row.getString("title"), row.getInt("amount"),
        LimitMeasure.valueOf(row.getString("measure")), row.getBoolean("repeats"), row.getBoolean("pauses"),
        row.getString("counted_from"), row.getString("basis"), row.getString("issuer"),
        LegalLimit.Status.valueOf(row.getString("status")), new Validity(day(row.getDate("valid_from")), day(row.getDate("valid_to"))));
    Instant due = instant(row.getTimestamp("due_at"));
    return new KeptDeadline(row.getString("subject"), row.getString("case_number"), limit,
        row.getTimestamp("received_at").toInstant(), row.getTimestamp("first_due_at").toInstant(), due,
        due != null && days.isProvisional(due.atZone(WorkingDays.ZONE).toLocalDate()), pause(row));
  }

  private static KeptDeadline.Pause pause(ResultSet row) throws SQLException {
    Timestamp since = row.getTimestamp("paused_at");
    return since == null ? null : new KeptDeadline.Pause(since.toInstant(), row.getInt("days_left"));
  }

  /** @return whether it ran until now */
  boolean pause(String subject, Instant at, int daysLeft) {
    return jdbc.sql("update deadline_kept set paused_at = ?, days_left = ? where subject = ? and paused_at is null")
        .params(Timestamp.from(at), daysLeft, subject).update() > 0;
  }

  /** @param last of the limit's own days, day off or not. @return whether it rested until now */
  boolean resume(String subject, LocalDate last) {
    return jdbc.sql("update deadline_kept set paused_at = null, days_left = null, resumed_until = ? "
        + "where subject = ? and paused_at is not null").params(date(last), subject).update() > 0;
  }

  /** @return what the limit's own last day was when it went on; empty where it never rested */
  Optional<LocalDate> resumedUntil(String subject) {
    return jdbc.sql("select resumed_until from deadline_kept where subject = ?").param(subject)
        .query((row, number) -> Optional.ofNullable(day(row.getDate(1)))).optional().flatMap(last -> last);
  }

  /** With its type: of a bare null the driver would first ask the database. */
  private static SqlParameterValue date(LocalDate day) {
    return new SqlParameterValue(Types.DATE, day);
  }

  private static LocalDate day(Date day) {
    return day == null ? null : day.toLocalDate();
  }

  static Timestamp timestamp(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }
}
