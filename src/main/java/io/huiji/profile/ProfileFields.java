package io.huiji.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one block of a profile. A fault is noted and a stand-in given back, so that all
/// faults of a file are told at once.
final class ProfileFields {
  private final Map<String, Object> values;
  private final String path;
  private final List<String> faults;
  private final Set<String> asked = new HashSet<>();

  ProfileFields(@Nullable Object value, String path, List<String> faults) {
    var map = PlainYaml.map(value);
    this.values = map == null ? Map.of() : map;
    this.path = path;
    this.faults = faults;
    if (map == null) {
      faults.add(path + "：应为若干“名称: 值”");
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    var text = optionalText(name);
    if (text.isEmpty()) {
      fault(name, "缺少");
    }
    return text.orElse("");
  }

  Optional<String> optionalText(String name) {
    return switch (value(name)) {
      case null -> Optional.empty();
      case String text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
      case Object _ -> {
        fault(name, "应为文字");
        yield Optional.empty();
      }
    };
  }

  int integer(String name, int least, int most) {
    try {
      var number = Integer.parseInt(text(name));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    fault(name, "应为" + least + "到" + most + "的整数");
    return least;
  }

  boolean flag(String name, boolean otherwise) {
    var text = optionalText(name).orElse(String.valueOf(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      fault(name, "应为 true 或 false");
    }
    return text.equals("true");
  }

  LocalDate date(String name) {
    return optionalDate(name)
        .orElseGet(
            () -> {
              fault(name, "缺少日期");
              return LocalDate.MIN;
            });
  }

  Optional<LocalDate> optionalDate(String name) {
    return optionalText(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException _) {
                fault(name, "应写成 2023-09-08 的形式");
                return Optional.empty();
              }
            });
  }

  <T> T parsed(String name, Function<String, T> parser, T otherwise) {
    return parsed(name, text(name), parser, otherwise);
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    var constants = type.getEnumConstants();
    return parsed(name, text -> Enum.valueOf(type, text), constants[0]);
  }

  List<String> texts(String name) {
    if (value(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(item -> item.toString().strip()).toList();
    }
    fault(name, "应为文字的列表");
    return List.of();
  }

  /// As {@link #texts}, but may be left out.
  List<String> optionalTexts(String name) {
    return values.containsKey(name) ? texts(name) : skipped(name);
  }

  ProfileFields block(String name) {
    return new ProfileFields(value(name), at(name), faults);
  }

  List<ProfileFields> blocks(String name) {
    if (!(value(name) instanceof List<?> list) || list.isEmpty()) {
      fault(name, "应为列表，至少一条");
      return List.of();
    }
    var blocks = new ArrayList<ProfileFields>();
    for (var item : list) {
      blocks.add(new ProfileFields(item, at(name) + "[" + (blocks.size() + 1) + "]", faults));
    }
    return blocks;
  }

  <K, V> Map<K, V> table(
      String name, Function<String, Optional<K>> key, Function<String, V> value, V otherwise) {
    var table = new LinkedHashMap<K, V>();
    var map = PlainYaml.map(value(name));
    if (map == null) {
      fault(name, "应为若干“名称: 值”");
      return table;
    }
    map.forEach(
        (left, right) ->
            key.apply(left)
                .ifPresentOrElse(
                    found ->
                        table.put(found, parsed(name, String.valueOf(right), value, otherwise)),
                    () -> fault(name, "不认识“" + left + "”")));
    return table;
  }

  /// To be called last: a name that nothing asked for is misspelt.
  void noOthers() {
    for (var name : values.keySet()) {
      if (!asked.contains(name)) {
        fault(name, "不认识这一项");
      }
    }
  }

  void fault(String name, String what) {
    faults.add(at(name) + "：" + what);
  }

  private <T> T parsed(String name, String text, Function<String, T> parser, T otherwise) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException _) {
      var choices = otherwise instanceof Enum<?> one ? "，可选：" + constants(one) : "";
      fault(name, "“" + text + "”不合要求" + choices);
      return otherwise;
    }
  }

  private static String constants(Enum<?> one) {
    return Arrays.toString(one.getDeclaringClass().getEnumConstants());
  }

  private List<String> skipped(String name) {
    asked.add(name);
    return List.of();
  }

  private @Nullable Object value(String name) {
    asked.add(name);
    return values.get(name);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
