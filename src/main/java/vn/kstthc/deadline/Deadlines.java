package vn.kstthc.deadline;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dates by law: computes them, keeps with each the rule it was computed with, and remembers each time one is moved. */
@Service
@Transactional
public class Deadlines {

  private static final String MOVES =
      "select subject, old_due_at, new_due_at, kind, reason, basis, actor, moved_at from deadline_move";

  private final LegalLimits limits;
  private final WorkingDays days;
  private final KeptDeadlines kept;
  private final JdbcClient jdbc;
  private final Clock clock;

  Deadlines(LegalLimits limits, WorkingDays days, KeptDeadlines kept, JdbcClient jdbc, Clock clock) {
    this.limits = limits;
    this.days = days;
    this.kept = kept;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return the subject under which the date of a user task is kept */
  public static String task(String taskId) {
    return "task:" + taskId;
  }

  /** @return the subject under which the date of a case as a whole is kept */
  public static String ofCase(String caseNumber) {
    return "case:" + caseNumber;
  }

  /**
   * @return the limit for what is received at this moment
   * @throws java.util.NoSuchElementException where there is none on that day
   */
  public LegalLimit limit(String key, Instant received) {
    return limits.limit(key, days.receiptDay(received));
  }

  /** @return the end of office hours of the limit's last day */
  public Instant due(LegalLimit limit, Instant from) {
    return limit.due(days, from);
  }

  /** @return when something received at this moment is due by the limit of that key */
  public Instant due(String key, Instant received) {
    return due(limit(key, received), received);
  }

  /**
   * @param key of a limit that comes again and again after another has ended
   * @param end when that other has ended, or will
   * @return when it next comes: then, or where that is over at the end of the first span from there that is not over
   * @throws IllegalStateException where it does not repeat
   */
  public Instant next(String key, Instant received, Instant end) {
    Instant now = clock.instant();
    return end.isAfter(now) ? end : limit(key, received).next(days, end, now);
  }

  /** Keeps what something was dated with. One insert, no question asked. */
  public void keep(String subject, String caseNumber, LegalLimit limit, Instant received, Instant due) {
    kept.insert(subject, caseNumber, limit, received, due);
  }

  @Transactional(readOnly = true)
  public Optional<KeptDeadline> of(String subject) {
    return kept.find(subject);
  }

  /** @return what is kept, by subject; without those of which nothing is */
  @Transactional(readOnly = true)
  public Map<String, KeptDeadline> ofAll(Collection<String> subjects) {
    return kept.find(subjects).stream().collect(toMap(KeptDeadline::subject, deadline -> deadline));
  }

  /**
   * Remembers that a date is moved. Where it is a task's, whoever asks sets it there afterwards: the engine then tells of the
   * change too, and what is told twice is remembered once, as it was told first. A first date is no move.
   *
   * @param oldDue null where it had been taken away
   * @param newDue null where it is taken away
   */
  public void move(String subject, Instant oldDue, Instant newDue, DeadlineMove.Act act) {
    List<DeadlineMove> before = movesOf(subject);
    boolean first = before.isEmpty() && oldDue == null;
    if (first || !before.isEmpty() && Objects.equals(before.get(before.size() - 1).newDueAt(), newDue)) {
      return;
    }
    jdbc.sql("""
        insert into deadline_move (subject, kind, old_due_at, new_due_at, reason, basis, actor, moved_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""").params(subject, act.kind().name(), KeptDeadlines.timestamp(oldDue),
        KeptDeadlines.timestamp(newDue), act.reason(), act.basis(), act.actor(), Timestamp.from(clock.instant())).update();
    kept.move(subject, newDue);
  }

  /** @return the last time each date was moved, by subject; without those that never were */
  @Transactional(readOnly = true)
  public Map<String, DeadlineMove> lastMoves(Collection<String> subjects) {
    Map<String, DeadlineMove> last = new HashMap<>();
    Parts.ofStatement(subjects, part -> jdbc.sql(MOVES + " where subject in (:subjects) order by id")
        .param("subjects", part).query((RowCallbackHandler) row -> last.put(row.getString("subject"), move(row))));
    return last;
  }

  /** @return each time the date was moved, oldest first */
  @Transactional(readOnly = true)
  public List<DeadlineMove> movesOf(String subject) {
    return jdbc.sql(MOVES + " where subject = ? order by id").param(subject).query((row, number) -> move(row)).list();
  }

  private static DeadlineMove move(ResultSet row) throws SQLException {
    return new DeadlineMove(KeptDeadlines.instant(row.getTimestamp("old_due_at")),
        KeptDeadlines.instant(row.getTimestamp("new_due_at")), new DeadlineMove.Act(
            DeadlineMove.Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getString("basis"),
            row.getString("actor")), row.getTimestamp("moved_at").toInstant());
  }
}
