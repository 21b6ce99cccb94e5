package io.huiji.operations.schedule;

import io.huiji.operations.nightly.Nightly;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
class ScheduleConfiguration {

  @Bean
  @Lazy
  Stoppable theNightThatGoesOn(Nightly nightly) {
    return nightly::stopAndWait;
  }
}
