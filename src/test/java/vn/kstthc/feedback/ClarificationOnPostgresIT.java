package vn.kstthc.feedback;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** The same rounds on the database of production, with files of the sender's. */
@DirtiesContext
class ClarificationOnPostgresIT extends ClarificationTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
