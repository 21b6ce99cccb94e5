package io.huiji.document.docx;

import io.huiji.document.Picture;
import io.huiji.document.docx.Program.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values at hand: those of the innermost item, then those around it.
record Scope(Map<?, ?> values, @Nullable Scope around) {

  private @Nullable Object find(Source source) {
    var scope = this;
    for (var step = source.outward(); step > 0 && scope.around() != null; step--) {
      scope = scope.around();
    }
    return scope.values().get(source.field());
  }

  /// The ends of lines are always line feeds.
  String text(Source source) {
    var value = find(source);
    if (value == null) {
      return "";
    }
    var text = value.toString();
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  List<?> items(Source source) {
    return find(source) instanceof List<?> list ? list : List.of();
  }

  Optional<Picture> picture(Source source) {
    return find(source) instanceof Picture picture ? Optional.of(picture) : Optional.empty();
  }

  Scope within(Object item) {
    return new Scope((Map<?, ?>) item, this);
  }

  boolean holds(Source source) {
    return switch (find(source)) {
      case null -> false;
      case Boolean flag -> flag;
      case List<?> list -> !list.isEmpty();
      case Picture _ -> true;
      case Object value -> !value.toString().isBlank();
    };
  }
}
