package vn.kstthc.reporting;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** Figures, checks and differences of reports on the database of production. */
@DirtiesContext
class ReportFiguresOnPostgresIT extends ReportFiguresOnTheRoadTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
