package vn.kstthc.portal;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** What guards the pages that take something from anybody: no session is kept, the token of a form is in a cookie. */
@Configuration(proxyBeanMethods = false)
class PublicForms {

  private static final Set<String> WITH_FILES =
      Set.of(PublicGate.PAGES, PublicGate.PAGES + "/tim-thu-tuc", PublicGate.PAGES + "/tra-cuu/lam-ro");

  /** @return whether a form of this page may bring files */
  static boolean takesFiles(String path) {
    return WITH_FILES.contains(path);
  }

  @Bean
  @Order(3)
  SecurityFilterChain publicFormsChain(HttpSecurity http, PortalSettings settings) throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("phan-anh");
    tokens.setCookiePath(PublicGate.PAGES);
    // a link in a letter must not bring a new token to where a form is already open
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return http.securityMatcher(PublicGate.PAGES, PublicGate.PAGES + "/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .exceptionHandling(handling -> handling.accessDeniedHandler(new ExpiredForm(settings)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(withDefaults())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; script-src 'self'; style-src 'self'; "
                + "font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                + "base-uri 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  @Bean
  FilterRegistrationBean<Filter> foreignUploads() {
    return filter(new ForeignUploads(), 20, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> publicGate(PortalSettings settings, Throttles throttles) {
    return filter(new PublicGate(settings, throttles), 21, PublicGate.PAGES, PublicGate.PAGES + "/*");
  }

  private static FilterRegistrationBean<Filter> filter(Filter filter, int place, String... paths) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(paths);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }

  /** One file that is too large is found later, when the page can say so and keep the texts. */
  @Bean
  MultipartConfigElement formsWithFiles(PortalSettings settings) {
    return new MultipartConfigElement("", -1, settings.largestForm().toBytes(), 64 * 1024);
  }

  @Bean
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return takesFiles(request.getServletPath()) && super.isMultipart(request);
      }
    };
  }
}
