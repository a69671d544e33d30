package vn.motcua.sandbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves Tasklist's banner. Its address exists in every profile as an empty module, because Tasklist loads none of its
 * plugins when one is missing; here the address is given the real one.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxWebConfiguration implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/camunda/app/tasklist/mot-cua-sandbox/**").addResourceLocations("classpath:/sandbox-web/");
  }
}
