package vn.kstthc.reporting;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** Taking in dossiers on the database of production. */
@DirtiesContext
class OneStopImportOnPostgresIT extends OneStopImportTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
