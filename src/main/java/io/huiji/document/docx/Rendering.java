package io.huiji.document.docx;

import io.huiji.document.docx.Program.AtLeast;
import io.huiji.document.docx.Program.Drawing;
import io.huiji.document.docx.Program.DrawingNumber;
import io.huiji.document.docx.Program.Paragraphs;
import io.huiji.document.docx.Program.Quoted;
import io.huiji.document.docx.Program.Ready;
import io.huiji.document.docx.Program.Repeat;
import io.huiji.document.docx.Program.Size;
import io.huiji.document.docx.Program.Table;
import io.huiji.document.docx.Program.Value;
import io.huiji.document.docx.Program.When;
import io.huiji.document.docx.Program.WithRows;
import java.util.Map;

/// Runs a program over values into an encoder.
final class Rendering {

  private final Encoder encoder;
  private final Drawings drawings;

  Rendering(Encoder encoder, Drawings drawings) {
    this.encoder = encoder;
    this.drawings = drawings;
  }

  void run(Program program, Map<?, ?> values) {
    run(program, new Scope(values, null));
  }

  private void run(Program program, Scope scope) {
    for (var step : program.steps()) {
      switch (step) {
        case Ready(var fragment) -> encoder.fixed(fragment);
        case Value(var source) -> whole(scope.text(source));
        case Quoted(var source) -> encoder.quoted(scope.text(source));
        case Size(var source, var fit) ->
            encoder.quoted(Integer.toString(fit.sizeFor(scope.text(source))));
        case Paragraphs paragraphs -> paragraphs(paragraphs, scope.text(paragraphs.source()));
        case Drawing(var source, var frame) ->
            scope.picture(source).ifPresent(picture -> frame.write(picture, encoder, drawings));
        case Table(var columns) -> new ColumnRendering(encoder, this::run).write(columns, scope);
        case DrawingNumber() -> encoder.quoted(drawings.nextId());
        case Repeat(var source, var body) -> {
          for (var item : scope.items(source)) {
            run(body, scope.within(item));
          }
        }
        case When(var source, var wanted, var body) -> {
          if (scope.holds(source) == wanted) {
            run(body, scope);
          }
        }
        case AtLeast(var body, var otherwise) -> {
          if (Emptiness.writes(body, scope)) {
            run(body, scope);
          } else {
            encoder.fixed(otherwise);
          }
        }
        case WithRows(var before, var rows, var after) -> {
          if (Emptiness.writes(rows, scope)) {
            run(before, scope);
            run(rows, scope);
            encoder.fixed(after);
          }
        }
      }
    }
  }

  private void whole(String text) {
    encoder.text(text, 0, text.length());
  }

  private void paragraphs(Paragraphs shape, String text) {
    for (int from = 0, to; from <= text.length(); from = to + 1) {
      to = text.indexOf('\n', from);
      if (to < 0) {
        to = text.length();
      }
      line(shape, text, from, to);
      encoder.fixed(shape.end());
    }
  }

  private void line(Paragraphs shape, String text, int from, int to) {
    var level = shape.rich() ? Levels.of(text, from, to) : 0;
    var heading = Levels.heading(text, from, to, level);
    encoder.fixed(shape.begin().of(heading, to == text.length()));
    var head = level == 1 || level == 2 ? Levels.headEnd(text, from, to) : to;
    run(shape, level, text, from, head);
    if (head < to) {
      run(shape, 0, text, head, to);
    }
  }

  private void run(Paragraphs shape, int level, String text, int from, int to) {
    encoder.fixed(shape.runs().get(level));
    var at = from;
    var stop = shape.rich() ? text.indexOf('\f', at) : -1;
    while (stop >= 0 && stop < to) {
      encoder.text(text, at, stop);
      encoder.fixed(shape.pageBreak());
      at = stop + 1;
      stop = text.indexOf('\f', at);
    }
    encoder.text(text, at, to);
    encoder.fixed(shape.runEnd());
  }
}
