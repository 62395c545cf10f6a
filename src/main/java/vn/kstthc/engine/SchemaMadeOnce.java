package vn.kstthc.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.SchemaOperationsProcessEngineBuild;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Makes the engine's tables, and lets machines that start together on one empty database do so one after the other: the
 * stock command has each of them create all tables, and all but one fail to start.
 */
class SchemaMadeOnce implements SchemaOperationsCommand {

  /** Any number that nothing else on this database locks. */
  private static final long ENGINE_TABLES = 7_240_001;

  @Override
  public Void execute(CommandContext context) {
    // H2 has one machine only
    if (DbSqlSessionFactory.POSTGRES.equals(context.getProcessEngineConfiguration().getDatabaseType())) {
      waitForOtherMachines(context);
    }
    new SchemaOperationsProcessEngineBuild().execute(context);
    // the engine has none on the date: reminders that are due would be looked for among all of the future
    run(context, "create index if not exists KSTTHC_IDX_JOB_DUE on ACT_RU_JOB (HANDLER_TYPE_, DUEDATE_)");
    // and its executor would look through them all, every few seconds, for jobs that are its own
    run(context, "create index if not exists KSTTHC_IDX_JOB_PRIORITY on ACT_RU_JOB (PRIORITY_, DUEDATE_)");
    if (DbSqlSessionFactory.H2.equals(context.getProcessEngineConfiguration().getDatabaseType())) {
      // it counts how many tasks have variables, not how many variables have none: those of a case it would look for among
      // the variables of all open cases
      run(context, "create index if not exists KSTTHC_IDX_VARIABLE_EXECUTION on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_)");
    }
    return null;
  }

  /** Until the end of this transaction, in which PostgreSQL also makes the tables. */
  private static void waitForOtherMachines(CommandContext context) {
    run(context, "select pg_advisory_xact_lock(" + ENGINE_TABLES + ")");
  }

  private static void run(CommandContext context, String sql) {
    try (Statement statement = context.getDbSqlSession().getSqlSession().getConnection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new ProcessEngineException("Không chuẩn bị được bảng của engine", failed);
    }
  }
}
