package io.huiji.search.text;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where a word stands in texts in {@link TextCode}, found without making them: in the comparable
/// form as it is written, or else in the folded form, where that can be told from the code.
///
/// It can of words of nothing but Chinese characters none of which {@link Folding} ever touches:
/// their folded form is the plain one without blanks in between.
public final class WordWalk {

  public static final int NONE = -1;

  private final int[] word;

  /// How much of the word still fits when so much of it has fitted and the next does not.
  private final int[] back;

  private final boolean overBlanks;
  private final EntryTable table = EntryTable.ALL;
  private byte @Nullable [] entries;

  /// @param overBlanks whether a blank between two of its characters does not part them
  private WordWalk(String word, boolean overBlanks) {
    this.word = word.codePoints().toArray();
    this.overBlanks = overBlanks;
    this.back = back(this.word);
  }

  /// Made when the first text is walked through: most words of a query stand in none.
  private byte[] entries() {
    var made = entries;
    if (made == null) {
      var characters = IntStream.of(word).flatMap(one -> Character.toString(one).chars());
      made = table.asked(overBlanks ? IntStream.concat(characters, IntStream.of(' ')) : characters);
      entries = made;
    }
    return made;
  }

  public static WordWalk of(Word word) {
    return new WordWalk(word.plain(), Folding.onlyLosesBlanks(word.plain()));
  }

  /// Whether this finds all places of the folded form too.
  public boolean folds() {
    return overBlanks;
  }

  private static int[] back(int[] word) {
    var back = new int[word.length + 1];
    for (int at = 1, fits = 0; at < word.length; at++) {
      while (fits > 0 && word[at] != word[fits]) {
        fits = back[fits];
      }
      fits += word[at] == word[fits] ? 1 : 0;
      back[at + 1] = fits;
    }
    return back;
  }

  /// How often a text holds the word as it is written; if it does not, how often folded.
  ///
  /// @param bytes a text in its code
  public int times(byte[] bytes, int offset, int length) {
    var walk = new Walk(false);
    walk.through(bytes, offset, length);
    return walk.times > 0 ? walk.times : walk.foldedTimes;
  }

  /// Where it first stands as it is written; if it does not, where folded.
  ///
  /// @return how many characters of the comparable form stand before; {@link #NONE} for nowhere
  public int first(byte[] bytes, int offset, int length) {
    var walk = new Walk(true);
    walk.through(bytes, offset, length);
    return walk.first == NONE ? walk.foldedFirst : walk.first;
  }

  private final class Walk {

    private final boolean firstOnly;
    private int fits;
    private int foldedFits;

    /// Where the characters of the word that fit, blanks left out, stand: the last so many.
    private final int[] places = new int[word.length];

    private int told;
    private int times;
    private int foldedTimes;
    private int first = NONE;
    private int foldedFirst = NONE;

    Walk(boolean firstOnly) {
      this.firstOnly = firstOnly;
    }

    void through(byte[] bytes, int offset, int length) {
      var entries = entries();
      var place = 0;
      var blank = false;
      var end = offset + length;
      for (var at = offset; at < end; ) {
        var lead = bytes[at++] & 0xFF;
        if (lead == TextCode.ESCAPE) {
          var character = TextCode.escaped(bytes, at, end);
          at += TextCode.escapedSize(character);
          var folded = Characters.fold(character);
          if (!blank || !folded.equals(" ")) {
            place = tell(folded, place);
            blank = folded.isEmpty() ? blank : folded.endsWith(" ");
          }
        } else {
          var follows = TextCode.follows(lead);
          var code = TextCode.code(lead, follows, bytes, at, end);
          at += follows;
          var entry = entries[code];
          var skipped = blank ? entry >> TextCode.BEGINS_BLANK & 1 : 0;
          var characters = (entry & TextCode.LENGTH) - skipped;
          if ((entry >> EntryTable.ASKED & 1) != 0) {
            var from = table.starts()[code] + skipped;
            for (var n = 0; n < characters; n++) {
              tell(table.characters()[from + n], place + n);
            }
          } else if (characters > 0) {
            fits = 0;
            foldedFits = 0;
          }
          place += characters;
          blank = characters > 0 ? (entry >> TextCode.ENDS_BLANK & 1) != 0 : blank;
        }
        if (firstOnly && first != NONE) {
          return;
        }
      }
    }

    private int tell(String folded, int place) {
      var next = place;
      for (var at = 0; at < folded.length(); ) {
        var character = folded.codePointAt(at);
        tell(character, next++);
        at += Character.charCount(character);
      }
      return next;
    }

    private void tell(int character, int place) {
      fits = next(fits, character);
      if (fits == word.length) {
        times++;
        first = first == NONE ? place + 1 - word.length : first;
        fits = back[fits];
      }
      if (overBlanks && character != ' ') {
        places[told++ % word.length] = place;
        foldedFits = next(foldedFits, character);
        if (foldedFits == word.length) {
          foldedTimes++;
          foldedFirst = foldedFirst == NONE ? places[told % word.length] : foldedFirst;
          foldedFits = back[foldedFits];
        }
      }
    }

    private int next(int fitted, int character) {
      var now = fitted;
      while (now > 0 && word[now] != character) {
        now = back[now];
      }
      return now + (word[now] == character ? 1 : 0);
    }
  }
}
