package io.huiji.profile;

import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class ProfileRules {

  @Bean
  RuleCatalogue profileCodes() {
    return RuleCatalogue.of("规则", ProfileCode.values());
  }
}
