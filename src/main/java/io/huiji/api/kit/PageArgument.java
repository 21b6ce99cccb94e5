package io.huiji.api.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads {@code page} and {@code size} for a parameter of type {@link PageAsked}.
@Component
@ConditionalOnWebApplication
class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageAsked.class;
  }

  @Override
  public PageAsked resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new PageAsked(number(request, "page", 1), number(request, "size", PageAsked.USUAL));
  }

  private static int number(NativeWebRequest request, String name, int usual) {
    var text = request.getParameter(name);
    try {
      return text == null ? usual : Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw ApiError.unfit(name + " 应为整数");
    }
  }
}
