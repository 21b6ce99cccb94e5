package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Declaration;
import io.huiji.document.layout.model.Piece;
import io.huiji.document.layout.model.PlacedGlyph;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 28 characters a line (5.2.3: 一般), by the room that a Chinese character of body text takes.
final class CharactersPerLine extends LayoutRule {

  CharactersPerLine() {
    super("5.2.3", "每行 28 字", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    double advance = paper.printed().isEmpty() ? declared(paper) : printed(paper);
    if (advance == 0 || !paper.official()) {
      return Stream.empty();
    }
    int characters = (int) (paper.areas().upright().width() / advance + 0.02);
    return characters == 28
        ? Stream.empty()
        : Stream.of(
            on(
                0,
                "每行字数",
                "每行 28 字",
                "每行 %d 字（每字占 %.2f mm）".formatted(characters, advance),
                "3号字的字符间距紧缩 0.25 磅，或者核对字号和页边距。"));
  }

  private static double printed(Examined paper) {
    var advances =
        paper
            .printed()
            .of(ElementKind.BODY)
            .map(e -> e.paragraph().lines())
            .flatMap(lines -> lines.stream().limit(Math.max(0, lines.size() - 1)))
            .flatMap(line -> advances(line.glyphs()))
            .sorted()
            .toList();
    return advances.size() < 40 ? 0 : advances.get(advances.size() / 2);
  }

  private static Stream<Double> advances(List<PlacedGlyph> glyphs) {
    return IntStream.range(1, glyphs.size())
        .filter(i -> glyphs.get(i).han() && glyphs.get(i - 1).han())
        .mapToObj(i -> glyphs.get(i).x() - glyphs.get(i - 1).x());
  }

  /// Where the document grid fixes the characters, only a rendered page tells.
  private static double declared(Examined paper) {
    boolean grid =
        paper.declared().stream()
            .flatMap(d -> d.sections().stream())
            .anyMatch(Declaration.Section::charactersOnGrid);
    return grid
        ? 0
        : paper
            .words()
            .of(ElementKind.BODY)
            .flatMap(e -> e.paragraph().pieces().stream())
            .filter(Piece::han)
            .mapToDouble(piece -> (piece.size() + piece.advance()) * 25.4 / 72)
            .findFirst()
            .orElse(0);
  }
}
