package io.huiji.lending;

import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class LendingRules {

  @Bean
  RuleCatalogue lendingCodes() {
    return RuleCatalogue.of("利用", LendingCode.values());
  }
}
