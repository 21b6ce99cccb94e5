package io.huiji.document.docx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The Huffman code of one text, which it writes as a stream of one block (RFC 1951, 3.2.7).
///
/// Codes are limited to 14 bits, so that four of them and seven bits left over fit a long.
final class HuffmanCode {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LONGEST = 14;
  private static final int LONGEST_INNER = 7;

  /// A code stands above its length, which takes five bits.
  private static final int LENGTH_BITS = 5;

  private static final int LENGTH = (1 << LENGTH_BITS) - 1;

  /// The order in which the head gives the lengths of the code for lengths.
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int SOME_ZEROS = 3;
  private static final int MANY_ZEROS = 11;
  private static final int MOST_ZEROS = 138;

  /// More than a head takes.
  private static final int HEAD = 1024;

  private final int[] literals;
  private final int[] distances;
  private byte[] to = new byte[0];
  private int place;
  private long bits;
  private int count;

  HuffmanCode(SymbolCounts counts) {
    literals = HuffmanLengths.of(counts.literals(), LONGEST);
    distances = HuffmanLengths.of(counts.distances(), LONGEST);
  }

  /// Writes a text as its sequences have it. One long method, for the bits at hand must stay in the
  /// processor's registers: in fields they cost a third more.
  void write(byte[] text, Sequences sequences, Bytes out) {
    out.reserve(Math.toIntExact(2 * sequences.literalsInAll() + 8L * sequences.count()) + HEAD);
    to = out.array();
    place = out.length();
    head();
    toCodes(literals);
    toCodes(distances);
    var target = to;
    var next = place;
    var held = bits;
    var width = count;
    var at = 0;
    for (var index = 0; index < sequences.count(); index++) {
      var sequence = sequences.at(index);
      var until = at + Sequences.literals(sequence);
      while (at < until) {
        // four codes at most, then whole bytes go
        for (var four = Math.min(until, at + 4); at < four; at++) {
          var code = literals[text[at] & 0xFF];
          held |= (long) (code >>> LENGTH_BITS) << width;
          width += code & LENGTH;
        }
        EIGHT_BYTES.set(target, next, held);
        next += width >>> 3;
        held >>>= width & ~7;
        width &= 7;
      }
      var length = Sequences.length(sequence);
      if (length > 0) {
        var code = literals[SymbolCounts.lengthSymbol(length)];
        held |= (long) (code >>> LENGTH_BITS) << width;
        width += code & LENGTH;
        var extra = SymbolCounts.lengthExtra(length);
        held |= (long) ((length - Sequences.SHORTEST) & ((1 << extra) - 1)) << width;
        width += extra;
        var distance = Sequences.distance(sequence);
        code = distances[SymbolCounts.distanceSymbol(distance)];
        held |= (long) (code >>> LENGTH_BITS) << width;
        width += code & LENGTH;
        extra = SymbolCounts.distanceExtra(distance);
        held |= (long) ((distance - 1) & ((1 << extra) - 1)) << width;
        width += extra;
        EIGHT_BYTES.set(target, next, held);
        next += width >>> 3;
        held >>>= width & ~7;
        width &= 7;
        at += length;
      }
    }
    var end = literals[SymbolCounts.END];
    held |= (long) (end >>> LENGTH_BITS) << width;
    width += end & LENGTH;
    EIGHT_BYTES.set(target, next, held);
    out.setLength(next + (width + 7) / 8);
  }

  private void put(int code) {
    bits |= (long) (code >>> LENGTH_BITS) << count;
    count += code & LENGTH;
  }

  private void put(int value, int width) {
    bits |= (value & ((1L << width) - 1)) << count;
    count += width;
  }

  private void flush() {
    EIGHT_BYTES.set(to, place, bits);
    place += count >>> 3;
    bits >>>= count & ~7;
    count &= 7;
  }

  /// The lengths of all codes, themselves in a code; runs of zeros are gathered, for half of all
  /// bytes never occur.
  private void head() {
    var items = items();
    var counts = new int[ORDER.length];
    for (var item : items) {
      counts[item & 0xFF]++;
    }
    var inner = HuffmanLengths.of(counts, LONGEST_INNER);
    put(0b101, 3); // the last block, with codes of its own
    put(literals.length - 257, 5);
    put(distances.length - 1, 5);
    put(ORDER.length - 4, 4);
    flush();
    for (var symbol : ORDER) {
      put(inner[symbol], 3);
      flush();
    }
    toCodes(inner);
    for (var item : items) {
      put(inner[item & 0xFF]);
      put(item >>> 8, extra(item & 0xFF));
      flush();
    }
  }

  /// What the head says one after the other: a length, or a run of zeros with its extra bits above.
  private int[] items() {
    var items = new int[literals.length + distances.length];
    var used = 0;
    for (var index = 0; index < items.length; ) {
      var zeros = 0;
      while (zeros < MOST_ZEROS && index + zeros < items.length && length(index + zeros) == 0) {
        zeros++;
      }
      if (zeros >= MANY_ZEROS) {
        items[used++] = ((zeros - MANY_ZEROS) << 8) | 18;
      } else if (zeros >= SOME_ZEROS) {
        items[used++] = ((zeros - SOME_ZEROS) << 8) | 17;
      } else {
        items[used++] = length(index);
        zeros = 1;
      }
      index += zeros;
    }
    return Arrays.copyOf(items, used);
  }

  private int length(int index) {
    return index < literals.length ? literals[index] : distances[index - literals.length];
  }

  private static int extra(int symbol) {
    return symbol == 18 ? 7 : symbol == 17 ? 3 : 0;
  }

  /// Replaces lengths by canonical codes, each turned around, for DEFLATE writes them from their
  /// first bit.
  private static void toCodes(int[] lengths) {
    var next = new int[LONGEST + 2];
    for (var length : lengths) {
      next[length + 1]++;
    }
    next[1] = 0;
    for (var length = 1; length <= LONGEST; length++) {
      next[length + 1] = (next[length] + next[length + 1]) << 1;
    }
    for (var symbol = 0; symbol < lengths.length; symbol++) {
      var length = lengths[symbol];
      if (length > 0) {
        var code = Integer.reverse(next[length]++) >>> (32 - length);
        lengths[symbol] = (code << LENGTH_BITS) | length;
      }
    }
  }
}
