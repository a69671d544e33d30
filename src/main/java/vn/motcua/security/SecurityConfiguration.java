package vn.motcua.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the gate in front of everything else, the web applications' own filters included. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  FailedLogins failedLogins() {
    return new FailedLogins(() -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
  }

  /** By name, so that the engine and the database are not started while the web server is still being built. */
  @Bean
  DelegatingFilterProxyRegistrationBean accessFilterRegistration() {
    DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(AccessFilter.NAME);
    registration.addUrlPatterns("/*");
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
