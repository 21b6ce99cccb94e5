package io.huiji.entry;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.calendar.OfficeClock;
import java.util.List;
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

/// Gives a handler the one who calls it, with the posts of today, for a parameter of type {@link
/// Actor}.
@Component
@ConditionalOnWebApplication
class WhoIsAtTheDoor implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Organisation organisation;
  private final OfficeClock clock;

  WhoIsAtTheDoor(Organisation organisation, OfficeClock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var person = request.getUserPrincipal();
    if (person == null) {
      throw new AccessDeniedException("nobody has signed in");
    }
    return organisation
        .actor(person.getName(), clock.today())
        .orElseThrow(() -> new AccessDeniedException("unknown user"));
  }
}
