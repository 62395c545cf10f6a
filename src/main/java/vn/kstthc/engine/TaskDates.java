package vn.kstthc.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;

/** The due dates of the open tasks of all processes. Read by SQL: the engine would ask once more for the case of each task. */
@Component
class TaskDates implements RunningDates {

  private static final String SELECT = """
      select t.ID_, t.NAME_, t.DUE_DATE_, c.TEXT_ as CASE_NUMBER, p.TEXT_ as CASE_NAME
      from ACT_RU_TASK t
        left join ACT_RU_VARIABLE c on c.TASK_ID_ = t.ID_ and c.NAME_ = 'caseNumber'
        left join ACT_RU_VARIABLE p on p.TASK_ID_ = t.ID_ and p.NAME_ = 'procedureName'
      where t.DUE_DATE_ is not null and t.PROC_INST_ID_ is not null
      """;

  private static final String HELD = """
      and t.SUSPENSION_STATE_ = 1 and (t.ASSIGNEE_ = :user or exists (select 1 from ACT_RU_IDENTITYLINK l
        where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:units)))
      """;

  private final JdbcClient jdbc;
  private final TaskService tasks;
  private final ManagementService jobs;

  TaskDates(JdbcClient jdbc, @Lazy TaskService tasks, @Lazy ManagementService jobs) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.jobs = jobs;
  }

  @Override
  public String prefix() {
    return Deadlines.task("");
  }

  @Override
  public List<RunningDate> all() {
    return read(jdbc.sql(SELECT + "order by t.CREATE_TIME_, t.ID_"));
  }

  @Override
  public Optional<RunningDate> find(String subject) {
    return read(jdbc.sql(SELECT + "and t.ID_ = ?").param(subject.substring(prefix().length()))).stream().findFirst();
  }

  @Override
  public List<RunningDate> heldBy(String userId, Set<String> units) {
    return units.isEmpty() ? List.of() : read(jdbc.sql(SELECT + HELD + "order by t.DUE_DATE_, t.ID_")
        .param("user", userId).param("units", units));
  }

  private List<RunningDate> read(JdbcClient.StatementSpec query) {
    Map<String, RunningDate> found = new LinkedHashMap<>();
    query.query((RowCallbackHandler) row -> found.putIfAbsent(row.getString("ID_"), date(row)));
    return List.copyOf(found.values());
  }

  private RunningDate date(ResultSet row) throws SQLException {
    String number = row.getString("CASE_NUMBER");
    String name = row.getString("CASE_NAME");
    return new RunningDate(Deadlines.task(row.getString("ID_")), number == null ? "" : number, name == null ? "" : name,
        row.getString("NAME_"), row.getTimestamp("DUE_DATE_").toInstant());
  }

  /** A timer of the same case that stands at the date of before waits for this date: it goes along. */
  @Override
  public void move(RunningDate date, Instant due) {
    Task task = tasks.createTaskQuery().taskId(date.subject().substring(prefix().length())).singleResult();
    jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
        .filter(timer -> timer.getDuedate() != null && timer.getDuedate().toInstant().equals(date.due()))
        .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(due)));
    tasks.setDueDate(task.getId(), Date.from(due));
  }
}
