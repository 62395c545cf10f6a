package vn.kstthc.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** The units that handle a case together with the lead unit, and what each of them says. */
@Component
class FeedbackUnits {

  private final JdbcClient jdbc;
  private final ActingFor actingFor;

  FeedbackUnits(JdbcClient jdbc, ActingFor actingFor) {
    this.jdbc = jdbc;
    this.actingFor = actingFor;
  }

  /** @param content null where it has not said anything */
  record Contribution(String unit, Instant dueAt, String content, String author, String onBehalfOf, Instant givenAt) {}

  /** What units of an earlier assignment said stays in the history. */
  void ask(Feedback item, Collection<String> units, Instant dueAt) {
    jdbc.sql("delete from feedback_unit where feedback_item = ?").param(item.id()).update();
    units.forEach(unit -> jdbc.sql("insert into feedback_unit (feedback_item, unit, due_at) values (?, ?, ?)")
        .params(item.id(), unit, Timestamp.from(dueAt)).update());
  }

  /** @throws IllegalStateException where the unit was not asked, or has said its part */
  void give(Feedback item, String unit, String content, String author, Instant now) {
    int given = jdbc.sql("update feedback_unit set content = ?, author = ?, on_behalf_of = ?, given_at = ? "
        + "where feedback_item = ? and unit = ? and content is null")
        .params(content, author, actingFor.onBehalfOf(), Timestamp.from(now), item.id(), unit).update();
    if (given == 0) {
      throw new IllegalStateException("Vụ việc %s không chờ ý kiến của %s".formatted(item.number(), unit));
    }
  }

  /** @return in the order of their ids */
  List<Contribution> of(Feedback item) {
    return jdbc.sql("select unit, due_at, content, author, on_behalf_of, given_at from feedback_unit "
        + "where feedback_item = ? order by unit").param(item.id())
        .query((row, line) -> new Contribution(row.getString("unit"), instant(row.getTimestamp("due_at")),
            row.getString("content"), row.getString("author"), row.getString("on_behalf_of"),
            instant(row.getTimestamp("given_at")))).list();
  }

  private static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }
}
