package vn.kstthc.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the staff's own pages behind the login of the web apps. */
@Configuration(proxyBeanMethods = false)
class StaffPagesSetup {

  @Bean
  FilterRegistrationBean<StaffPages> staffPages(ProcessEngine engine, CamundaBpmProperties properties) {
    FilterRegistrationBean<StaffPages> filter = new FilterRegistrationBean<>(new StaffPages(engine));
    // below a place the place itself is meant, too
    StaffPages.PLACES.forEach(place -> filter.addUrlPatterns(place + "/*"));
    var cache = properties.getWebapp().getAuth().getCache();
    if (cache.isTtlEnabled()) {
      filter.addInitParameter(StaffPages.AUTH_CACHE_TTL_INIT_PARAM_NAME, Long.toString(cache.getTimeToLive()));
    }
    return filter;
  }
}
