package vn.motcua.clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.calendar.Calendars;

/** The pure clock over the calendars of the database. */
@Configuration(proxyBeanMethods = false)
class StatutoryClockConfiguration {

  @Bean
  StatutoryClock statutoryClock(Calendars calendars) {
    return new StatutoryClock(calendars);
  }
}
