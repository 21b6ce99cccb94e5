package io.huiji.document.docx;

import io.huiji.document.docx.Program.AtLeast;
import io.huiji.document.docx.Program.Drawing;
import io.huiji.document.docx.Program.DrawingNumber;
import io.huiji.document.docx.Program.Paragraphs;
import io.huiji.document.docx.Program.Quoted;
import io.huiji.document.docx.Program.Ready;
import io.huiji.document.docx.Program.Repeat;
import io.huiji.document.docx.Program.Size;
import io.huiji.document.docx.Program.Step;
import io.huiji.document.docx.Program.Table;
import io.huiji.document.docx.Program.Value;
import io.huiji.document.docx.Program.When;
import io.huiji.document.docx.Program.WithRows;

/// Whether a program would write anything at all. Asked beforehand, for what is deflated already
/// cannot be taken back.
final class Emptiness {

  private Emptiness() {}

  static boolean writes(Program program, Scope scope) {
    for (var step : program.steps()) {
      if (writes(step, scope)) {
        return true;
      }
    }
    return false;
  }

  private static boolean writes(Step step, Scope scope) {
    return switch (step) {
      case Ready _, Size _, Paragraphs _, AtLeast _, DrawingNumber _ -> true;
      case Drawing(var source, var _) -> scope.holds(source);
      case Table(var columns) -> !ColumnLayout.of(columns, scope).rows().isEmpty();
      case Value(var source) -> !scope.text(source).isEmpty();
      case Quoted(var source) -> !scope.text(source).isEmpty();
      case Repeat(var source, var body) -> {
        for (var item : scope.items(source)) {
          if (writes(body, scope.within(item))) {
            yield true;
          }
        }
        yield false;
      }
      case When(var source, var wanted, var body) ->
          scope.holds(source) == wanted && writes(body, scope);
      case WithRows(var _, var rows, var _) -> writes(rows, scope);
    };
  }
}
