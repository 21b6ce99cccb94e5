package io.huiji.document.pdf;

import io.huiji.document.pdf.Leaf.Layer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/// A leaf's index as bytes.
final class LeafIndex {

  private LeafIndex() {}

  static byte[] write(Leaf leaf) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(leaf.length());
    out.writeInt(leaf.sum());
    write(out, leaf.offsets());
    write(out, leaf.patches());
    out.writeInt(leaf.pages().size());
    for (var page : leaf.pages()) {
      write(out, page);
    }
    out.writeInt(leaf.layers().size());
    for (var layer : leaf.layers()) {
      out.writeInt(layer.number());
      out.writeBoolean(layer.hidden());
    }
    out.writeInt(leaf.faces().size());
    for (var face : leaf.faces()) {
      LeafFaceIndex.write(out, face);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  private static void write(DataOutputStream out, LeafPage page) throws IOException {
    write(out, page.media());
    write(out, page.crop());
    out.writeInt(page.rotation());
    out.writeFloat(page.userUnit());
    out.writeInt(page.number());
    out.writeInt(page.form());
    out.writeInt(page.group());
    out.writeInt(page.annotations());
  }

  private static void write(DataOutputStream out, Box box) throws IOException {
    out.writeFloat(box.left());
    out.writeFloat(box.low());
    out.writeFloat(box.right());
    out.writeFloat(box.high());
  }

  static Leaf read(byte[] index) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(index));
    var length = in.readInt();
    var sum = in.readInt();
    var offsets = numbers(in);
    var patches = numbers(in);
    var pages = new ArrayList<LeafPage>();
    for (var left = in.readInt(); left > 0; left--) {
      pages.add(page(in));
    }
    var layers = new ArrayList<Layer>();
    for (var left = in.readInt(); left > 0; left--) {
      layers.add(new Layer(in.readInt(), in.readBoolean()));
    }
    var faces = new ArrayList<LeafFace>();
    for (var left = in.readInt(); left > 0; left--) {
      faces.add(LeafFaceIndex.read(in));
    }
    return new Leaf(length, sum, offsets, patches, pages, layers, faces);
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    var numbers = new int[in.readInt()];
    var bytes = new byte[numbers.length * Integer.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  private static LeafPage page(DataInputStream in) throws IOException {
    return new LeafPage(
        box(in),
        box(in),
        in.readInt(),
        in.readFloat(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  private static Box box(DataInputStream in) throws IOException {
    return new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
  }
}
