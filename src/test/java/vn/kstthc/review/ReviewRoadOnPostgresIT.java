package vn.kstthc.review;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same road on the database of production. */
@DirtiesContext
class ReviewRoadOnPostgresIT extends ReviewRoadTest {

  /** The application is closed with the class, the database with the machine: else the one waits for the other in vain. */
  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.flyway.placeholders.blob", () -> "bytea");
  }
}
