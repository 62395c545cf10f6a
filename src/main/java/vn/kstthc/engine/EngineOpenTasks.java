package vn.kstthc.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Parts;
import vn.kstthc.notification.OpenTasks;

/**
 * The engine's open tasks, read whatever the person on this thread may see of them. Read by SQL: the engine's own queries
 * would ask once more for the unit and the card of each task, and mornings have thousands.
 */
@Component
class EngineOpenTasks implements OpenTasks {

  private static final String SELECT = """
      select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_, t.DUE_DATE_, t.SUSPENSION_STATE_, l.GROUP_ID_,
        c.TEXT_ as CASE_NUMBER, p.TEXT_ as CASE_NAME
      from ACT_RU_TASK t
        left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
        left join ACT_RU_VARIABLE c on c.TASK_ID_ = t.ID_ and c.NAME_ = 'caseNumber'
        left join ACT_RU_VARIABLE p on p.TASK_ID_ = t.ID_ and p.NAME_ = 'procedureName'
      """;
  private static final String BY_ID = SELECT + "where t.ID_ in (:ids)";
  private static final String BY_CASE = SELECT + """
      where t.PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ in (:ids))
      order by t.CREATE_TIME_, t.ID_""";

  private final JdbcClient jdbc;

  EngineOpenTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<OpenTask> tasks(Collection<String> taskIds) {
    return read(BY_ID, taskIds);
  }

  @Override
  public List<OpenTask> ofCases(Collection<String> caseNumbers) {
    return read(BY_CASE, caseNumbers);
  }

  private List<OpenTask> read(String sql, Collection<String> ids) {
    // a task of several units is reminded of at the first
    Map<String, OpenTask> found = new LinkedHashMap<>();
    RowCallbackHandler each = row -> found.putIfAbsent(row.getString("ID_"), task(row));
    Parts.ofStatement(ids, part -> jdbc.sql(sql).param("ids", part).query(each));
    return new ArrayList<>(found.values());
  }

  private static OpenTask task(ResultSet row) throws SQLException {
    return new OpenTask(row.getString("ID_"), row.getString("TASK_DEF_KEY_"), row.getString("NAME_"),
        orEmpty(row.getString("CASE_NUMBER")), orEmpty(row.getString("CASE_NAME")), row.getString("GROUP_ID_"),
        row.getString("ASSIGNEE_"), row.getTimestamp("DUE_DATE_") == null ? null : row.getTimestamp("DUE_DATE_").toInstant(),
        row.getInt("SUSPENSION_STATE_") == SuspensionState.SUSPENDED.getStateCode());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
