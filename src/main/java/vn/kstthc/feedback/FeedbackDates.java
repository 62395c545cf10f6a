package vn.kstthc.feedback;

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

/** The dates by which cases are answered as a whole; those of their tasks are the engine's. One that rests is not among them. */
@Component
class FeedbackDates implements RunningDates {

  private static final String SELECT = """
      select i.number, n.case_name, k.due_at from feedback_item i join deadline_kept k on k.subject = concat('case:', i.number)
        left join notification_case n on n.case_number = i.number
      where i.ended_at is null and i.answered_at is null and k.due_at is not null
      """;

  private final JdbcClient jdbc;
  private final FeedbackItems items;
  private final Reminders reminders;
  private final FeedbackProcess process;
  private final Organisation organisation;

  FeedbackDates(JdbcClient jdbc, FeedbackItems items, Reminders reminders, FeedbackProcess process, Organisation organisation) {
    this.jdbc = jdbc;
    this.items = items;
    this.reminders = reminders;
    this.process = process;
    this.organisation = organisation;
  }

  @Override
  public String prefix() {
    return Deadlines.ofCase(FeedbackRegister.NUMBERS + "-");
  }

  @Override
  public List<RunningDate> all() {
    return read(jdbc.sql(SELECT + "order by i.id"));
  }

  @Override
  public Optional<RunningDate> find(String subject) {
    return read(jdbc.sql(SELECT + "and i.number = ?").param(subject.substring(Deadlines.ofCase("").length()))).stream().findFirst();
  }

  /** A case as a whole is the lead unit's, and the office's that keeps all. */
  @Override
  public List<RunningDate> heldBy(String userId, Set<String> units) {
    return units.isEmpty() ? List.of() : read(jdbc.sql(SELECT + "and (:all or i.lead_unit in (:units)) order by k.due_at, i.id")
        .param("all", organisation.unitsInRole(Organisation.Role.OFFICE).stream().anyMatch(units::contains)).param("units", units));
  }

  private List<RunningDate> read(JdbcClient.StatementSpec query) {
    return query.query((row, line) -> new RunningDate(Deadlines.ofCase(row.getString("number")), row.getString("number"),
        row.getString("case_name") == null ? "" : row.getString("case_name"), "Hạn trả lời phản ánh, kiến nghị",
        row.getTimestamp("due_at").toInstant())).list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RunningDate date, Instant due) {
    Feedback item = items.get(date.caseNumber());
    reminders.moved(item.number(), item.title(), due);
    process.dueMoved(item.number(), due);
  }
}
