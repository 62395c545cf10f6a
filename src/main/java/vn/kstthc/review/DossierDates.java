package vn.kstthc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Reminders;
import vn.kstthc.organisation.Organisation;

/** The due dates of whole dossiers, which people have given them; those of their tasks are the engine's. */
@Component
class DossierDates implements RunningDates {

  private static final String SELECT = "select number, procedure_name, due_date from review_dossier where ended_at is null ";

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final WorkingDays workingDays;
  private final Reminders reminders;
  private final Organisation organisation;

  DossierDates(JdbcClient jdbc, Dossiers dossiers, WorkingDays workingDays, Reminders reminders, Organisation organisation) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.workingDays = workingDays;
    this.reminders = reminders;
    this.organisation = organisation;
  }

  @Override
  public String prefix() {
    return Deadlines.ofCase(ReviewService.NUMBERS + "-");
  }

  @Override
  public List<RunningDate> all() {
    return read(jdbc.sql(SELECT + "order by id"));
  }

  @Override
  public Optional<RunningDate> find(String subject) {
    return read(jdbc.sql(SELECT + "and number = ?").param(subject.substring(Deadlines.ofCase("").length()))).stream().findFirst();
  }

  /** A dossier as a whole is the lead unit's, and the office's that keeps all. */
  @Override
  public List<RunningDate> heldBy(String userId, Set<String> units) {
    return units.isEmpty() ? List.of() : read(jdbc.sql(SELECT + "and (:all or lead_unit in (:units)) order by due_date, id")
        .param("all", organisation.unitsInRole(Organisation.Role.OFFICE).stream().anyMatch(units::contains)).param("units", units));
  }

  private List<RunningDate> read(JdbcClient.StatementSpec query) {
    return query.query((row, line) -> new RunningDate(Deadlines.ofCase(row.getString("number")), row.getString("number"),
        row.getString("procedure_name"), "Hạn hoàn thành toàn hồ sơ",
        workingDays.endOf(row.getObject("due_date", LocalDate.class)))).list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RunningDate date, Instant due) {
    Dossier dossier = dossiers.get(date.caseNumber());
    dossier.moveDueDate(due.atZone(WorkingDays.ZONE).toLocalDate());
    dossiers.save(dossier);
    reminders.moved(dossier.number(), dossier.procedureName(), due);
  }
}
