package vn.motcua.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who asks the register again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PopulationRegisterSettings.class)
class PopulationRegisterConfiguration {

  @Bean
  RecheckPauses recheckPauses(PopulationRegisterSettings settings) {
    return settings.pauses();
  }

  /** A node that works no jobs asks nobody again either. */
  @Bean
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  RecheckSchedule recheckSchedule(Rechecks rechecks, PopulationRegisterSettings settings) {
    return new RecheckSchedule(rechecks, settings.recheckEvery(), settings.readTimeout().plusSeconds(1));
  }
}
