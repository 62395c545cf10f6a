package vn.kstthc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The database of production for a test's application. */
public final class Postgres {

  private Postgres() {}

  /** The application is closed with the class, the database with the machine: else the one waits for the other in vain. */
  public static void use(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.flyway.placeholders.blob", () -> "bytea");
  }
}
