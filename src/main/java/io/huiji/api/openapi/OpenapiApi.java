package io.huiji.api.openapi;

import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Tells machines what they can ask for.
@RestController
@ConditionalOnWebApplication
class OpenapiApi {

  private final RequestMappingHandlerMapping mapping;

  OpenapiApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @OpenTo.Everyone
  @GetMapping("/api/v1/openapi.json")
  @Told("接口说明（OpenAPI 3.1）")
  Map<String, Object> description() {
    return Description.of(Description.routes(mapping));
  }
}
