package io.huiji.intake.desk;

import io.huiji.intake.Code;
import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class IntakeRulesListed {

  @Bean
  RuleCatalogue submissionCodes() {
    return RuleCatalogue.of("报送", Code.values());
  }

  @Bean
  RuleCatalogue deskCodes() {
    return RuleCatalogue.of("办理", DeskCode.values());
  }
}
