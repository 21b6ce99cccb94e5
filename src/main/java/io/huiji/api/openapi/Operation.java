package io.huiji.api.openapi;

import static io.huiji.api.openapi.Schemas.ordered;

import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.Problem;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/// How one route stands in the description.
final class Operation {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";

  private static final Map<String, String> WORDS =
      Map.of(
          "Idempotency-Key", "办理的键：同一键、同一内容再次发送只办理一次",
          "If-Match", "读取时得到的 ETag；* 表示不论现状");

  private final Route route;
  private final Schemas schemas;

  Operation(Route route, Schemas schemas) {
    this.route = route;
    this.schemas = schemas;
  }

  Map<String, Object> described() {
    var told = route.told();
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", route.name());
    operation.put("summary", told.value());
    if (!told.more().isEmpty()) {
      operation.put("description", told.more());
    }
    operation.put("tags", List.of(route.tag()));
    var parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (told.files() || told.body() != Void.class) {
      operation.put("requestBody", body());
    }
    operation.put("responses", responses());
    return operation;
  }

  private List<Object> parameters() {
    var list = new ArrayList<>();
    for (var parameter : route.parameters()) {
      if (parameter.getType() == PageAsked.class) {
        list.add(number("page", "第几页，从 1 起", 1, 1_000_000, 1));
        list.add(number("size", "每页几条", 1, PageAsked.LARGEST, PageAsked.USUAL));
      } else {
        one(parameter, list);
      }
    }
    if (route.told().onNoun()) {
      list.add(header("If-Match", true));
      list.add(header("Idempotency-Key", false));
    }
    if (route.statuses().contains(304)) {
      list.add(parameter("If-None-Match", "header", false, "已有的 ETag：没有变动时回答 304"));
    }
    return list;
  }

  private static void one(Parameter parameter, List<Object> list) {
    var variable = parameter.getAnnotation(PathVariable.class);
    if (variable != null) {
      list.add(parameter(variable.value(), "path", true, ""));
    }
    var asked = parameter.getAnnotation(RequestParam.class);
    if (asked != null) {
      var required = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
      list.add(parameter(asked.name(), "query", required, ""));
    }
    var header = parameter.getAnnotation(RequestHeader.class);
    if (header != null) {
      list.add(header(header.name(), false));
    }
  }

  private static Map<String, Object> header(String name, boolean required) {
    return parameter(name, "header", required, WORDS.getOrDefault(name, ""));
  }

  private static Map<String, Object> parameter(
      String name, String in, boolean required, String words) {
    var parameter = ordered("name", name, "in", in, "required", required);
    if (!words.isEmpty()) {
      parameter.put("description", words);
    }
    parameter.put("schema", Map.of("type", "string"));
    return parameter;
  }

  private static Map<String, Object> number(
      String name, String words, int from, int to, int usual) {
    var parameter = parameter(name, "query", false, words);
    parameter.put(
        "schema", ordered("type", "integer", "minimum", from, "maximum", to, "default", usual));
    return parameter;
  }

  private Map<String, Object> body() {
    var told = route.told();
    var content = new LinkedHashMap<String, Object>();
    if (told.body() != Void.class) {
      content.put(JSON, Map.of("schema", schemas.of(told.body())));
    }
    if (told.files()) {
      content.put(FORM, Map.of("schema", form()));
    }
    return ordered("required", true, "content", content);
  }

  private Map<String, Object> form() {
    var file = ordered("type", "string", "format", "binary");
    var parts = new LinkedHashMap<String, Object>();
    if (route.told().body() != Void.class) {
      parts.put("acts", schemas.of(route.told().body()));
    }
    parts.put("file", ordered("type", "array", "items", file));
    return ordered("type", "object", "properties", parts);
  }

  private Map<String, Object> responses() {
    var responses = new LinkedHashMap<String, Object>();
    for (var status : route.statuses()) {
      responses.put(String.valueOf(status), response(status));
    }
    return responses;
  }

  private Map<String, Object> response(int status) {
    return switch (status) {
      case 200 -> success();
      case 304 -> Map.of("description", "没有变动");
      default -> Map.of("$ref", "#/components/responses/" + status);
    };
  }

  private Map<String, Object> success() {
    var success = ordered("description", "成功");
    if (route.statuses().contains(304)) {
      var headers = ordered("ETag", Map.of("$ref", "#/components/headers/ETag"));
      if (route.answers().getTypeName().startsWith(io.huiji.api.kit.PageOf.class.getName())) {
        headers.put("Link", Map.of("$ref", "#/components/headers/Link"));
      }
      success.put("headers", headers);
    }
    success.put("content", route.binary() ? binary() : json());
    return success;
  }

  private Map<String, Object> binary() {
    return Map.of(
        route.told().binary(), Map.of("schema", ordered("type", "string", "format", "binary")));
  }

  private Map<String, Object> json() {
    return Map.of(JSON, Map.of("schema", schemas.of(route.answers())));
  }

  static Map<String, Object> problem(int status, Schemas schemas) {
    return ordered(
        "description",
        Problem.of(status, "").title(),
        "content",
        Map.of(Problem.MEDIA_TYPE, Map.of("schema", schemas.of(Problem.class))));
  }
}
