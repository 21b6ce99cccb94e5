package io.huiji.document.docx;

import io.huiji.document.docx.Program.AtLeast;
import io.huiji.document.docx.Program.Paragraphs;
import io.huiji.document.docx.Program.Quoted;
import io.huiji.document.docx.Program.Ready;
import io.huiji.document.docx.Program.Repeat;
import io.huiji.document.docx.Program.Size;
import io.huiji.document.docx.Program.Source;
import io.huiji.document.docx.Program.Value;
import io.huiji.document.docx.Program.When;
import io.huiji.document.docx.Program.WithRows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs a program over values into an output.
final class Rendering {

  private final Output output;

  Rendering(Output output) {
    this.output = output;
  }

  void run(Program program, Map<?, ?> values) {
    run(program, new Scope(values, null));
  }

  private void run(Program program, Scope scope) {
    for (var step : program.steps()) {
      switch (step) {
        case Ready(var bytes) -> output.put(bytes);
        case Value(var source) -> output.putText(scope.text(source));
        case Quoted(var source) -> output.putQuoted(scope.text(source));
        case Size(var source, var fit) ->
            output.putText(Integer.toString(fit.sizeFor(scope.text(source))));
        case Paragraphs paragraphs -> paragraphs(paragraphs, scope.text(paragraphs.source()));
        case Repeat(var source, var body) -> {
          for (var item : scope.items(source)) {
            run(body, new Scope(item, scope));
          }
        }
        case When(var source, var wanted, var body) -> {
          if (scope.holds(source) == wanted) {
            run(body, scope);
          }
        }
        case AtLeast(var body, var otherwise) -> {
          var before = output.length();
          run(body, scope);
          if (output.length() == before) {
            output.put(otherwise);
          }
        }
        case WithRows(var before, var rows, var after) -> withRows(before, rows, after, scope);
      }
    }
  }

  private void withRows(Program before, Program rows, byte[] after, Scope scope) {
    var start = output.length();
    run(before, scope);
    var empty = output.length();
    run(rows, scope);
    if (output.length() == empty) {
      output.cutBackTo(start);
    } else {
      output.put(after);
    }
  }

  private void paragraphs(Paragraphs shape, String text) {
    var lines = List.of(text.split("\n", -1));
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      var level = shape.rich() ? Levels.of(line) : 0;
      output.put(shape.begin().of(Levels.heading(line, level), at == lines.size() - 1));
      if (level == 1 || level == 2) {
        var head = Levels.headLength(line);
        run(shape, level, line.substring(0, head));
        if (head < line.length()) {
          run(shape, 0, line.substring(head));
        }
      } else {
        run(shape, level, line);
      }
      output.put(shape.end());
    }
  }

  private void run(Paragraphs shape, int level, String text) {
    output.put(shape.runs().get(level));
    output.putText(text);
    output.put(shape.runEnd());
  }

  /// The values at hand: those of the innermost item, then those around it.
  private record Scope(Map<?, ?> values, @Nullable Scope around) {

    private @Nullable Object find(Source source) {
      var scope = this;
      for (var step = source.outward(); step > 0 && scope.around() != null; step--) {
        scope = scope.around();
      }
      return scope.values().get(source.field());
    }

    String text(Source source) {
      var value = find(source);
      return value == null ? "" : value.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    List<Map<?, ?>> items(Source source) {
      return find(source) instanceof List<?> list
          ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
          : List.of();
    }

    boolean holds(Source source) {
      return switch (find(source)) {
        case null -> false;
        case Boolean flag -> flag;
        case List<?> list -> !list.isEmpty();
        case Object value -> !value.toString().isBlank();
      };
    }
  }
}
