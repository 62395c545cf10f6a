package vn.kstthc.review;

import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.kstthc.Postgres;

/** Waiting for supplements on the database of production. */
@DirtiesContext
class SupplementOnPostgresIT extends SupplementTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    Postgres.use(properties);
  }
}
