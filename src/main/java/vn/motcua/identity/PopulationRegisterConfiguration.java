package vn.motcua.identity;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Which register answers, and who asks it again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PopulationRegisterSettings.class)
class PopulationRegisterConfiguration {

  @Bean
  @Primary
  PopulationRegister populationRegister(
      PopulationRegisterSettings settings, EmbeddedRegister embedded, SslBundles sslBundles, Clock clock) {
    if (!settings.isElsewhere()) {
      return embedded;
    }
    return new ShortCircuitedRegister(
        HttpPopulationRegister.of(settings, settings.hasSslBundle() ? sslBundles.getBundle(settings.sslBundle()) : null),
        new ShortCircuit(clock, settings.failuresUntilSilence(), settings.silence()));
  }

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
