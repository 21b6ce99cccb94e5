package io.huiji.minutes.text;

import io.huiji.minutes.Comparison.Change;
import io.huiji.minutes.Comparison.Kind;
import io.huiji.minutes.Comparison.Paragraph;
import io.huiji.minutes.Comparison.Piece;
import java.util.ArrayList;
import java.util.List;

/// Tells a paragraph that only went elsewhere from one that went and another that came: it stands
/// once, at its new place, and is counted once.
final class Moves {

  private Moves() {}

  static List<Paragraph> found(List<Paragraph> paragraphs) {
    var gone = new ArrayList<>(texts(paragraphs, Kind.REMOVED));
    var moved = new ArrayList<String>();
    for (var text : texts(paragraphs, Kind.ADDED)) {
      if (gone.remove(text)) {
        moved.add(text);
      }
    }
    var left = new ArrayList<>(moved);
    var result = new ArrayList<Paragraph>();
    var number = 0;
    for (var each : paragraphs) {
      if (each.kind() == Kind.REMOVED && left.remove(text(each))) {
        continue;
      }
      var kind = each.kind() == Kind.ADDED && moved.remove(text(each)) ? Kind.MOVED : each.kind();
      result.add(with(each, kind, kind == Kind.SAME ? 0 : ++number));
    }
    return result;
  }

  private static Paragraph with(Paragraph each, Kind kind, int number) {
    return kind == Kind.MOVED
        ? new Paragraph(number, kind, List.of(new Piece(Change.KEPT, text(each))), each.touches())
        : new Paragraph(number, kind, each.pieces(), each.touches());
  }

  private static List<String> texts(List<Paragraph> paragraphs, Kind kind) {
    return paragraphs.stream().filter(each -> each.kind() == kind).map(Moves::text).toList();
  }

  private static String text(Paragraph paragraph) {
    return paragraph.pieces().getFirst().text();
  }
}
