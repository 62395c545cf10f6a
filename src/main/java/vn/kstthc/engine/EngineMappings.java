package vn.kstthc.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.ConfigurableBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads the engine's SQL mappings, the longest step of a start, on a thread of its own while everything before the engine
 * is set up. The engine would read them itself, in the same way, when its turn has come.
 */
class EngineMappings implements EnvironmentPostProcessor {

  /** What was read for which kind of database, as the engine calls it. */
  record Early(String databaseType, FutureTask<Configuration> mappings) {}

  private final ConfigurableBootstrapContext bootstrap;

  EngineMappings(ConfigurableBootstrapContext bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    String type = switch (DatabaseDriver.fromJdbcUrl(environment.getProperty("spring.datasource.url", ""))) {
      case H2 -> "h2";
      case POSTGRESQL -> "postgres";
      default -> "";
    };
    Early early = new Early(type, new FutureTask<>(() -> read(type)));
    bootstrap.addCloseListener(
        ready -> ready.getApplicationContext().getBeanFactory().registerSingleton("earlyMappings", early));
    if (!type.isEmpty()) {
      Thread reader = new Thread(early.mappings(), "engine-mappings");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private static Configuration read(String databaseType) {
    Properties properties = new Properties();
    properties.put("prefix", "");
    ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", databaseType);
    try (var mappings = new InputStreamReader(
        Resources.getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE), StandardCharsets.UTF_8)) {
      return new XMLConfigBuilder(mappings, "", properties).parse();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
