package vn.kstthc.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.HeldWork;

/** The engine's open tasks by who has them. Read by SQL, as that takes one statement for all of them. */
@Component
class EngineHeldWork implements HeldWork {

  private static final String SELECT = """
      select t.ID_, t.NAME_, t.ASSIGNEE_, t.DUE_DATE_, l.GROUP_ID_, c.TEXT_ as CASE_NUMBER
      from ACT_RU_TASK t
        left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
        left join ACT_RU_VARIABLE c on c.TASK_ID_ = t.ID_ and c.NAME_ = 'caseNumber'
      where t.SUSPENSION_STATE_ = :active and\s""";

  private final JdbcClient jdbc;
  private final TaskService tasks;
  private final WorkingDays workingDays;

  EngineHeldWork(JdbcClient jdbc, @Lazy TaskService tasks, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.workingDays = workingDays;
  }

  @Override
  public List<Held> heldBy(Collection<String> people) {
    return read("t.ASSIGNEE_ in (:asked) order by t.DUE_DATE_, t.ID_", people);
  }

  @Override
  public List<Held> waitingIn(Collection<String> units) {
    return read("t.ASSIGNEE_ is null and l.GROUP_ID_ in (:asked) order by t.DUE_DATE_, t.ID_", units);
  }

  private List<Held> read(String condition, Collection<String> asked) {
    Map<String, Held> found = new LinkedHashMap<>();
    if (!asked.isEmpty()) {
      RowCallbackHandler each = row -> {
        Held task = found.computeIfAbsent(row.getString("ID_"), id -> task(row));
        if (row.getString("GROUP_ID_") != null) {
          task.units().add(row.getString("GROUP_ID_"));
        }
      };
      jdbc.sql(SELECT + condition).param("active", SuspensionState.ACTIVE.getStateCode()).param("asked", asked).query(each);
    }
    return List.copyOf(found.values());
  }

  private Held task(ResultSet row) {
    try {
      Timestamp due = row.getTimestamp("DUE_DATE_");
      LocalDate day = due == null ? null : due.toInstant().atZone(WorkingDays.ZONE).toLocalDate();
      Set<String> units = new LinkedHashSet<>();
      String number = row.getString("CASE_NUMBER");
      return new Held(row.getString("ID_"), row.getString("NAME_"), number == null ? "" : number, row.getString("ASSIGNEE_"),
          units, day, day == null ? "" : workingDays.text(day));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public boolean pass(String taskId, String from, String to) {
    // whoever comes second waits here, and finds the task moved
    if (jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ = ? for update").params(taskId, from)
        .query(String.class).optional().isEmpty()) {
      return false;
    }
    try {
      tasks.setAssignee(taskId, to);
      return true;
    } catch (OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Việc " + taskId + " vừa được người khác thay đổi", overtaken);
    }
  }
}
