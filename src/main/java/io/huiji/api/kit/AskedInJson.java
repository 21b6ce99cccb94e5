package io.huiji.api.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every operation that does something: what is not JSON is not read (415), and who
/// could not be given the answer (406) has done nothing.
@Component
@ConditionalOnWebApplication
class AskedInJson implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(ProblemFilter.PREFIX + "**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var told =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Told.class) : null;
    if (told == null || request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return true;
    }
    if (told.body() != Void.class && !isJson(request.getContentType(), told.files())) {
      throw new ApiError(Problem.of(415, "").detail("正文应以 application/json 发送" + form(told) + "。"));
    }
    if (!wantsJson(request.getHeader(HttpHeaders.ACCEPT))) {
      throw new ApiError(Problem.of(406, "").detail("回答是 application/json；没有办理。"));
    }
    return true;
  }

  private static String form(Told told) {
    return told.files() ? "，附有文件的以 multipart/form-data 发送" : "";
  }

  /// What says no type of its own is taken for what it has to be.
  private static boolean isJson(@Nullable String type, boolean files) {
    if (type == null) {
      return true;
    }
    return types(type).stream()
        .anyMatch(
            each ->
                MediaType.APPLICATION_JSON.equalsTypeAndSubtype(each)
                    || (files && MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(each)));
  }

  private static boolean wantsJson(@Nullable String accept) {
    return accept == null
        || accept.isBlank()
        || types(accept).stream()
            .anyMatch(
                each -> each.getQualityValue() > 0 && each.includes(MediaType.APPLICATION_JSON));
  }

  private static List<MediaType> types(String header) {
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException _) {
      return List.of();
    }
  }
}
