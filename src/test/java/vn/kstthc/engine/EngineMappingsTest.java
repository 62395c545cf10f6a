package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;

@EngineTest
class EngineMappingsTest {

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired EngineMappings.Early early;

  @Test
  void theEngineWorksWithWhatWasReadBeforeItsTurn() throws ExecutionException, InterruptedException {
    assertThat(engine.getSqlSessionFactory().getConfiguration()).isSameAs(early.mappings().get());
  }

  @Test
  void theyAreThoseTheEngineWouldHaveReadItself() throws ExecutionException, InterruptedException {
    var own = new OwnReading(engine).read();
    var read = early.mappings().get();
    assertThat(read.getMappedStatementNames()).containsExactlyInAnyOrderElementsOf(own.getMappedStatementNames());
    assertThat(read.getDefaultExecutorType()).isEqualTo(own.getDefaultExecutorType());
    assertThat(read.getDefaultStatementTimeout()).isEqualTo(own.getDefaultStatementTimeout());
    assertThat(read.getVariables()).isEqualTo(own.getVariables());
  }

  /** The stock way, for the same database. */
  private static final class OwnReading extends SpringProcessEngineConfiguration {
    OwnReading(ProcessEngineConfigurationImpl like) {
      dataSource = like.getDataSource();
      databaseType = like.getDatabaseType();
      transactionFactory = like.getTransactionFactory();
    }

    org.apache.ibatis.session.Configuration read() {
      initSqlSessionFactory();
      return sqlSessionFactory.getConfiguration();
    }
  }
}
