package vn.kstthc.review;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same road on the database of production. */
class ReviewRoadOnPostgresIT extends ReviewRoadTest {

  private static EmbeddedPostgres postgres;
  private static ConfigurableApplicationContext application;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    postgres = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.flyway.placeholders.blob", () -> "bytea");
  }

  @Autowired
  void keep(ConfigurableApplicationContext running) {
    application = running;
  }

  /** The database last, or the application waits for it in vain. */
  @AfterAll
  static void stop() throws IOException {
    application.close();
    postgres.close();
  }
}
