package vn.motcua.engine.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.MotCuaApplication;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  ProgramVersion programVersion() {
    return ProgramVersion.of(MotCuaApplication.class);
  }
}
