package io.huiji.document.docx;

import io.huiji.document.docx.Fields.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values to try a template with: the examples of {@code fields.md}, lists with two items each. A
/// field that must be printed and has no example shows its meaning in brackets; pictures are left
/// out.
final class Examples {

  private Examples() {}

  static Map<String, Object> of(Fields fields) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : fields.all().values()) {
      switch (field.type()) {
        case LIST -> values.put(field.name(), List.of(of(field.items()), of(field.items())));
        case FLAG -> values.put(field.name(), "是".equals(field.example()));
        case PICTURE -> {}
        case TEXT, RICH, ORGAN, DATE -> values.put(field.name(), text(field));
      }
    }
    return values;
  }

  private static String text(Field field) {
    return field.example().isEmpty() && field.required()
        ? "（" + field.meaning() + "）"
        : field.example();
  }
}
