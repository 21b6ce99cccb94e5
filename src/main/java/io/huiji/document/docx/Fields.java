package io.huiji.document.docx;

import io.huiji.document.Picture;
import io.huiji.document.docx.PictureFile.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields that the program fills in for one kind of document, read from its {@code fields.md}.
/// Fields of a list's items hang below the list.
record Fields(Map<String, Field> all) {

  /// @param items the fields of each item, for a list
  /// @param meaning in Chinese, as {@code fields.md} explains the field; may be empty
  /// @param example in Chinese, a value as the page shows it; may be empty
  record Field(
      String name, Type type, boolean required, Fields items, String meaning, String example) {

    boolean accepts(Object value) {
      return switch (type) {
        case TEXT, RICH, ORGAN, DATE -> value instanceof CharSequence || value instanceof Number;
        case FLAG -> value instanceof Boolean;
        case LIST -> value instanceof List;
        case PICTURE -> value instanceof Picture picture && PictureSize.fault(picture).isEmpty();
      };
    }

    private String misfit(String path, Object value) {
      return path
          + name
          + (type == Type.PICTURE && value instanceof Picture picture
              ? "：" + PictureSize.fault(picture)
              : " 的类型不对：" + value.getClass().getSimpleName());
    }

    private boolean itemsMatch(Object value) {
      if (value instanceof List<?> list) {
        for (var item : list) {
          if (!(item instanceof Map<?, ?> map && items.match(map))) {
            return false;
          }
        }
      }
      return true;
    }

    private void compareItems(String path, List<?> list, List<String> misfits) {
      for (var index = 0; index < list.size(); index++) {
        if (list.get(index) instanceof Map<?, ?> map) {
          if (!items.match(map)) {
            items.compare("%s%s[%d].".formatted(path, name, index + 1), map, misfits);
          }
        } else {
          misfits.add("%s%s[%d] 不是一组字段".formatted(path, name, index + 1));
        }
      }
    }
  }

  enum Type {
    TEXT("文本"),
    RICH("正文"),
    /// Who signs a paper, above a date; see {@link Signature}.
    ORGAN("署名"),
    DATE("成文日期"),
    FLAG("是否"),
    LIST("列表"),
    /// A {@link Picture}.
    PICTURE("图片");

    private final String chinese;

    Type(String chinese) {
      this.chinese = chinese;
    }

    static Optional<Type> named(String chinese) {
      for (var type : values()) {
        if (type.chinese.equals(chinese)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  /// Reads the table of {@code fields.md}: placeholder, type, required, meaning, example.
  static Fields parse(String markdown) {
    var fields = empty();
    for (var line : markdown.lines().filter(line -> line.startsWith("|")).toList()) {
      var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      Type.named(cells.get(2)).ifPresent(type -> fields.add(cells, cells.get(1), type));
    }
    return fields;
  }

  private static Fields empty() {
    return new Fields(new LinkedHashMap<>());
  }

  private void add(List<String> cells, String path, Type type) {
    var dot = path.indexOf('.');
    if (dot >= 0) {
      find(path.substring(0, dot)).orElseThrow().items().add(cells, path.substring(dot + 1), type);
      return;
    }
    var required = "必".equals(cells.get(3));
    all.put(path, new Field(path, type, required, empty(), cells.get(4), cells.get(5)));
  }

  Optional<Field> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /// These values with organ and date moved to their places, where both are given. A field {@code
  /// sealed} says that a seal will be set on them.
  Map<String, ?> signed(Map<String, ?> values) {
    var organ = named(Type.ORGAN);
    var date = named(Type.DATE);
    if (organ.isEmpty() || date.isEmpty() || blank(values, organ) || blank(values, date)) {
      return values;
    }
    var sealed = Boolean.TRUE.equals(values.get("sealed"));
    var who = String.valueOf(values.get(organ));
    var when = String.valueOf(values.get(date));
    var lines = sealed ? Signature.sealed(who, when) : Signature.unsealed(who, when);
    var signed = new LinkedHashMap<String, Object>(values);
    signed.put(organ, lines.organ());
    signed.put(date, lines.date());
    return signed;
  }

  private String named(Type type) {
    return all.values().stream()
        .filter(field -> field.type() == type)
        .map(Field::name)
        .findFirst()
        .orElse("");
  }

  private static boolean blank(Map<String, ?> values, String name) {
    var value = values.get(name);
    return value == null || value.toString().isBlank();
  }

  /// The kinds of all pictures among these values, which fit.
  EnumSet<Kind> pictures(Map<?, ?> values) {
    var kinds = EnumSet.noneOf(Kind.class);
    for (var field : all.values()) {
      switch (values.get(field.name())) {
        case Picture picture -> Kind.of(picture.content()).ifPresent(kinds::add);
        case List<?> items ->
            items.forEach(item -> kinds.addAll(field.items().pictures((Map<?, ?>) item)));
        case null, default -> {}
      }
    }
    return kinds;
  }

  /// Every way in which these values differ from what is declared.
  List<String> misfits(Map<String, ?> values) {
    if (match(values)) {
      return List.of();
    }
    var misfits = new ArrayList<String>();
    compare("", values, misfits);
    return misfits;
  }

  /// The same question without the answer in words, which would cost more than the document.
  private boolean match(Map<?, ?> values) {
    var known = 0;
    for (var field : all.values()) {
      var value = values.get(field.name());
      if (value == null ? field.required() : !field.accepts(value) || !field.itemsMatch(value)) {
        return false;
      }
      if (value != null || values.containsKey(field.name())) {
        known++;
      }
    }
    return known == values.size();
  }

  private void compare(String path, Map<?, ?> values, List<String> misfits) {
    for (var name : values.keySet()) {
      if (!(name instanceof String known && all.containsKey(known))) {
        misfits.add("没有字段 " + path + name);
      }
    }
    for (var field : all.values()) {
      var value = values.get(field.name());
      if (value == null) {
        if (field.required()) {
          misfits.add("缺少 " + path + field.name());
        }
      } else if (!field.accepts(value)) {
        misfits.add(field.misfit(path, value));
      } else if (value instanceof List<?> items) {
        field.compareItems(path, items, misfits);
      }
    }
  }
}
