package io.huiji.minutes.desk;

import io.huiji.minutes.rule.MinutesCode;
import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class MinutesRules {

  @Bean
  RuleCatalogue minutesCodes() {
    return RuleCatalogue.of("纪要", MinutesCode.values());
  }
}
