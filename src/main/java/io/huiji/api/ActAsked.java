package io.huiji.api;

import io.huiji.act.ActFields;
import io.huiji.api.kit.ApiError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One act as it is sent: the same names and fields as in an acts file, in JSON. Every plain value
/// is text, as there.
record ActAsked(String name, ActFields fields) {

  private static final int MOST = 200;

  /// Reads one act, or {@code {"acts": […]}}, or a list.
  ///
  /// @throws ApiError (400) for anything else
  static List<ActAsked> read(byte[] json) {
    try {
      var body = JsonMapper.shared().readTree(json);
      var list = body.isObject() && body.path("acts").isArray() ? body.get("acts") : body;
      var acts = list.isArray() ? list.valueStream().toList() : List.of(list);
      if (acts.isEmpty() || acts.size() > MOST) {
        throw ApiError.unfit("一次可办理 1 至 " + MOST + " 项");
      }
      return acts.stream().map(ActAsked::of).toList();
    } catch (JacksonException _) {
      throw ApiError.unfit("正文不是 JSON");
    }
  }

  /// The same with a field that the address says already.
  ///
  /// @throws ApiError (400) when the body says it otherwise
  ActAsked with(String field, String value) {
    var said = fields.optionalText(field);
    if (said.isPresent() && !said.get().equals(value)) {
      throw ApiError.unfit("“" + field + "”与地址所指的不是同一项");
    }
    var values = new HashMap<>(fields.values());
    values.put(field, value);
    return new ActAsked(name, new ActFields(values));
  }

  private static ActAsked of(JsonNode act) {
    if (!act.isObject() || !act.path("act").isString()) {
      throw ApiError.unfit("每一项应为 {\"act\": 名称, …}");
    }
    var fields = new HashMap<String, Object>();
    act.propertyStream()
        .filter(field -> !field.getKey().equals("act") && !field.getValue().isNull())
        .forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return new ActAsked(act.get("act").asString().strip(), new ActFields(fields));
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(ActAsked::value).toList();
    }
    if (node.isObject()) {
      var block = new HashMap<String, Object>();
      node.propertyStream()
          .filter(field -> !field.getValue().isNull())
          .forEach(field -> block.put(field.getKey(), value(field.getValue())));
      return Map.copyOf(block);
    }
    return node.asString("");
  }
}
