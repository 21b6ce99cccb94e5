package io.huiji.meeting.desk;

import io.huiji.meeting.rule.MeetingCode;
import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class MeetingRules {

  @Bean
  RuleCatalogue meetingCodes() {
    return RuleCatalogue.of("会议", MeetingCode.values());
  }
}
