package io.huiji.supervision;

import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class SupervisionRules {

  @Bean
  RuleCatalogue supervisionCodes() {
    return RuleCatalogue.of("督办", SupervisionCode.values());
  }
}
