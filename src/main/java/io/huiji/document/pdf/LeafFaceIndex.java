package io.huiji.document.pdf;

import io.huiji.document.face.Glyph;
import io.huiji.document.face.Outlines;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A leaf's face as bytes of its index.
final class LeafFaceIndex {

  private LeafFaceIndex() {}

  static void write(DataOutputStream out, LeafFace face) throws IOException {
    out.writeInt(face.font());
    out.writeInt(face.unicode());
    out.writeUTF(face.entries());
    out.writeUTF(face.widths());
    out.writeUTF(face.descriptor());
    var outlines = face.outlines();
    out.writeUTF(outlines.name());
    write(out, outlines.box());
    write(out, outlines.codes());
    out.writeInt(outlines.glyphs().size());
    for (var glyph : outlines.glyphs()) {
      out.writeUTF(glyph.name());
      out.writeInt(glyph.width());
      out.writeInt(glyph.path().length);
      out.write(glyph.path());
    }
  }

  private static void write(DataOutputStream out, List<Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (var number : numbers) {
      out.writeInt(number);
    }
  }

  static LeafFace read(DataInputStream in) throws IOException {
    var font = in.readInt();
    var unicode = in.readInt();
    var entries = in.readUTF();
    var widths = in.readUTF();
    var descriptor = in.readUTF();
    var name = in.readUTF();
    var box = numbers(in);
    var codes = numbers(in);
    return new LeafFace(
        font, unicode, entries, widths, descriptor, new Outlines(name, glyphs(in), codes, box));
  }

  private static List<Integer> numbers(DataInputStream in) throws IOException {
    var numbers = new ArrayList<Integer>();
    for (var left = in.readInt(); left > 0; left--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static List<Glyph> glyphs(DataInputStream in) throws IOException {
    var glyphs = new ArrayList<Glyph>();
    for (var left = in.readInt(); left > 0; left--) {
      var name = in.readUTF();
      var width = in.readInt();
      glyphs.add(new Glyph(name, width, in.readNBytes(in.readInt())));
    }
    return glyphs;
  }
}
