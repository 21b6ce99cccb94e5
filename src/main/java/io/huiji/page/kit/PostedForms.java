package io.huiji.page.kit;

import io.huiji.access.Organisation;
import io.huiji.calendar.OfficeClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a handler what a form sent, for a parameter of type {@link Posted}.
@Component
@ConditionalOnWebApplication
class PostedForms implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Organisation organisation;
  private final OfficeClock clock;

  PostedForms(Organisation organisation, OfficeClock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Posted.class;
  }

  @Override
  public Posted resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var actor =
        Optional.ofNullable(request.getUserPrincipal())
            .flatMap(person -> organisation.actor(person.getName(), clock.today()))
            .orElseThrow(() -> new AccessDeniedException("nobody has signed in"));
    return new Posted(
        actor,
        one(request, Posted.KEY),
        one(request, Posted.SEEN),
        typed(request.getParameterMap()));
  }

  private static String one(NativeWebRequest request, String field) {
    return Optional.ofNullable(request.getParameter(field)).orElse("");
  }

  private static Map<String, List<String>> typed(Map<String, String[]> parameters) {
    var typed = new LinkedHashMap<String, List<String>>();
    parameters.forEach(
        (name, values) -> {
          if (!name.startsWith("_")) {
            typed.put(name, List.of(values));
          }
        });
    return typed;
  }
}
