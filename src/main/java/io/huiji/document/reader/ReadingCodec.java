package io.huiji.document.reader;

import io.huiji.document.CharacterCount;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes papers and readings to a pipe and reads them back. Never to a file.
final class ReadingCodec {

  private ReadingCodec() {}

  /// Reads one value of a list.
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /// Writes one value of a list.
  @FunctionalInterface
  private interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  static void write(DataOutputStream out, Reading reading) throws IOException {
    out.writeUTF(reading.format().name());
    list(out, reading.faults(), ReadingCodec::fault);
    string(out, reading.text());
    list(out, reading.lines(), ReadingCodec::line);
    list(
        out,
        List.copyOf(reading.fields().entrySet()),
        (o, field) -> {
          string(o, field.getKey());
          string(o, field.getValue());
        });
    list(
        out,
        reading.tables(),
        (o, table) -> list(o, table, (o2, row) -> list(o2, row, (o3, cell) -> string(o3, cell))));
    out.writeInt(reading.count().words());
    out.writeInt(reading.count().visible());
    out.writeInt(reading.hiddenCharacters());
    out.writeInt(reading.images());
    out.writeInt(reading.pages());
    out.writeBoolean(reading.countedFromLayout());
    out.flush();
  }

  static Reading read(DataInputStream in) throws IOException {
    var format = Format.valueOf(in.readUTF());
    var faults = list(in, ReadingCodec::fault);
    var text = string(in);
    var lines = list(in, ReadingCodec::line);
    var fields = fields(in);
    var tables = list(in, i -> list(i, i2 -> list(i2, ReadingCodec::string)));
    var count = new CharacterCount(in.readInt(), in.readInt());
    return new Reading(
        format,
        faults,
        text,
        lines,
        fields,
        tables,
        count,
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readBoolean());
  }

  private static Map<String, String> fields(DataInputStream in) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    for (int left = in.readInt(); left > 0; left--) {
      fields.put(string(in), string(in));
    }
    return fields;
  }

  private static void fault(DataOutputStream out, Fault fault) throws IOException {
    out.writeUTF(fault.code().name());
    string(out, fault.detail());
  }

  private static Fault fault(DataInputStream in) throws IOException {
    return new Fault(Fault.Code.valueOf(in.readUTF()), string(in));
  }

  private static void line(DataOutputStream out, Line line) throws IOException {
    string(out, line.text());
    out.writeInt(line.page());
    out.writeInt(line.fromTop());
    out.writeUTF(line.side().name());
    out.writeUTF(line.region().name());
    out.writeInt(line.paragraph());
  }

  private static Line line(DataInputStream in) throws IOException {
    return new Line(
        string(in),
        in.readInt(),
        in.readInt(),
        Line.Side.valueOf(in.readUTF()),
        Line.Region.valueOf(in.readUTF()),
        in.readInt());
  }

  private static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (var value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    var values = new ArrayList<T>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  static void string(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String string(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
