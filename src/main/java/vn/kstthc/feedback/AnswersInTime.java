package vn.kstthc.feedback;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;

/** Figures of the register for whoever reports on it. */
@Component
public class AnswersInTime {

  /** @param all that are answered, or late without an answer; @param inTime of these, answered within the limit */
  public record InTime(int all, int inTime) {}

  /** Where the limit of a case is, in SQL, beside the case as f; and not more than one a case. */
  static final String LIMIT = "left join deadline_kept k on k.subject = 'case:' || f.number";
  /** In SQL: a limit is kept until midnight of its last day, not only as long as the office is open. */
  static final String IN_TIME = "cast(f.answered_at as date) <= cast(k.due_at as date)";

  private final JdbcClient jdbc;
  private final Clock clock;

  AnswersInTime(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How many of what this department answers itself were answered within the limit (Circular 02/2017/TT-VPCP).
   *
   * @param from the first day of receipt
   * @param to the last day of receipt
   */
  @Transactional(readOnly = true)
  public InTime answered(LocalDate from, LocalDate to) {
    return jdbc.sql("""
        select count(*) as n, count(case when %s then 1 end) as met from feedback_item f %s
        where f.received_on between :from and :to and f.outcome = 'OWN_COMPETENCE' and k.due_at is not null
          and (f.answered_at is not null or f.ended_at is null and cast(k.due_at as date) < :today)""".formatted(IN_TIME, LIMIT))
        .param("from", from).param("to", to).param("today", LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))
        .query((row, number) -> new InTime(row.getInt("n"), row.getInt("met"))).single();
  }
}
