package io.huiji.archive;

import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class ArchiveRules {

  @Bean
  RuleCatalogue recordCodes() {
    return RuleCatalogue.of("档案", ArchiveRule.values());
  }
}
