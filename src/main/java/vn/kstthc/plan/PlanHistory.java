package vn.kstthc.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.plan.PlanEntry.Outcome;

/** What happened to plans and their tasks, written once and read often. */
@Component
class PlanHistory {

  private static final String SELECT =
      "select task, part, outcome, author, on_behalf_of, recorded_at, note from plan_entry ";

  private final JdbcClient jdbc;
  private final ActingFor actingFor;
  private final Clock clock;

  PlanHistory(JdbcClient jdbc, ActingFor actingFor, Clock clock) {
    this.jdbc = jdbc;
    this.actingFor = actingFor;
    this.clock = clock;
  }

  /** @param actor user id; null for the application itself */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(YearPlan plan, Outcome outcome, String actor, String note) {
    write(plan.id(), null, null, outcome, actor, note);
  }

  /** @param part null where the task as a whole is meant */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(PlanTask task, PlanPart part, Outcome outcome, String actor, String note) {
    write(task.plan(), task.id(), part == null ? null : part.id(), outcome, actor, note);
  }

  private void write(Long plan, Long task, Long part, Outcome outcome, String actor, String note) {
    jdbc.sql("insert into plan_entry (plan, task, part, outcome, author, on_behalf_of, recorded_at, note) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?)").params(plan, task, part, outcome.name(), actor, actingFor.onBehalfOf(),
            Timestamp.from(clock.instant()), note).update();
  }

  /** @return what happened to the plan as a whole, oldest first */
  List<PlanEntry> of(YearPlan plan) {
    return jdbc.sql(SELECT + "where plan = ? and task is null order by id").param(plan.id()).query(PlanHistory::entry).list();
  }

  /** @return what happened to the task and all its parts, oldest first */
  List<PlanEntry> of(PlanTask task) {
    return jdbc.sql(SELECT + "where task = ? order by id").param(task.id()).query(PlanHistory::entry).list();
  }

  private static PlanEntry entry(ResultSet row, int number) throws SQLException {
    return new PlanEntry(row.getObject("task", Long.class), row.getObject("part", Long.class),
        Outcome.valueOf(row.getString("outcome")), row.getString("author"), row.getString("on_behalf_of"),
        row.getTimestamp("recorded_at").toInstant(), row.getString("note"));
  }
}
