package vn.kstthc.engine;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the filters of the web apps, and cures what they do not do themselves. */
@Configuration(proxyBeanMethods = false)
class WebAppGuards {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  FilterRegistrationBean<Filter> closedSetup() {
    return before(FIRST, new ClosedSetup(), "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> requestNonce() {
    return before(FIRST + 1, new RequestNonce(), "/camunda/api/*", "/camunda/app/*");
  }

  @Bean
  FilterRegistrationBean<Filter> keptSession() {
    return before(FIRST + 2, new KeptSession(), "/camunda/api/*", "/camunda/app/*");
  }

  @Bean
  FilterRegistrationBean<Filter> downloadNames() {
    return before(FIRST + 3, new DownloadNames(), "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> pluginAccess(ProcessEngine engine) {
    return before(FIRST + 4, new PluginAccess(engine), "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> formBodies() {
    return before(FIRST + 5, new FormBodies(), "/camunda/api/*");
  }

  private static FilterRegistrationBean<Filter> before(int order, Filter filter, String... paths) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(paths);
    registration.setOrder(order);
    return registration;
  }
}
