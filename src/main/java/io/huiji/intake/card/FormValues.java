package io.huiji.intake.card;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns the cells of the form into the fields that a submission.yaml would have.
final class FormValues {
  private static final Pattern SETTLED = Pattern.compile("[（(]\\s*(已协调|未协调)\\s*[)）]\\s*$");

  private FormValues() {}

  static Map<String, Object> of(Map<String, String> fields, List<Map<String, Object>> materials) {
    var top = new LinkedHashMap<String, Object>();
    fields.forEach((path, text) -> put(top, path, value(path, text)));
    top.put("materials", materials);
    return top;
  }

  private static Object value(String path, String text) {
    return switch (path) {
      case "topic.consulted" -> text.lines().flatMap(line -> consulted(line).stream()).toList();
      case "topic.objections" -> text.lines().flatMap(line -> objection(line).stream()).toList();
      default -> text;
    };
  }

  /// 单位：答复, one a line or parted by semicolons.
  private static List<Map<String, Object>> consulted(String line) {
    return Arrays.stream(line.split("[；;、]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty() && !part.equals("无"))
        .map(FormValues::consultedOne)
        .toList();
  }

  private static Map<String, Object> consultedOne(String part) {
    var colon = Words.firstColon(part);
    return colon < 0
        ? Map.of("unit", part)
        : Map.of(
            "unit", part.substring(0, colon).strip(), "reply", part.substring(colon + 1).strip());
  }

  /// 单位：内容（已协调 or 未协调).
  private static Optional<Map<String, Object>> objection(String line) {
    var text = line.strip();
    if (text.isEmpty() || text.equals("无")) {
      return Optional.empty();
    }
    var settled = SETTLED.matcher(text);
    var state = settled.find() ? settled.group(1) : "未协调";
    var rest = settled.reset().replaceFirst("").strip();
    var colon = Words.firstColon(rest);
    return Optional.of(
        Map.of(
            "unit", colon < 0 ? "" : rest.substring(0, colon).strip(),
            "text", colon < 0 ? rest : rest.substring(colon + 1).strip(),
            "settled", String.valueOf(state.equals("已协调"))));
  }

  @SuppressWarnings("unchecked") // the inner maps are made here
  private static void put(Map<String, Object> top, String path, Object value) {
    var parts = path.split("\\.", -1);
    var map = top;
    for (var at = 0; at < parts.length - 1; at++) {
      map =
          (Map<String, Object>)
              map.computeIfAbsent(parts[at], _ -> new LinkedHashMap<String, Object>());
    }
    map.put(parts[parts.length - 1], value);
  }
}
