package vn.kstthc.plan;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** As documents are numbered: digits, a stroke, letters; a date has none. */
  private static final Pattern NUMBER = Pattern.compile("\\d+/[\\p{L}\\d./-]*\\p{L}[\\p{L}\\d-]*");

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
    if (isTold(task, on, document)) {
      throw new FormRefused("document", "Văn bản", "sự kiện này đã được ghi nhận");
    }
    try {
      jdbc.sql("insert into plan_event (task, happened_on, document, reported_by, reported_at) values (?, ?, ?, ?, ?)")
          .params(task.id(), on, document, actor, Timestamp.from(clock.instant())).update();
    } catch (DuplicateKeyException twice) {
      throw new FormRefused("document", "Văn bản", "sự kiện này đã được ghi nhận");
    }
    history.record(task, null, Outcome.EVENT, actor, "%s, ngày %s".formatted(document, Dates.text(on)));
  }

  /** @return whether a document of that day and one of its numbers ("345/QĐ-UBND") was told, in whatever words */
  @Transactional(readOnly = true)
  boolean isTold(PlanTask task, LocalDate on, String document) {
    Set<String> numbers = numbers(document);
    return of(task).stream().filter(event -> event.on().equals(on))
        .anyMatch(event -> event.document().equals(document) || numbers(event.document()).stream().anyMatch(numbers::contains));
  }

  private static Set<String> numbers(String document) {
    return NUMBER.matcher(document).results().map(found -> found.group().toUpperCase(Locale.ROOT)).collect(toSet());
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
