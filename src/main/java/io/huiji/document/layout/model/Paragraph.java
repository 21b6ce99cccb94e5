package io.huiji.document.layout.model;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A paragraph of a paper, from its file or put together from printed lines.
///
/// @param page beginning with 1; 0 where the file does not tell
/// @param indent of the first line, in characters
/// @param pitch exact distance of lines in points; 0 where there is none
/// @param inTable in a table, or between upright rules
/// @param newPage begins a page by order of the file
/// @param numbered whether the program puts a number before it, which is not in its text
/// @param lines as printed; empty for a paragraph of a Word file
public record Paragraph(
    int page,
    List<Piece> pieces,
    Alignment alignment,
    double indent,
    double pitch,
    boolean inTable,
    boolean newPage,
    boolean numbered,
    List<TextLine> lines) {

  public Paragraph {
    pieces = List.copyOf(pieces);
    lines = List.copyOf(lines);
  }

  /// Without blanks at its ends.
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
  }

  /// Without any blank, as the patterns of the standard are written.
  public String plain() {
    return text().replaceAll("[\\s\\u3000\\u00A0]+", "");
  }

  /// How far the first line begins from the left in characters, blanks typed at its beginning
  /// included.
  public double lead() {
    var all = pieces.stream().map(Piece::text).collect(Collectors.joining());
    double typed = 0;
    for (int at = 0; at < all.length() && Character.isWhitespace(all.charAt(at)); at++) {
      typed += all.charAt(at) == '\u3000' ? 1 : all.charAt(at) == '\t' ? 2 : 0.5;
    }
    return indent + typed;
  }

  public boolean blank() {
    return text().isEmpty();
  }

  /// The size in points that most characters have.
  public double size() {
    return most(Piece::size, 0.0);
  }

  /// The face that most Chinese characters have.
  public Face face() {
    return pieces.stream().anyMatch(Piece::han)
        ? Paragraph.<Face>most(pieces.stream().filter(Piece::han).toList(), Piece::face, Face.OTHER)
        : most(Piece::face, Face.OTHER);
  }

  public Colour colour() {
    return most(Piece::colour, Colour.BLACK);
  }

  public TextLine first() {
    return lines.getFirst();
  }

  public TextLine last() {
    return lines.getLast();
  }

  private <T> T most(Function<Piece, T> property, T otherwise) {
    return most(pieces, property, otherwise);
  }

  private static <T> T most(List<Piece> pieces, Function<Piece, T> property, T otherwise) {
    var counts = new HashMap<T, Integer>();
    T best = otherwise;
    int most = 0;
    for (var piece : pieces) {
      int count = counts.merge(property.apply(piece), piece.text().strip().length(), Integer::sum);
      if (count > most) {
        most = count;
        best = property.apply(piece);
      }
    }
    return best;
  }
}
