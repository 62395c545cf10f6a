package vn.kstthc;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.kstthc.deadline.WorkingDays;

/**
 * The whole process keeps the department's time, whatever zone the machine is in: the engine's tables hold local times, so
 * on a machine of another zone, or in a container, every due date would move by hours.
 */
class OneZone implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    TimeZone.setDefault(TimeZone.getTimeZone(WorkingDays.ZONE));
  }
}
