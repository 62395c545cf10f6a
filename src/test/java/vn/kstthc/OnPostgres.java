package vn.kstthc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same tests on the database of production, all of them in one application, as those on the database in memory; the tag
 * keeps them apart from the tests that need a virtual machine each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
@ContextConfiguration(initializers = OnPostgres.Database.class)
public @interface OnPostgres {

  /** Starts it for the application, and stops it once the application is closed. */
  class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      EmbeddedPostgres postgres = started();
      SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
      TestPropertyValues.of("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
          "spring.datasource.username=postgres", "spring.datasource.password=postgres",
          "spring.flyway.placeholders.blob=bytea").applyTo(context);
    }

    private static EmbeddedPostgres started() {
      try {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void stop(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
