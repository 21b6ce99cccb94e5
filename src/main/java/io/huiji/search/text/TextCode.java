package io.huiji.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A text in few bytes that are quickly read, alone and from any place: one or two bytes for each
/// of the characters and short phrases that official texts use most, three for any other char.
/// About 0.8 bytes a character of a law where UTF-8 takes 3. The table belongs to the form of the
/// index.
///
/// Beside the text as written it gives its comparable form ({@link Normal}) without making it
/// character by character, for each entry of the table knows its own.
public final class TextCode {

  /// The most frequent entries take one byte; then come the first bytes of two.
  static final int ONE = 160;

  /// Two bytes follow: any char.
  static final int ESCAPE = 255;

  /// Of a step: how many characters of the comparable form it takes, and which two bits stand for
  /// blanks; above them how many chars of the text as given.
  static final int LENGTH = 0x0F;

  static final int BEGINS_BLANK = 4;
  static final int ENDS_BLANK = 5;
  static final int WRITTEN = 8;

  private static final int LONGEST = 4;
  private static final int SLOTS = 1 << 17;

  private static final TextCode CODE = new TextCode(read());

  private final TextEntries written;
  private final TextEntries normal;

  /// What is worth knowing of each entry when a text is walked through.
  private final short[] steps;

  private final long[] keys = new long[SLOTS];
  private final short[] codes = new short[SLOTS];

  /// For each char, how long the longest entry is that begins with it.
  private final byte[] longest = new byte[Character.MAX_VALUE + 1];

  private TextCode(List<String> entries) {
    this.written = TextEntries.of(entries, false);
    this.normal = TextEntries.of(entries, true);
    for (var code = 0; code < entries.size(); code++) {
      enter(entries.get(code), code);
    }
    this.steps = new short[entries.size()];
    for (var code = 0; code < steps.length; code++) {
      steps[code] = makeStep(code);
    }
  }

  private short makeStep(int code) {
    var entry = normal.text(code);
    if (entry.length() > LENGTH || entry.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      throw new IllegalStateException("not fit for the text code: " + entry);
    }
    var blanks =
        (normal.blank()[code] ? 1 << BEGINS_BLANK : 0)
            | (entry.endsWith(" ") ? 1 << ENDS_BLANK : 0);
    return (short) (entry.length() | blanks | (written.length(code) << WRITTEN));
  }

