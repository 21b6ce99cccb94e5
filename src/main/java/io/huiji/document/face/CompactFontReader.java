package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a font that {@link CompactFont} has written, and no other: what is read is written again
/// and compared. So its glyphs stand each for itself, without subroutines, and may be put into
/// another font.
public final class CompactFontReader {

  private static final int HEADER = 4;
  private static final int BOX_EDGES = 4;
  private static final int ORDER = 3;

  private final ByteBuffer font;

  private CompactFontReader(byte[] program) {
    this.font = ByteBuffer.wrap(program);
  }

  /// Empty for every font and every map that is not ours byte for byte, whoever made it.
  ///
  /// @param meanings what {@link Meanings} wrote of the same face
  public static Optional<Face> read(byte[] program, byte[] meanings) {
    try {
      return Optional.of(new CompactFontReader(program).face(Meanings.given(meanings)))
          .filter(face -> Arrays.equals(CompactFont.bytes(face), program))
          .filter(face -> Arrays.equals(Meanings.of(face), meanings));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private Face face(Map<Integer, String> given) {
    font.position(HEADER);
    var name = new String(only(index()), US_ASCII);
    var box = box(ByteBuffer.wrap(only(index())));
    index(); // strings
    index(); // no subroutines
    var strings = index();
    var codes = codes(strings.size());
    font.position(font.position() + 8); // one range, of one part
    int usual = Numbers.read(font);
    var glyphs = new ArrayList<Glyph>();
    for (var string : strings) {
      var code = codes.get(glyphs.size());
      var text = code == 0 ? "" : given.getOrDefault(code, natural(code));
      glyphs.add(glyph(code, text, string, usual));
    }
    return new Face(name, box, glyphs);
  }

  private static String natural(int code) {
    return Codes.isGiven(code) ? "" : String.valueOf((char) code);
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
    for (int number = 0; number < ORDER; number++) {
      Numbers.read(top);
    }
    top.getShort();
    var box = new ArrayList<Integer>();
    while (box.size() < BOX_EDGES) {
      box.add(Numbers.read(top));
    }
    return box;
  }

  /// In rising order, or a text could call one glyph by two codes.
  private List<Integer> codes(int count) {
    font.get();
    var codes = new ArrayList<>(List.of(0));
    while (codes.size() < count) {
      int code = font.getShort() & 0xFFFF;
      if (code <= codes.getLast()) {
        throw new IllegalArgumentException("codes out of order");
      }
      codes.add(code);
    }
    return codes;
  }

  /// The width comes first where it is not the usual one: before the numbers of the first move, or
  /// alone before the end.
  private static Glyph glyph(int code, String text, byte[] string, int usual) {
    var start = ByteBuffer.wrap(string);
    var numbers = new ArrayList<Integer>();
    int behindFirst = 0;
    while (Numbers.begins(start)) {
      numbers.add(Numbers.read(start));
      behindFirst = numbers.size() == 1 ? start.position() : behindFirst;
    }
    int needed = CharString.numbersOfMove(start.get());
    if (needed < 0 || numbers.size() > needed + 1) {
      throw new IllegalArgumentException("another kind of outline");
    }
    boolean own = numbers.size() > needed;
    var path = Arrays.copyOfRange(string, own ? behindFirst : 0, string.length - 1);
    return new Glyph(code, text, own ? numbers.getFirst() : usual, path);
  }
}
