package vn.kstthc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * H2 looks for each text it reads among those it has read before, and so computes a hash of all of it: a search through a long
 * register takes four times as long. It can be told so by a property of the process only, before its first class is loaded.
 */
class FreshTexts implements EnvironmentPostProcessor {

  static final String PROPERTY = "h2.objectCache";

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, "false");
    }
  }
}
