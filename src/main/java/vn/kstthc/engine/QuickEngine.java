package vn.kstthc.engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.stereotype.Component;

/** The starter's engine, which takes the mappings that were read beforehand where they fit its database. */
@Component("processEngineConfigurationImpl")
class QuickEngine extends SpringProcessEngineConfiguration {

  private final EngineMappings.Early early;

  QuickEngine(List<ProcessEnginePlugin> plugins, EngineMappings.Early early) {
    this.early = early;
    CamundaSpringBootUtil.initCustomFields(this);
    getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
  }

  @Override
  protected void initSqlSessionFactory() {
    if (sqlSessionFactory != null || isUseSharedSqlSessionFactory() || !databaseTablePrefix.isEmpty()
        || !early.databaseType().equals(databaseType)) {
      super.initSqlSessionFactory();
      return;
    }
    Configuration mappings = read();
    mappings.setEnvironment(new Environment("default", transactionFactory, dataSource));
    mappings.setDefaultStatementTimeout(jdbcStatementTimeout);
    if (isJdbcBatchProcessing()) {
      mappings.setDefaultExecutorType(ExecutorType.BATCH);
    }
    sqlSessionFactory = new DefaultSqlSessionFactory(mappings);
  }

  private Configuration read() {
    try {
      return early.mappings().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Việc khởi động bị ngắt", stopped);
    } catch (ExecutionException unreadable) {
      throw new IllegalStateException("Không đọc được ánh xạ dữ liệu của bộ máy quy trình", unreadable.getCause());
    }
  }
}
