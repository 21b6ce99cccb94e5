package io.huiji.profile;

import io.huiji.kernel.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rules and the working days of this installation.
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

  @Bean
  RuleProfiles ruleProfiles(DataFolder data) {
    return RuleProfiles.of(data);
  }

  @Bean
  WorkingCalendar workingCalendar(DataFolder data) {
    return WorkingCalendar.of(data);
  }
}
