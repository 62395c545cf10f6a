package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;

/** The variables of a case are found by the case, however many cases are open. */
@EngineTest
class EngineTablesTest {

  private static final String OF_A_CASE = "select NAME_ from ACT_RU_VARIABLE where EXECUTION_ID_ = 'case 7' and TASK_ID_ is null";

  @Autowired JdbcTemplate jdbc;

  /** A copy without what ties it to other tables: two cards a case are more tasks than cases, by which H2 is misled. */
  @Test
  void variablesAreLookedForInOneCaseOnly() throws SQLException {
    try (Connection copy = DriverManager.getConnection("jdbc:h2:mem:variables");
        Statement sql = copy.createStatement()) {
      sql.execute("create table ACT_RU_VARIABLE (ID_ int primary key, NAME_ varchar, EXECUTION_ID_ varchar, TASK_ID_ varchar)");
      for (String index : jdbc.queryForList("select index_name || ' on ACT_RU_VARIABLE (' || listagg(column_name, ',') within group "
          + "(order by ordinal_position) || ')' from information_schema.index_columns where table_name = 'ACT_RU_VARIABLE' "
          + "group by index_name having min(column_name) in ('EXECUTION_ID_', 'TASK_ID_') and max(column_name) in "
          + "('EXECUTION_ID_', 'TASK_ID_')", String.class)) {
        sql.execute("create index " + index);
      }
      sql.execute("insert into ACT_RU_VARIABLE select x, 'v' || x, 'case ' || mod(x, 100), "
          + "case when x < 500 then null else 'task ' || x end from system_range(1, 700)");
      sql.execute("analyze");
      try (ResultSet plan = sql.executeQuery("explain analyze " + OF_A_CASE)) {
        plan.next();
        assertThat(plan.getString(1)).contains("scanCount: 6");
      }
    }
  }
}
