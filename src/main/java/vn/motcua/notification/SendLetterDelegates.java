package vn.motcua.notification;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The service tasks that send: one a channel, so that Cockpit shows at which of them letters stand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class SendLetterDelegates {

  /** The process variable with the id of the document. */
  static final String DOCUMENT = "documentId";

  @Bean
  JavaDelegate letterByMail(Dispatch dispatch) {
    return execution -> dispatch.send((String) execution.getVariable(DOCUMENT), LetterChannel.MAIL);
  }

  @Bean
  JavaDelegate letterBySms(Dispatch dispatch) {
    return execution -> dispatch.send((String) execution.getVariable(DOCUMENT), LetterChannel.SMS);
  }

  @Bean
  JavaDelegate letterByZalo(Dispatch dispatch) {
    return execution -> dispatch.send((String) execution.getVariable(DOCUMENT), LetterChannel.ZALO);
  }
}
