package vn.kstthc.engine;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.kstthc.organisation.Directory;

/**
 * Who may reach what outside the web apps' own login. Health is open and says no more than up or down; everything else
 * of the actuator is the technical administrator's, by his account of the web apps. Paths of the web apps and of staff
 * pages go on to their own filters, which know the session.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** Nobody reads how long each filter takes, and to measure it costs each request more than most of them do. */
  @Bean
  static SecurityObservationSettings filtersAreNotMeasured() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain actuator(HttpSecurity http, IdentityService identity, Directory directory) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests
            // the demo's clock is there in the demo only, on this machine only, and takes nothing a foreign page can send
            .requestMatchers(EndpointRequest.to(HealthEndpoint.class), EndpointRequest.to("clock")).permitAll()
            .anyRequest().hasRole(ADMINISTRATOR))
        .authenticationProvider(new Accounts(identity, directory))
        .httpBasic(withDefaults())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    return withoutLogin(http.securityMatcher(Stream.concat(Stream.of("/camunda"), StaffPages.PLACES.stream())
        .map(place -> place + "/**").toArray(String[]::new)))
        // the web apps say themselves how long something may be kept and what a page may load
        .headers(headers -> headers.cacheControl(cache -> cache.disable())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
    return withoutLogin(http)
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data:; "
                + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static HttpSecurity withoutLogin(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(withDefaults())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER));
  }

  /** Accounts of the engine; a wrong password makes the next try wait, here as at the web apps' login. */
  private record Accounts(IdentityService identity, Directory directory) implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication given) throws AuthenticationException {
      String user = given.getName();
      if (!identity.checkPassword(user, String.valueOf(given.getCredentials()))) {
        throw new BadCredentialsException("Sai tên đăng nhập hoặc mật khẩu.");
      }
      var roles = directory.isAdministrator(user)
          ? List.of(new SimpleGrantedAuthority("ROLE_" + ADMINISTRATOR)) : List.<SimpleGrantedAuthority>of();
      return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    }

    @Override
    public boolean supports(Class<?> type) {
      return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
  }
}
