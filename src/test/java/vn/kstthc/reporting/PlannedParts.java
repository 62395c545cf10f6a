package vn.kstthc.reporting;

import static vn.kstthc.reporting.Counting.before;
import static vn.kstthc.reporting.Counting.dayOf;
import static vn.kstthc.reporting.Counting.one;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.Window;

/** Parts of a plan by chance, and how their figures are counted by hand. */
final class PlannedParts {

  /** The groups of the plan, in its order: not that of the alphabet. */
  static final List<String> GROUPS = List.of("IX. Nhóm thứ nhất", "V. Nhóm thứ hai", "X. Nhóm thứ ba");
  private static final String PLAN = "KH-1999";

  /** As the plan has it. */
  record Part(String number, String group, String unit, String role, String state, LocalDate due, Instant reported, Instant ended) {

    Instant handedIn() {
      return reported == null ? ended : reported;
    }

    boolean isDone(Window window) {
      return state.equals("DONE") && !Counting.after(dayOf(handedIn()), window);
    }

    boolean isInTime() {
      return !dayOf(handedIn()).isAfter(due);
    }

    boolean waits(Window window) {
      return state.equals("REPORTED") && !Counting.after(dayOf(reported), window);
    }

    boolean isStopped(Window window) {
      return state.equals("ENDED") && !Counting.after(dayOf(ended), window);
    }

    /** @return whether it is owed in the window at all */
    boolean counts(Window window) {
      boolean relieved = state.equals("ENDED") && !dayOf(ended).isAfter(due);
      boolean overBefore = state.equals("DONE") && before(dayOf(handedIn()), window) || state.equals("ENDED") && before(dayOf(ended), window);
      return role.equals("LEAD") && !due.isAfter(window.to()) && !relieved && (window.holds(due) || !overBefore);
    }
  }

  private final JdbcTemplate jdbc;

  PlannedParts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A plan with a task in each group; the last stands for a dossier. */
  void plan(String dossier) {
    jdbc.update("insert into plan_year (version, number, year_number, step, imported_by, imported_at) values (0, ?, 1999, 'ENDED', 'van.phong', ?)",
        PLAN, Timestamp.from(Instant.EPOCH));
    for (int position = 0; position < GROUPS.size(); position++) {
      String[] group = GROUPS.get(position).split("\\. ");
      jdbc.update("insert into plan_section (plan, position, code, title) select id, ?, ?, ? from plan_year where number = ?", position, group[0],
          group[1], PLAN);
      jdbc.update("insert into plan_task (version, plan, number, section, item, content, lead_units, time_as_written, expected_result, sure, "
          + "state, dossier) select 0, id, ?, ?, '1', 'Nhiệm vụ mẫu', 'gdmn', 'x', 'x', true, 'RUNNING', ? from plan_year where number = ?",
          PLAN + "-0" + position, group[0], position == 2 ? dossier : null, PLAN);
    }
  }

  /** @param reported null where nothing was handed in; @param ended null where it goes on */
  void insert(int group, String number, String unit, String role, String state, LocalDate due, Instant reported, Instant ended) {
    jdbc.update("insert into plan_part (version, task, number, unit, role, period_label, opens_on, due_at, ground, state, reported_at, ended_at) "
        + "select 0, id, ?, ?, ?, 'quý I', ?, ?, 'x', ?, ?, ? from plan_task where number = ?", number, unit, role, due.minusDays(9),
        Timestamp.from(due.atTime(17, 0).atZone(WorkingDays.ZONE).toInstant()), state, at(reported), at(ended), PLAN + "-0" + group);
  }

  private static Timestamp at(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  void byChance(int i, Random chance) {
    LocalDate due = Counting.day(chance);
    String state = one(chance, List.of("WAITING", "OPEN", "OPEN", "REPORTED", "DONE", "DONE", "DONE", "ENDED"));
    Instant first = Counting.moment(due.plusDays(chance.nextInt(60) - 30), chance);
    // what came back was handed in once, and a review is decided without being handed in
    boolean reported = state.equals("REPORTED") || state.equals("DONE") && chance.nextInt(4) > 0 || state.equals("OPEN") && chance.nextBoolean();
    boolean over = state.equals("DONE") || state.equals("ENDED");
    insert(chance.nextInt(3), PLAN + "-01.%d".formatted(i), one(chance, Counting.UNITS), chance.nextInt(4) > 0 ? "LEAD" : "COOPERATING", state, due,
        reported ? first : null, over ? first.plusSeconds(reported ? chance.nextInt(900_000) : 0) : null);
  }

  void clear() {
    jdbc.update("delete from plan_part where number like '" + PLAN + "-%'");
    jdbc.update("delete from plan_task where number like '" + PLAN + "-%'");
    jdbc.update("delete from plan_section where plan in (select id from plan_year where number = ?)", PLAN);
    jdbc.update("delete from plan_year where number = ?", PLAN);
  }

  List<Part> parts() {
    return jdbc.query("select p.*, s.code, s.title, d.due_date from plan_part p join plan_task t on t.id = p.task join plan_section s on "
        + "s.plan = t.plan and s.code = t.section left join review_dossier d on d.number = t.dossier", (row, number) -> {
          Date dossier = row.getDate("due_date");
          Timestamp reported = row.getTimestamp("reported_at");
          Timestamp ended = row.getTimestamp("ended_at");
          return new Part(row.getString("number"), row.getString("code") + ". " + row.getString("title"), row.getString("unit"),
              row.getString("role"), row.getString("state"), dossier != null ? dossier.toLocalDate() : dayOf(row.getTimestamp("due_at").toInstant()),
              reported == null ? null : reported.toInstant(), ended == null ? null : ended.toInstant());
        });
  }

  static Map<String, Predicate<Part>> columns(Window window) {
    Predicate<Part> counts = part -> part.counts(window);
    Map<String, Predicate<Part>> columns = new HashMap<>();
    columns.put("due", counts.and(part -> window.holds(part.due())));
    columns.put("carried", counts.and(part -> part.due().isBefore(window.from())));
    columns.put("inTime", counts.and(part -> part.isDone(window) && part.isInTime()));
    columns.put("doneLate", counts.and(part -> part.isDone(window) && !part.isInTime()));
    columns.put("waiting", counts.and(part -> part.waits(window)));
    columns.put("late", counts.and(part -> !part.isDone(window) && !part.waits(window) && !part.isStopped(window)));
    columns.put("stopped", counts.and(part -> part.isStopped(window)));
    return columns;
  }
}
