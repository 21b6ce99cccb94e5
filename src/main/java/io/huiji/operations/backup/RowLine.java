package io.huiji.operations.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One row as one line: a JSON array. Every text comes back as it was, also one that is not valid
/// Unicode, which a JSON library would refuse to write.
final class RowLine {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private RowLine() {}

  static String of(List<? extends @Nullable Object> values) {
    var line = new StringBuilder("[");
    for (var value : values) {
      if (line.length() > 1) {
        line.append(',');
      }
      if (value instanceof String text) {
        quote(text, line);
      } else {
        line.append(value);
      }
    }
    return line.append(']').toString();
  }

  static @Nullable Object[] read(String line) {
    return MAPPER.readValue(line, Object[].class);
  }

  private static void quote(String text, StringBuilder line) {
    line.append('"');
    for (var index = 0; index < text.length(); index++) {
      var character = text.charAt(index);
      if (character == '"' || character == '\\') {
        line.append('\\').append(character);
      } else if (character < ' ' || isAlone(text, index)) {
        line.append("\\u%04x".formatted((int) character));
      } else {
        line.append(character);
      }
    }
    line.append('"');
  }

  /// Half of a pair without its other half.
  private static boolean isAlone(String text, int index) {
    var character = text.charAt(index);
    if (Character.isHighSurrogate(character)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(character)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
