package vn.kstthc.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.form.FormRefused;
import vn.kstthc.plan.PlanEntry.Outcome;

/**
 * What tasks "ngay sau khi có ..." wait for. What is told is kept first and taken up afterwards, so that nothing told before
 * the tasks are given out is lost.
 */
@Service
@Transactional
class PlanEvents {

  /** @param document number, date and subject of what has come */
  record Event(long id, LocalDate on, String document, String by) {}

  private final JdbcClient jdbc;
  private final PlanHistory history;
  private final Clock clock;

  PlanEvents(JdbcClient jdbc, PlanHistory history, Clock clock) {
    this.jdbc = jdbc;
    this.history = history;
    this.clock = clock;
  }

  /** @throws FormRefused where the same was told before */
  void tell(PlanTask task, LocalDate on, String document, String actor) {
    try {
      jdbc.sql("insert into plan_event (task, happened_on, document, reported_by, reported_at) values (?, ?, ?, ?, ?)")
          .params(task.id(), on, document, actor, Timestamp.from(clock.instant())).update();
    } catch (DuplicateKeyException twice) {
      throw new FormRefused("document", "Văn bản", "sự kiện này đã được ghi nhận");
    }
    history.record(task, null, Outcome.EVENT, actor, "%s, ngày %s".formatted(document, Dates.text(on)));
  }

  /** @return the earliest that no work has begun for */
  @Transactional(readOnly = true)
  Optional<Event> next(PlanTask task) {
    return of(task, "and taken_at is null").stream().findFirst();
  }

  @Transactional(readOnly = true)
  List<Event> of(PlanTask task) {
    return of(task, "");
  }

  private List<Event> of(PlanTask task, String condition) {
    return jdbc.sql("select id, happened_on, document, reported_by from plan_event where task = ? " + condition
        + " order by id").param(task.id()).query((row, number) -> new Event(row.getLong("id"),
            row.getObject("happened_on", LocalDate.class), row.getString("document"), row.getString("reported_by"))).list();
  }

  void take(Event event) {
    jdbc.sql("update plan_event set taken_at = ? where id = ?").params(Timestamp.from(clock.instant()), event.id()).update();
  }
}
