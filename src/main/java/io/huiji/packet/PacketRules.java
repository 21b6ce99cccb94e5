package io.huiji.packet;

import io.huiji.rules.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the lists of rules say of this module.
@Configuration(proxyBeanMethods = false)
class PacketRules {

  @Bean
  RuleCatalogue packetCodes() {
    return RuleCatalogue.of("材料", PacketCode.values());
  }
}
