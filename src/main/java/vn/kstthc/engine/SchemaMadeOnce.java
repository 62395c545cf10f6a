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
    return new SchemaOperationsProcessEngineBuild().execute(context);
  }

  /** Until the end of this transaction, in which PostgreSQL also makes the tables. */
  private static void waitForOtherMachines(CommandContext context) {
    try (Statement lock = context.getDbSqlSession().getSqlSession().getConnection().createStatement()) {
      lock.execute("select pg_advisory_xact_lock(" + ENGINE_TABLES + ")");
    } catch (SQLException failed) {
      throw new ProcessEngineException("Không khóa được việc tạo bảng của engine", failed);
    }
  }
}
