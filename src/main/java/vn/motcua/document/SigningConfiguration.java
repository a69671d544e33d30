package vn.motcua.document;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class SigningConfiguration {

  @Bean
  SigningKeys keystoreKeys(SigningSettings settings, Clock clock) {
    return new KeystoreKeys(settings, clock.instant());
  }
}
