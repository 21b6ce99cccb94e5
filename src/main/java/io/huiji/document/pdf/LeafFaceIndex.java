package io.huiji.document.pdf;

import io.huiji.document.face.Face;
import io.huiji.document.face.Glyph;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A leaf's face as bytes of its index.
final class LeafFaceIndex {

  private static final int BOX_EDGES = 4;

  private LeafFaceIndex() {}

  static void write(DataOutputStream out, LeafFace font) throws IOException {
    out.writeInt(font.font());
    out.writeUTF(font.name());
    out.writeUTF(font.descriptor());
    out.writeUTF(font.face().name());
    for (var edge : font.face().box()) {
      out.writeInt(edge);
    }
    out.writeInt(font.face().glyphs().size());
    for (var glyph : font.face().glyphs()) {
      out.writeInt(glyph.code());
      out.writeUTF(glyph.text());
      out.writeInt(glyph.width());
      out.writeInt(glyph.path().length);
      out.write(glyph.path());
    }
  }

  static LeafFace read(DataInputStream in) throws IOException {
    var font = in.readInt();
    var called = in.readUTF();
    var descriptor = in.readUTF();
    var name = in.readUTF();
    var box = new ArrayList<Integer>();
    while (box.size() < BOX_EDGES) {
      box.add(in.readInt());
    }
    return new LeafFace(font, called, descriptor, new Face(name, box, glyphs(in)));
  }

  private static List<Glyph> glyphs(DataInputStream in) throws IOException {
    var glyphs = new ArrayList<Glyph>();
    for (var left = in.readInt(); left > 0; left--) {
      var code = in.readInt();
      var text = in.readUTF();
      var width = in.readInt();
      glyphs.add(new Glyph(code, text, width, in.readNBytes(in.readInt())));
    }
    return glyphs;
  }
}