  private static List<String> read() {
    try (var file = TextCode.class.getResourceAsStream("/search/text-code.txt")) {
      if (file == null) {
        throw new IllegalStateException("the table of the text code is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.length() > 1 ? line.translateEscapes() : line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void enter(String entry, int code) {
    var key = 0L;
    for (var at = 0; at < entry.length(); at++) {
      key = (key << 16) | entry.charAt(at);
    }
    var slot = slot(key);
    keys[slot] = key;
    codes[slot] = (short) code;
    var first = entry.charAt(0);
    longest[first] = (byte) Math.max(longest[first], entry.length());
  }

  /// Where the key is, or would be. No entry begins with the char 0.
  private int slot(long key) {
    var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 47);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  public static byte[] encode(String text) {
    return CODE.encoded(text);
  }

  private byte[] encoded(String text) {
    var bytes = new byte[3 * text.length()];
    var length = 0;
    for (var at = 0; at < text.length(); ) {
      var first = text.charAt(at);
      var slot = longestAt(text, at);
      if (slot < 0) {
        bytes[length++] = (byte) ESCAPE;
        bytes[length++] = (byte) (first >> 8);
        bytes[length++] = (byte) first;
        at++;
        continue;
      }
      var code = codes[slot] & 0xFFFF;
      if (code < ONE) {
        bytes[length++] = (byte) code;
      } else {
        bytes[length++] = (byte) (ONE + ((code - ONE) >> 8));
        bytes[length++] = (byte) (code - ONE);
      }
      at += size(keys[slot]);
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int size(long key) {
    return (79 - Long.numberOfLeadingZeros(key)) / 16;
  }

  private int longestAt(String text, int at) {
    for (var size = Math.min(longest[text.charAt(at)], text.length() - at); size > 0; size--) {
      var key = 0L;
      for (var n = 0; n < size; n++) {
        key = (key << 16) | text.charAt(at + n);
      }
      var slot = slot(key);
      if (keys[slot] == key) {
        return slot;
      }
    }
    return -1;
  }

  /// The text as it was given.
  public static String decode(byte[] bytes, int offset, int length) {
    return CODE.decoded(bytes, offset, offset + length, Integer.MAX_VALUE - LONGEST);
  }

  /// Its beginning: so many chars and a few more, or all where there are no more.
  public static String beginning(byte[] bytes, int offset, int length, int characters) {
    return CODE.decoded(bytes, offset, offset + length, characters);
  }

  /// The comparable form of the text: what {@link Normal#of} makes of it.
  public static String normal(byte[] bytes, int offset, int length) {
    return CODE.normalised(bytes, offset, length);
  }

  static int entries() {
    return CODE.normal.blank().length;
  }

  /// What an entry is in the comparable form.
  static String normal(int code) {
    return CODE.normal.text(code);
  }

  /// What an entry is as it was given.
  static String written(int code) {
    return CODE.written.text(code);
  }

  /// How many characters an entry has in the comparable form ({@link #LENGTH}), and two bits:
  /// {@link #BEGINS_BLANK} where its first is left out after a blank, {@link #ENDS_BLANK}; above
  /// them ({@link #WRITTEN}) how many chars it has as given.
  static short step(int code) {
    return CODE.steps[code];
  }

  /// 1 where a second byte follows, else 0. Without a branch, for that cannot be guessed.
  static int follows(int first) {
    return (ONE - 1 - first) >>> 31;
  }

  /// Without a branch, too.
  ///
  /// @param follows of the first
  /// @param at where the second byte stands, if there is one
  static int code(int first, int follows, byte[] bytes, int at, int end) {
    var second = bytes[Math.min(at, end - 1)] & 0xFF;
    return first + (-follows & (ONE - first + ((first - ONE) << 8) + second));
  }

  /// The character that stands behind an {@link #ESCAPE}, of two halves where two stand there.
  static int escaped(byte[] bytes, int at, int end) {
    var first = character(bytes, at);
    if (Character.isHighSurrogate(first) && at + 4 < end && (bytes[at + 2] & 0xFF) == ESCAPE) {
      var second = character(bytes, at + 3);
      return Character.isLowSurrogate(second) ? Character.toCodePoint(first, second) : first;
    }
    return first;
  }

  /// How many bytes this takes, the first escape left out.
  static int escapedSize(int character) {
    return character >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 5 : 2;
  }

  /// @param at where the second byte stands, if there is one
  static int code(int first, byte[] bytes, int at) {
    return first < ONE ? first : ONE + ((first - ONE) << 8) + (bytes[at] & 0xFF);
  }

  private static char character(byte[] bytes, int at) {
    return (char) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
  }

  private String normalised(byte[] bytes, int offset, int length) {
    var out = new char[length * LONGEST + LONGEST];
    var to = 0;
    for (var at = offset; at < offset + length; ) {
      var first = bytes[at++] & 0xFF;
      var blank = to > 0 && out[to - 1] == ' ';
      if (first == ESCAPE) {
        var character = escaped(bytes, at, offset + length);
        at += escapedSize(character);
        var folded = Characters.fold(character);
        if (!blank || !folded.equals(" ")) {
          var room = to + folded.length() + LONGEST * (offset + length - at);
          out = room > out.length ? Arrays.copyOf(out, room) : out;
          folded.getChars(0, folded.length(), out, to);
          to += folded.length();
        }
        continue;
      }
      var code = code(first, bytes, at);
      at += first < ONE ? 0 : 1;
      to = normal.put(code, blank, out, to);
    }
    return new String(out, 0, to);
  }

  /// @param enough no more than a few chars beyond so many are wanted
  private String decoded(byte[] bytes, int offset, int end, int enough) {
    var out = new char[(int) Math.min((long) (end - offset) * LONGEST, enough) + 2 * LONGEST];
    var to = 0;
    for (var at = offset; at < end && to <= enough; ) {
      var first = bytes[at++] & 0xFF;
      if (first == ESCAPE) {
        out[to++] = character(bytes, at);
        at += 2;
        continue;
      }
      var code = code(first, bytes, at);
      at += first < ONE ? 0 : 1;
      to = written.put(code, false, out, to);
    }
    return new String(out, 0, to);
  }
}
