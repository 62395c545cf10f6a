package vn.kstthc.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;
import vn.kstthc.notification.Reminders;
import vn.kstthc.organisation.Organisation;

/** The dates by which the Chair has to decide, which are those of cases as a whole; those of their tasks are the engine's. */
@Component
class PublicationDates implements RunningDates {

  private static final String SELECT = """
      select p.number, p.title, k.due_at from publication_case p join deadline_kept k on k.subject = concat('case:', p.number)
      where p.ended_at is null and p.decision_number is null and k.due_at is not null
      """;

  private final JdbcClient jdbc;
  private final Reminders reminders;
  private final Organisation organisation;

  PublicationDates(JdbcClient jdbc, Reminders reminders, Organisation organisation) {
    this.jdbc = jdbc;
    this.reminders = reminders;
    this.organisation = organisation;
  }

  @Override
  public String prefix() {
    return Deadlines.ofCase(PublicationService.NUMBERS + "-");
  }

  @Override
  public List<RunningDate> all() {
    return read(jdbc.sql(SELECT + "order by p.id"));
  }

  @Override
  public Optional<RunningDate> find(String subject) {
    return read(jdbc.sql(SELECT + "and p.number = ?").param(subject.substring(Deadlines.ofCase("").length()))).stream().findFirst();
  }

  /** A case as a whole is the lead unit's, and the office's that keeps all. */
  @Override
  public List<RunningDate> heldBy(String userId, Set<String> units) {
    return units.isEmpty() ? List.of() : read(jdbc.sql(SELECT + "and (:all or p.lead_unit in (:units)) order by k.due_at, p.id")
        .param("all", organisation.unitsInRole(Organisation.Role.OFFICE).stream().anyMatch(units::contains)).param("units", units));
  }

  private List<RunningDate> read(JdbcClient.StatementSpec query) {
    return query.query((row, line) -> new RunningDate(Deadlines.ofCase(row.getString("number")), row.getString("number"),
        row.getString("title"), "Hạn ban hành quyết định công bố", row.getTimestamp("due_at").toInstant())).list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RunningDate date, Instant due) {
    reminders.moved(date.caseNumber(), date.caseName(), due);
  }
}
