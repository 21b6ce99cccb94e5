package io.huiji.api.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/// Gives each answer to a GET its entity tag, a collection the links to its other pages, and says
/// "not modified" to who has it already.
@RestControllerAdvice(basePackages = "io.huiji.api")
class ReadAnswers implements ResponseBodyAdvice<Object> {

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /// Files and pictures are answered as they are; nobody may look for properties in them.
  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return method.getParameterType() != ResponseEntity.class;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body == null || !READS.contains(request.getMethod())) {
      return body;
    }
    var tag = Json.tag(body);
    response.getHeaders().setETag(tag);
    if (body instanceof PageOf<?> page) {
      response.getHeaders().set(HttpHeaders.LINK, links(page, request));
    }
    if (has(request, tag)) {
      response.setStatusCode(HttpStatus.NOT_MODIFIED);
      return null;
    }
    return body;
  }

  private static boolean has(ServerHttpRequest request, String tag) {
    return request.getHeaders().getIfNoneMatch().stream()
        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }

  /// RFC 8288.
  private static String links(PageOf<?> page, ServerHttpRequest request) {
    var relations = new LinkedHashMap<String, Long>();
    relations.put("first", 1L);
    if (page.page() > 1) {
      relations.put("prev", Math.min(page.page() - 1L, page.last()));
    }
    if (page.page() < page.last()) {
      relations.put("next", page.page() + 1L);
    }
    relations.put("last", page.last());
    return relations.entrySet().stream()
        .map(each -> link(each, page, request))
        .collect(Collectors.joining(", "));
  }

  private static String link(
      Map.Entry<String, Long> relation, PageOf<?> page, ServerHttpRequest request) {
    var address =
        UriComponentsBuilder.fromPath(request.getURI().getRawPath())
            .query(request.getURI().getRawQuery())
            .replaceQueryParam("page", List.of(relation.getValue()))
            .replaceQueryParam("size", List.of(page.size()))
            .build(true)
            .toUriString();
    return "<" + address + ">; rel=\"" + relation.getKey() + "\"";
  }
}
