package vn.motcua.web.locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the filters that make Camunda's web applications Vietnamese stand. */
@Configuration
class LocaleConfiguration {

  @Bean
  FilterRegistrationBean<EngineErrorFilter> engineErrorFilter(EngineErrors errors, ObjectMapper json,
      CamundaBpmProperties camunda) {
    FilterRegistrationBean<EngineErrorFilter> filter = new FilterRegistrationBean<>(new EngineErrorFilter(errors, json));
    filter.addUrlPatterns(camunda.getWebapp().getApplicationPath() + "/api/*");
    return filter;
  }

  @Bean
  FilterRegistrationBean<FreshFilesFilter> freshFilesFilter(CamundaBpmProperties camunda) {
    FilterRegistrationBean<FreshFilesFilter> filter = new FilterRegistrationBean<>(new FreshFilesFilter());
    filter.addUrlPatterns(camunda.getWebapp().getApplicationPath() + "/app/*");
    return filter;
  }
}
