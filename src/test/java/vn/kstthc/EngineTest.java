package vn.kstthc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.kstthc.engine.TestClock;

/**
 * The whole application on an in-memory database, with one context for all such tests; jobs run only when a test runs
 * them, and each test begins on Monday 15/01/2024 at eight in the morning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
    "camunda.bpm.job-execution.enabled=false", "app.notification.every=P1D", "APP_DATA=target/test-data",
    "app.notification.public-address=http://localhost:8080"})
@ExtendWith({SpringExtension.class, EngineTest.FixedStart.class})
public @interface EngineTest {

  /** The engine's clock is one for the whole process, so each test sets it. */
  class FixedStart implements BeforeEachCallback {
    @Override
    public void beforeEach(org.junit.jupiter.api.extension.ExtensionContext context) {
      TestClock.set("2024-01-15T08:00");
    }
  }
}
