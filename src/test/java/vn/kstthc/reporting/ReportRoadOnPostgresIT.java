package vn.kstthc.reporting;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** The road of a report on the database of production. */
@DirtiesContext
class ReportRoadOnPostgresIT extends ReportRoadTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
