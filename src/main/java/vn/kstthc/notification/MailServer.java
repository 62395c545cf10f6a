package vn.kstthc.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the mail server answers, and who may speak to it: one row, which one machine holds at a time. */
@Repository
class MailServer {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final String SELECT = "select * from notification_server where id = 1";

  /** @param attempts how often it was tried in vain since the outage began */
  record State(Instant outageSince, Instant nextAttemptAt, int attempts, String problem) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  MailServer(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return the state, held until the end of this transaction; empty where another machine holds it */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<State> hold() {
    return jdbc.sql(SELECT + " for update skip locked").query(MailServer::read).optional();
  }

  State state() {
    return jdbc.sql(SELECT).query(MailServer::read).single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void failed(State before, String problem) {
    Instant now = clock.instant();
    jdbc.sql("update notification_server set outage_since = ?, next_attempt_at = ?, attempts = ?, problem = ? where id = 1")
        .params(Timestamp.from(before.outageSince() == null ? now : before.outageSince()),
            Timestamp.from(now.plus(pause(before.attempts()))), before.attempts() + 1,
            problem.substring(0, Math.min(500, problem.length()))).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void answered(State before) {
    if (before.outageSince() != null) {
      jdbc.sql("update notification_server set outage_since = null, next_attempt_at = null, attempts = 0, problem = null "
          + "where id = 1").update();
    }
  }

  /** Twice as long each time. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static State read(ResultSet row, int number) throws SQLException {
    return new State(instant(row.getTimestamp("outage_since")), instant(row.getTimestamp("next_attempt_at")),
        row.getInt("attempts"), row.getString("problem"));
  }

  private static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }
}
