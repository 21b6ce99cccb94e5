package io.huiji.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// A text in few bytes that are quickly read, alone and from any place: one or two bytes for each
/// of the characters and short phrases that official texts use most, three for any other char.
/// About 0.8 bytes a character of a law where UTF-8 takes 3. The table belongs to the form of the
/// index.
///
/// Beside the text as written it gives its comparable form ({@link Normal}) without making it
/// character by character, for each entry of the table knows its own.
public final class TextCode {

  /// The most frequent entries take one byte; then come the first bytes of two.
  private static final int ONE = 160;

  private static final int ESCAPE = 255;
  private static final int LONGEST = 4;
  private static final int SLOTS = 1 << 17;

  private static final TextCode CODE = new TextCode(read());

  private final Pool written;
  private final Pool normal;
  private final long[] keys = new long[SLOTS];
  private final short[] codes = new short[SLOTS];

  /// For each char, how long the longest entry is that begins with it.
  private final byte[] longest = new byte[Character.MAX_VALUE + 1];

  private TextCode(List<String> entries) {
    this.written = Pool.of(entries, false);
    this.normal = Pool.of(entries, true);
    for (var code = 0; code < entries.size(); code++) {
      enter(entries.get(code), code);
    }
  }

  /// What each code stands for, all in one row.
  ///
  /// @param starts where each begins; one more for the end
  /// @param blank whether it is left out, at its beginning, after a blank
  private record Pool(char[] characters, int[] starts, boolean[] blank) {

    static Pool of(List<String> entries, boolean normal) {
      var all = new StringBuilder();
      var starts = new int[entries.size() + 1];
      var blank = new boolean[entries.size()];
      for (var code = 0; code < entries.size(); code++) {
        var entry = entries.get(code);
        all.append(normal ? Normal.of(entry).text() : entry);
        starts[code + 1] = all.length();
        blank[code] = normal && Characters.fold(entry.charAt(0)).equals(" ");
      }
      return new Pool(all.toString().toCharArray(), starts, blank);
    }
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
    return CODE.decoded(CODE.written, bytes, offset, length);
  }

  /// The comparable form of the text: what {@link Normal#of} makes of it.
  public static String normal(byte[] bytes, int offset, int length) {
    return escaped(bytes, offset, length)
        ? Normal.of(decode(bytes, offset, length)).text()
        : CODE.decoded(CODE.normal, bytes, offset, length);
  }

  /// Is told of the comparable form of a text what it asked for.
  public interface Walker {

    /// @param place how many characters stand before, halves of pairs counted as characters
    void at(int place, char character);
  }

  /// Which entries hold some of these characters; the others are walked over at a step.
  public static boolean[] holding(IntPredicate asked) {
    var normal = CODE.normal;
    var holding = new boolean[normal.blank.length];
    for (var code = 0; code < holding.length; code++) {
      for (var at = normal.starts[code]; at < normal.starts[code + 1]; at++) {
        holding[code] |= asked.test(normal.characters[at]);
      }
    }
    return holding;
  }

  /// Walks through the comparable form without making it.
  ///
  /// @param holding {@link #holding} of what is looked for
  /// @return false where the text holds characters outside of the table's plane, and nothing can be
  ///   said of their number
  public static boolean walk(
      byte[] bytes, int offset, int length, boolean[] holding, Walker walker) {
    return CODE.walked(bytes, offset, length, holding, walker);
  }

  private boolean walked(byte[] bytes, int offset, int length, boolean[] holding, Walker walker) {
    var starts = normal.starts;
    var place = 0;
    var blank = false;
    for (var at = offset; at < offset + length; ) {
      var first = bytes[at++] & 0xFF;
      if (first == ESCAPE) {
        return false;
      }
      var code = first < ONE ? first : ONE + ((first - ONE) << 8) + (bytes[at++] & 0xFF);
      var from = starts[code] + (blank && normal.blank[code] ? 1 : 0);
      var end = starts[code + 1];
      if (holding[code]) {
        for (var n = from; n < end; n++) {
          walker.at(place + n - from, normal.characters[n]);
        }
      }
      place += end - from;
      blank = end > from ? normal.characters[end - 1] == ' ' : blank;
    }
    return true;
  }

  private static boolean escaped(byte[] bytes, int offset, int length) {
    for (var at = offset; at < offset + length; at++) {
      var first = bytes[at] & 0xFF;
      if (first == ESCAPE) {
        return true;
      }
      at += first < ONE ? 0 : 1;
    }
    return false;
  }

  private String decoded(Pool pool, byte[] bytes, int offset, int length) {
    var out = new char[length * LONGEST + LONGEST];
    var to = 0;
    for (var at = offset; at < offset + length; ) {
      var first = bytes[at++] & 0xFF;
      if (first == ESCAPE) {
        out[to++] = (char) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
        at += 2;
        continue;
      }
      var code = first < ONE ? first : ONE + ((first - ONE) << 8) + (bytes[at++] & 0xFF);
      var from = pool.starts[code];
      var end = pool.starts[code + 1];
      if (pool.blank[code] && to > 0 && out[to - 1] == ' ') {
        from++;
      }
      while (from < end) {
        out[to++] = pool.characters[from++];
      }
    }
    return new String(out, 0, to);
  }
}
