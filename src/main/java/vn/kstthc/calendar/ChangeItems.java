package vn.kstthc.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.deadline.CalendarShifts.Shift;
import vn.kstthc.deadline.WorkingDays;

/** The table of the dates that a change moves. */
@Component
class ChangeItems {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final WorkingDays days;
  private final Clock clock;

  ChangeItems(JdbcClient jdbc, JdbcTemplate batches, WorkingDays days, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.days = days;
    this.clock = clock;
  }

  /** Forgets what was only foreseen, and writes down what is foreseen now. */
  @Transactional(propagation = Propagation.MANDATORY)
  void replaceForeseen(String number, List<Shift> shifts, State state) {
    jdbc.sql("delete from calendar_change_item where change_number = ? and state = 'FORESEEN'").param(number).update();
    add(number, shifts, state);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(String number, List<Shift> shifts, State state) {
    LocalDate today = days.today();
    batches.batchUpdate("""
        insert into calendar_change_item (change_number, subject, case_number, case_name, title, old_day, new_day, effect, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", shifts.stream().map(shift -> {
          LocalDate old = shift.date().due().atZone(WorkingDays.ZONE).toLocalDate();
          return new Object[] {number, shift.date().subject(), shift.date().caseNumber(), shift.date().caseName(),
              shift.date().title(), old, shift.day(), ChangeItem.Effect.of(old, shift.day(), today).name(), state.name()};
        }).toList());
  }

  /** @return the dates of the next cases in that state, case by case */
  @Transactional(readOnly = true)
  Map<String, List<ChangeItem>> nextCases(String number, State state, int most) {
    return jdbc.sql("select * from calendar_change_item where change_number = :number and state = :state and case_number in "
        + "(select distinct case_number from calendar_change_item where change_number = :number and state = :state "
        + "order by case_number fetch first " + most + " rows only) order by case_number, id")
        .param("number", number).param("state", state.name()).query(ChangeItems::item).list().stream()
        .collect(groupingBy(ChangeItem::caseNumber, LinkedHashMap::new, toList()));
  }

  @Transactional(readOnly = true)
  boolean has(String number, State... states) {
    return !jdbc.sql("select id from calendar_change_item where change_number = :number and state in (:states) "
        + "fetch first 1 rows only").param("number", number).param("states", names(states)).query(Long.class).list().isEmpty();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void moved(ChangeItem item, LocalDate to) {
    LocalDate today = days.today();
    jdbc.sql("update calendar_change_item set state = 'MOVED', new_day = ?, effect = ?, problem = null, moved_at = ? "
        + "where id = ?")
        .params(to, ChangeItem.Effect.of(item.oldDay(), to, today).name(), Timestamp.from(clock.instant()), item.id()).update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void finish(Collection<ChangeItem> items, State state, String problem) {
    jdbc.sql("update calendar_change_item set state = :state, problem = :problem where id in (:ids)")
        .param("state", state.name())
        .param("problem", problem == null ? null : problem.substring(0, Math.min(500, problem.length())), java.sql.Types.VARCHAR)
        .param("ids", items.stream().map(ChangeItem::id).toList()).update();
  }

  /** @return the subjects of all dates that have moved */
  @Transactional(readOnly = true)
  List<String> movedSubjects(String number) {
    return jdbc.sql("select distinct subject from calendar_change_item where change_number = ? and state = 'MOVED'")
        .param(number).query(String.class).list();
  }

  /** @return how many dates there are, and of how many cases */
  @Transactional(readOnly = true)
  ChangeCounts counts(String number) {
    ChangeCounts.Sum sum = new ChangeCounts.Sum();
    jdbc.sql("select state, effect, count(*) as dates from calendar_change_item where change_number = ? group by state, effect")
        .param(number).query((RowCallbackHandler) row -> sum.add(State.valueOf(row.getString("state")),
            ChangeItem.Effect.valueOf(row.getString("effect")), row.getInt("dates")));
    return sum.counts(jdbc.sql("select count(distinct case_number) from calendar_change_item where change_number = ?")
        .param(number).query(Integer.class).single());
  }

  /** @return some of them, those that become late first */
  @Transactional(readOnly = true)
  List<ChangeItem> some(String number, int from, int most) {
    return jdbc.sql("select * from calendar_change_item where change_number = ? order by case effect when 'LATE' then 0 "
        + "when 'ON_TIME' then 1 else 2 end, case_number, id offset " + from + " rows fetch first " + most + " rows only")
        .param(number).query(ChangeItems::item).list();
  }

  /** Reads all of them, one after the other. */
  @Transactional(readOnly = true)
  void each(String number, Consumer<ChangeItem> reader) {
    jdbc.sql("select * from calendar_change_item where change_number = ? order by case_number, id").param(number)
        .query((RowCallbackHandler) row -> reader.accept(item(row, 0)));
  }

  private static Set<String> names(State... states) {
    return Set.of(states).stream().map(State::name).collect(toSet());
  }

  private static ChangeItem item(ResultSet row, int line) throws SQLException {
    return new ChangeItem(row.getLong("id"), row.getString("subject"), row.getString("case_number"),
        row.getString("case_name"), row.getString("title"), row.getObject("old_day", LocalDate.class),
        row.getObject("new_day", LocalDate.class), ChangeItem.Effect.valueOf(row.getString("effect")),
        State.valueOf(row.getString("state")), row.getString("problem"));
  }
}
