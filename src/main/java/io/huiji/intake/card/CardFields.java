package io.huiji.intake.card;

import io.huiji.intake.Code;
import io.huiji.profile.PlainYaml;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one block of a card. What does not fit becomes a finding of the field's own rule
/// and is then taken as left out.
final class CardFields {
  private final Map<String, Object> values;
  private final String path;
  private final List<Finding> faults;
  private final Set<String> asked = new HashSet<>();

  CardFields(Map<String, Object> values, String path, List<Finding> faults) {
    this.values = values;
    this.path = path;
    this.faults = faults;
  }

  boolean has(String name) {
    asked.add(name);
    return values.get(name) != null;
  }

  String text(String name, Code code) {
    return switch (value(name)) {
      case null -> "";
      case String text -> text.strip();
      case Object other -> {
        fault(code, name, shape(other), "一段文字");
        yield "";
      }
    };
  }

  boolean flag(String name, Code code) {
    var text = text(name, code);
    var flag = Words.flag(text);
    if (flag.isEmpty()) {
      fault(code, name, "“" + text + "”", "true 或 false（是 或 否）");
    }
    return flag.orElse(false);
  }

  CardFields block(String name, Code code) {
    var value = value(name);
    return new CardFields(block(name, value == null ? Map.of() : value, code), at(name), faults);
  }

  /// The entries of a list of blocks; an entry of another form is a finding.
  List<CardFields> blocks(String name, Code code) {
    var blocks = new ArrayList<CardFields>();
    for (var item : list(name, code)) {
      var place = name + "第" + (blocks.size() + 1) + "条";
      blocks.add(new CardFields(block(place, item, code), at(place), faults));
    }
    return blocks;
  }

  /// The entries of a list; a single text stands for the names in it.
  List<String> names(String name, Code code) {
    if (value(name) instanceof String text) {
      return Words.names(text);
    }
    var names = new ArrayList<String>();
    for (var item : list(name, code)) {
      if (item instanceof String text) {
        names.add(text.strip());
      } else {
        fault(code, name, shape(item), "单位名称的列表");
      }
    }
    return names.stream().filter(text -> !text.isEmpty()).toList();
  }

  @Nullable Object value(String name) {
    asked.add(name);
    return values.get(name);
  }

  Set<String> nameSet() {
    return values.keySet();
  }

  /// To be called last: whatever was not asked for is told, since it may be a misspelling.
  void noOthers() {
    values.keySet().stream()
        .filter(name -> !asked.contains(name))
        .sorted()
        .forEach(
            name ->
                faults.add(
                    Code.CARD_FIELD
                        .warn()
                        .observed("阅办卡中有不认识的项目“" + name + "”，未予采用")
                        .allowed("阅办卡规定的项目")
                        .where(at(name))
                        .fix("请核对项目名称是否写错；多余的项目可以删去")));
  }

  void fault(Code code, String name, String observed, String allowed) {
    faults.add(
        code.reject()
            .observed(at(name) + "为" + observed)
            .allowed(allowed)
            .where("阅办卡：" + at(name))
            .fix("请在阅办卡中把“" + at(name) + "”改写成" + allowed + "，重新报送"));
  }

  private Map<String, Object> block(String name, Object value, Code code) {
    var map = PlainYaml.map(value);
    if (map == null && !value.equals("")) {
      fault(code, name, shape(value), "若干“名称: 值”");
    }
    return map == null ? Map.of() : map;
  }

  private List<?> list(String name, Code code) {
    return switch (value(name)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(item -> item == null ? "" : item).toList();
      case Object other -> {
        if (!other.equals("")) {
          fault(code, name, shape(other), "列表");
        }
        yield List.of();
      }
    };
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shape(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "一组“名称: 值”";
      case List<?> _ -> "列表";
      case Object text -> "“" + text + "”";
    };
  }
}
