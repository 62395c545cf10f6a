package vn.kstthc.extension;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** Asking for more time on the database of production. */
@DirtiesContext
class ExtensionRoadOnPostgresIT extends ExtensionRoadTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
