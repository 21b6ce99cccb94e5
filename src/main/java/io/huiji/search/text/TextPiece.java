package io.huiji.search.text;

/// A piece of a text in {@link TextCode}, as it was given.
///
/// @param place where in the piece the character stands that it was cut around
public record TextPiece(String text, int place) {

  /// The text around a character of its comparable form.
  ///
  /// @param reach at least so many chars on either side, where there are as many
  public static TextPiece around(byte[] bytes, int offset, int length, TextPlace place, int reach) {
    var cut = new Cut(bytes, offset + place.from(), offset + length, reach);
    cut.to(place);
    return cut.before() > reach || place.from() == 0
        ? cut.piece()
        : around(bytes, offset, length, TextPlace.of(place.character()), reach);
  }

  private static final class Cut {

    private final byte[] bytes;
    private final int offset;
    private final int end;
    private final int reach;

    /// Chars as given that stand before the character, counted from where the walk began.
    private int source;

    /// An entry that stands before it by more than the reach and not by much more.
    private int early;

    private int earlySource;

    Cut(byte[] bytes, int offset, int end, int reach) {
      this.bytes = bytes;
      this.offset = offset;
      this.end = end;
      this.reach = reach;
      this.early = offset;
    }

    int before() {
      return source - earlySource;
    }

    TextPiece piece() {
      var text = TextCode.beginning(bytes, early, end - early, before() + reach);
      return new TextPiece(text, before());
    }

    void to(TextPlace place) {
      var left = place.character() - place.passed();
      var blank = place.blank();
      var late = offset;
      var lateSource = 0;
      for (var at = offset; at < end; ) {
        if (source - lateSource > reach) {
          early = late;
          earlySource = lateSource;
          late = at;
          lateSource = source;
        }
        var first = bytes[at++] & 0xFF;
        if (first == TextCode.ESCAPE) {
          var character = TextCode.escaped(bytes, at, end);
          var folded = Characters.fold(character);
          left -= blank && folded.equals(" ") ? 0 : folded.codePointCount(0, folded.length());
          if (left < 0) {
            return;
          }
          at += TextCode.escapedSize(character);
          source += Character.charCount(character);
          blank = folded.isEmpty() ? blank : folded.endsWith(" ");
          continue;
        }
        var follows = TextCode.follows(first);
        var code = TextCode.code(first, follows, bytes, at, end);
        var step = TextCode.step(code);
        var characters = (step & TextCode.LENGTH) - (blank ? step >> TextCode.BEGINS_BLANK & 1 : 0);
        if (left < characters) {
          source += Normal.origin(TextCode.written(code), left, blank);
          return;
        }
        left -= characters;
        at += follows;
        source += step >> TextCode.WRITTEN;
        blank = characters > 0 ? (step >> TextCode.ENDS_BLANK & 1) != 0 : blank;
      }
    }
  }
}
