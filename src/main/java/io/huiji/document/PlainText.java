package io.huiji.document;

import java.util.stream.Collectors;

/// A manuscript as plain text, one paragraph a line.
final class PlainText {

  private PlainText() {}

  static String of(Manuscript manuscript) {
    var body = manuscript.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n"));
    var mark = manuscript.mark().isEmpty() ? "" : manuscript.mark() + "\n\n";
    return mark + manuscript.title() + "\n\n" + body + "\n";
  }

  private static String block(Manuscript.Block block) {
    return switch (block) {
      case Manuscript.Heading heading -> heading.text();
      case Manuscript.Text text -> "　　" + text.text();
      case Manuscript.Table table ->
          table.caption()
              + "\n"
              + table.rows().stream()
                  .map(row -> String.join("\t", row))
                  .collect(Collectors.joining("\n"));
      case Manuscript.Chart chart ->
          chart.caption()
              + "\n"
              + chart.bars().stream()
                  .map(bar -> bar.name() + "\t" + bar.value())
                  .collect(Collectors.joining("\n"));
    };
  }
}
