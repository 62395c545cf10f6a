package vn.kstthc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Directory;

/** The list of dossiers, read line by line: whole dossiers would cost dozens of queries each. */
@Component
class DossierList {

  private final JdbcClient jdbc;
  private final DossierReaders readers;
  private final DossierViews views;
  private final Directory directory;
  private final WorkingDays workingDays;

  DossierList(JdbcClient jdbc, DossierReaders readers, DossierViews views, Directory directory, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.views = views;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  /**
   * @return the dossiers that concern the reader: those late as a whole or at their step first, then by due date; then those
   *     that ended, newest first
   */
  @Transactional(readOnly = true)
  List<DossierRow> concerning(String reader) {
    Set<String> units = directory.unitsOf(reader);
    if (units.isEmpty()) {
      return List.of();
    }
    Map<Long, String> returns = lastReturns();
    return jdbc.sql("""
        select id, number, kind, procedure_name, lead_unit, step, round, due_date from review_dossier d
        where :all or lead_unit in (:units) or exists
          (select 1 from review_dossier_unit u where u.review_dossier = d.id and u.unit in (:units))
        order by case when ended_at is null then 0 else 1 end, case when ended_at is null then due_date end,
          ended_at desc, id""")
        .param("all", readers.seesAll(units)).param("units", units)
        .query((row, number) -> row(row, returns)).list().stream()
        .sorted(Comparator.comparing(DossierRow::isLate).reversed()).toList();
  }

  private DossierRow row(ResultSet row, Map<Long, String> returns) throws SQLException {
    Step step = Step.valueOf(row.getString("step"));
    LocalDate dueDate = row.getObject("due_date", LocalDate.class);
    Instant due = workingDays.endOf(dueDate);
    String number = row.getString("number");
    return new DossierRow(number, DossierKind.valueOf(row.getString("kind")).label(), row.getString("procedure_name"),
        views.unit(row.getString("lead_unit")).name(), step.label(), row.getInt("round"), views.pending(number, step),
        step == Step.PREPARATION ? returns.get(row.getLong("id")) : null, workingDays.text(dueDate),
        step.isEnd() ? "" : workingDays.distance(due), step.isEnd() ? "ended" : workingDays.urgency(due));
  }

  private Map<Long, String> lastReturns() {
    Map<Long, String> returns = new HashMap<>();
    jdbc.sql("""
        select e.dossier, e.step, e.outcome, e.recorded_at from review_entry e join review_dossier d on d.id = e.dossier
        where d.step = 'PREPARATION' and e.outcome in ('RETURNED', 'CHAIR_RETURNED') order by e.id""")
        .query(row -> {
          returns.put(row.getLong("dossier"), "%s, %s".formatted(
              DossierViews.returnedBy(Step.valueOf(row.getString("step")), Entry.Outcome.valueOf(row.getString("outcome"))),
              Dates.moment(row.getTimestamp("recorded_at").toInstant())));
        });
    return returns;
  }
}
