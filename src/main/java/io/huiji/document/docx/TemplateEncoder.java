package io.huiji.document.docx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;

/// Deflates by what is known of the template, four to five times faster than zlib.
///
/// Five sixths of a document are fragments of its template, and where such a fragment stood before
/// is known: it becomes a match at that distance, without a search. Where it stands for the first
/// time it is written by a parse that is made once for the template ({@link PartCode}). Only values
/// are searched, at the beginnings of their characters, with one look into a table at the six bytes
/// that two Chinese characters take. What is left to count for the Huffman code is little, so each
/// document has a code of its own.
///
/// See docs/adr/0014-encoder-that-knows-the-template.md.
final class TemplateEncoder implements Encoder {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int TABLE_BITS = 15;
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /// A Chinese character in UTF-8.
  private static final int CHARACTER = 3;

  private static final int COMPARED = 2 * CHARACTER;

  private static final int OTHER_BITS = 64 - 8 * COMPARED;

  /// Farther back than any window: no place yet.
  private static final int NOWHERE = -(1 << 30);

  private final XmlText text = new XmlText();
  private final Sequences sequences = new Sequences();
  private final SymbolCounts counts = new SymbolCounts();
  private final CRC32 checksum = new CRC32();
  private final int[] table = new int[1 << TABLE_BITS];
  private final BitSet near = new BitSet();
  private int[] places = new int[64];
  private PartCode code = PartCode.NONE;

  @Override
  public void begin(PartCode next) {
    code = next;
    text.clear();
    sequences.clear();
    Arrays.fill(table, NOWHERE);
    if (places.length < next.fragments()) {
      places = new int[next.fragments()];
    }
    Arrays.fill(places, NOWHERE);
  }

  @Override
  public void fixed(Fragment fragment) {
    var at = text.length();
    var distance = at - places[fragment.number()];
    text.put(fragment.bytes());
    if (distance <= Sequences.WINDOW) {
      sequences.match(fragment.bytes().length, distance);
    } else {
      firstTime(fragment, at);
    }
    places[fragment.number()] = at;
  }

  /// Follows the parse that fits what stands near enough in this document.
  private void firstTime(Fragment fragment, int start) {
    var at = start;
    for (var step : code.parse(fragment, near(start + fragment.bytes().length))) {
      var source = step.source();
      if (source < 0) {
        sequences.literals(step.length());
      } else {
        var from = (source == fragment.number() ? start : places[source]) + step.offset();
        sequences.match(step.length(), at - from);
      }
      at += step.length();
    }
  }

  /// The fragments that can be pointed at from everywhere before this end.
  private BitSet near(int end) {
    near.clear();
    for (var number = 0; number < code.fragments(); number++) {
      if (end - places[number] <= Sequences.WINDOW) {
        near.set(number);
      }
    }
    return near;
  }

  @Override
  public void text(String value, int from, int to) {
    var start = text.length();
    text.putText(value, from, to);
    search(start, text.length());
  }

  @Override
  public void quoted(String value) {
    var start = text.length();
    text.putQuoted(value);
    search(start, text.length());
  }

  /// Finds what went before in a value, from the beginning of each character.
  private void search(int start, int end) {
    var bytes = text.bytes();
    var at = start;
    var open = start; // first byte that is not accounted for
    while (at + COMPARED <= end) {
      var word = six(bytes, at);
      var slot = slot(word);
      var before = table[slot];
      table[slot] = at;
      var distance = at - before;
      if (distance <= Sequences.WINDOW && six(bytes, before) == word) {
        var from = first(bytes, at, distance, open);
        var until = end(bytes, at, distance, end);
        if (from > open) {
          sequences.literals(from - open);
        }
        sequences.match(until - from, distance);
        remember(bytes, at + CHARACTER, Math.min(until, end - COMPARED + 1));
        at = until;
        open = until;
      } else {
        at += characterLength(bytes[at]);
      }
    }
    if (end > open) {
      sequences.literals(end - open);
    }
  }

  private static long six(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at) << OTHER_BITS;
  }

  private static int slot(long word) {
    return (int) ((word * MULTIPLIER) >>> (64 - TABLE_BITS));
  }

  /// Within a match every third byte begins a character, as nearly all of them take three. What
  /// lies behind the value is left over from another document, and must not be looked at.
  private void remember(byte[] bytes, int from, int until) {
    for (var at = from; at < until; at += CHARACTER) {
      table[slot(six(bytes, at))] = at;
    }
  }

  /// How far a match reaches back: not before what is open.
  private static int first(byte[] bytes, int at, int distance, int open) {
    var from = at;
    while (from > open && from > distance && bytes[from - 1] == bytes[from - 1 - distance]) {
      from--;
    }
    return from;
  }

  /// Where two places that begin alike differ, or the value ends.
  private static int end(byte[] bytes, int at, int distance, int end) {
    var until = at + COMPARED;
    while (until < end) {
      var different =
          (long) EIGHT_BYTES.get(bytes, until) ^ (long) EIGHT_BYTES.get(bytes, until - distance);
      if (different != 0) {
        return Math.min(end, until + (Long.numberOfTrailingZeros(different) >>> 3));
      }
      until += Long.BYTES;
    }
    return end;
  }

  /// By its first byte in UTF-8; 1 within a character, where a match may have ended.
  private static int characterLength(byte first) {
    return first >= (byte) 0xC0 && first < 0
        ? (first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4)
        : 1;
  }

  @Override
  public Sum end(Bytes deflated) {
    sequences.end();
    counts.count(text.bytes(), sequences);
    new HuffmanCode(counts).write(text.bytes(), sequences, deflated);
    checksum.reset();
    checksum.update(text.bytes(), 0, text.length());
    return new Sum(text.length(), (int) checksum.getValue());
  }
}
