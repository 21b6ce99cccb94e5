package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a font that {@link CompactFont} has written, and no other: what is read is written again
/// and compared. So its glyphs stand each for itself, without subroutines, and may be put into
/// another font.
public final class CompactFontReader {

  private static final int HEADER = 4;
  private static final int BOX_EDGES = 4;
  private static final int MOVE_TO = 21;
  private static final int END_CHAR = 14;
  private static final String NOTHING = ".notdef";

  private final ByteBuffer font;

  private CompactFontReader(byte[] program) {
    this.font = ByteBuffer.wrap(program);
  }

  /// Empty for every font that is not ours byte for byte, whoever made it.
  public static Optional<Outlines> read(byte[] program) {
    try {
      return Optional.of(new CompactFontReader(program).outlines())
          .filter(face -> Arrays.equals(CompactFont.bytes(face), program));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private Outlines outlines() {
    font.position(HEADER);
    var name = text(only(index()));
    var box = box(ByteBuffer.wrap(only(index())));
    var names = new ArrayList<>(List.of(NOTHING));
    index().forEach(string -> names.add(text(string)));
    index(); // no subroutines
    font.position(font.position() + (names.size() < 2 ? 1 : 5));
    font.get();
    var codes = codes();
    var strings = index();
    int usual = Numbers.read(font);
    var glyphs = new ArrayList<Glyph>();
    for (var string : strings) {
      glyphs.add(glyph(names.get(glyphs.size()), string, usual));
    }
    return new Outlines(name, glyphs, codes, box);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }

  private static byte[] only(List<byte[]> items) {
    if (items.size() != 1) {
      throw new IllegalArgumentException("more than one font");
    }
    return items.getFirst();
  }

  private List<byte[]> index() {
    int count = font.getShort() & 0xFFFF;
    var items = new ArrayList<byte[]>();
    if (count > 0) {
      font.get();
      var ends = new int[count + 1];
      for (int i = 0; i <= count; i++) {
        ends[i] = font.getInt();
      }
      for (int i = 0; i < count; i++) {
        items.add(bytes(ends[i + 1] - ends[i]));
      }
    }
    return items;
  }

  private byte[] bytes(int length) {
    if (length < 0 || length > font.remaining()) {
      throw new IllegalArgumentException("a place outside of the font");
    }
    var bytes = new byte[length];
    font.get(bytes);
    return bytes;
  }

  private static List<Integer> box(ByteBuffer top) {
    var box = new ArrayList<Integer>();
    while (box.size() < BOX_EDGES) {
      box.add(Numbers.read(top));
    }
    return box;
  }

  private List<Integer> codes() {
    var codes = new ArrayList<Integer>();
    for (int left = font.get() & 0xFF; left > 0; left--) {
      codes.add(font.get() & 0xFF);
    }
    return codes;
  }

  /// The width comes first where it is not the usual one: before the two numbers of the first move,
  /// or alone before the end.
  private static Glyph glyph(String name, byte[] string, int usual) {
    var start = ByteBuffer.wrap(string);
    var numbers = new ArrayList<Integer>();
    int behindFirst = 0;
    while (Numbers.begins(start)) {
      numbers.add(Numbers.read(start));
      behindFirst = numbers.size() == 1 ? start.position() : behindFirst;
    }
    int operator = start.get();
    int needed = operator == MOVE_TO ? 2 : 0;
    if ((operator != MOVE_TO && operator != END_CHAR) || numbers.size() > needed + 1) {
      throw new IllegalArgumentException("another kind of outline");
    }
    boolean own = numbers.size() > needed;
    var path = Arrays.copyOfRange(string, own ? behindFirst : 0, string.length - 1);
    return new Glyph(name, own ? numbers.getFirst() : usual, path);
  }
}
