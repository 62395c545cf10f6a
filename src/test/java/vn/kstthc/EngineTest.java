package vn.kstthc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.kstthc.engine.QueryGuardTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.feedback.WrittenOut;
import vn.kstthc.organisation.AwayDays;
import vn.kstthc.publication.PublicationRoad;
import vn.kstthc.publication.RegisterDays;
import vn.kstthc.review.Road;

/**
 * The whole application on an in-memory database; jobs run only when a test runs them, and each test begins on Monday
 * 15/01/2024 at eight in the morning. There is one context for all such tests: the web apps find their engine through the
 * virtual machine, so of two applications one would answer for the other. What one test imports is therefore named here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
    "camunda.bpm.job-execution.enabled=false", "app.notification.every=P1D", "app.calendar.look-every=P1D",
    "app.absence.look-every=P1D", "app.reporting.look-every=P1D", "app.reporting.import-every=P1D", "app.portal.keep-answers=0s",
    "app.plan.sample=false",
    "app.portal.limits.sending.per-address.times=1000000", "app.portal.limits.cases.per-address.times=1000000",
    "app.portal.limits.megabytes.per-address.times=1000000", "app.portal.limits.megabytes.total.times=1000000",
    "app.portal.limits.sending.total.times=1000000", "app.portal.limits.cases.total.times=1000000",
    "app.portal.limits.tracking.per-address.times=1000000", "app.portal.limits.wrong-secrets.per-address.times=1000000",
    "app.portal.limits.searching.per-address.times=1000000", "APP_DATA=target/test-data",
    "app.notification.public-address=http://localhost:8080"})
@Import({Road.class, FeedbackRoad.class, WrittenOut.class, AwayDays.class, RegisterDays.class, PublicationRoad.class, QueryGuardTest.Canary.class})
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
