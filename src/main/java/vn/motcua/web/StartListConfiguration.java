package vn.motcua.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the start list behind the gate, by name, so that the engine is not started while the web server is being built. */
@Configuration(proxyBeanMethods = false)
class StartListConfiguration {

  @Bean
  DelegatingFilterProxyRegistrationBean startListRegistration() {
    DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(StartList.NAME);
    registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return registration;
  }
}
