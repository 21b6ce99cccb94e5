package io.huiji.api.openapi;

import static io.huiji.api.openapi.Schemas.ordered;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The whole description, from the routes of this program: what runs and what is told cannot part.
final class Description {

  static final String PREFIX = "/api/v1/";

  private static final String ABOUT =
      """
      会纪的机器接口。与网页、命令行办理同样的事项，受同样的规则和权限约束；\
      不能查阅的与不存在的，回答相同。出错时回答 application/problem+json（RFC 9457），\
      findings 与网页上所见相同。集合按页给出，Link 头指向其他各页。\
      每个 GET 带 ETag，可用 If-None-Match；改动某一项的办理须带 If-Match。\
      令牌放在 Authorization: Bearer；用登录会话的，改动须带 CSRF 令牌。""";

  private Description() {}

  static List<Route> routes(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().getPatternValues().stream()
                    .filter(path -> path.startsWith(PREFIX))
                    .flatMap(
                        path ->
                            entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, path, entry.getValue()))))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  static Map<String, Object> of(List<Route> routes) {
    var schemas = new Schemas();
    var paths = new TreeMap<String, Map<String, Object>>();
    var statuses = new TreeSet<Integer>();
    for (var route : routes) {
      paths
          .computeIfAbsent(route.path(), _ -> new LinkedHashMap<>())
          .put(route.method().name().toLowerCase(java.util.Locale.ROOT), described(route, schemas));
      statuses.addAll(route.statuses());
    }
    var responses = new LinkedHashMap<String, Object>();
    statuses.stream()
        .filter(status -> status >= 400)
        .forEach(
            status -> responses.put(String.valueOf(status), Operation.problem(status, schemas)));
    return document(paths, responses, schemas);
  }

  private static Map<String, Object> described(Route route, Schemas schemas) {
    return new Operation(route, schemas).described();
  }

  private static Map<String, Object> document(
      Map<String, Map<String, Object>> paths, Map<String, Object> responses, Schemas schemas) {
    return ordered(
        "openapi",
        "3.1.0",
        "info",
        ordered("title", "会纪 REST 接口", "version", "1", "description", ABOUT),
        "servers",
        List.of(Map.of("url", "/")),
        "security",
        List.of(Map.of("token", List.of()), Map.of("session", List.of())),
        "paths",
        paths,
        "components",
        ordered(
            "schemas",
            schemas.named(),
            "responses",
            responses,
            "headers",
            headers(),
            "securitySchemes",
            ordered(
                "token",
                ordered(
                    "type",
                    "http",
                    "scheme",
                    "bearer",
                    "description",
                    "机器令牌，限于它的范围：read 读取，hand-in 报送，以及写明的办理事项；范围不够的回答 403"),
                "session",
                ordered("type", "apiKey", "in", "cookie", "name", "HUIJI"))));
  }

  private static Map<String, Object> headers() {
    var text = Map.of("type", "string");
    return ordered(
        "ETag",
        ordered("description", "内容的版本：内容相同，ETag 相同", "schema", text),
        "Link",
        ordered("description", "first、prev、next、last 各页的地址（RFC 8288）", "schema", text));
  }
}
