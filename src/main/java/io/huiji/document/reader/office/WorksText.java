package io.huiji.document.reader.office;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.plain.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;

/// Text of Microsoft Works word-processor files: Works 2000 and later keep it in chunks of a stream
/// {@code CONTENTS}, Works 4 between two positions of a stream {@code MN0}.
final class WorksText {

  private static final String NEW = "CONTENTS";
  private static final String OLD = "MN0";
  private static final String MAGIC = "CHNKINK";
  private static final int ENTRY = 24;
  private static final int OLD_START_AT = 0x22;
  private static final int OLD_END_AT = 0x26;

  private WorksText() {}

  static boolean present(DirectoryNode root) {
    return root.hasEntryCaseInsensitive(NEW) || root.hasEntryCaseInsensitive(OLD);
  }

  static Reading read(DirectoryNode root) throws IOException {
    var text =
        root.hasEntryCaseInsensitive(NEW) ? chunks(stream(root, NEW)) : span(stream(root, OLD));
    return TextLines.read(Format.WPS_WORKS, text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static byte[] stream(DirectoryNode root, String name) throws IOException {
    if (root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry) {
      try (var in = new DocumentInputStream(entry)) {
        return in.readAllBytes();
      }
    }
    throw damaged();
  }

  /// Chunks named TEXT, in UTF-16, through a table of entries of 24 bytes.
  private static String chunks(byte[] stream) {
    if (!new String(stream, 0, Math.min(7, stream.length), StandardCharsets.US_ASCII)
        .equals(MAGIC)) {
      throw new RefusedPaper(Fault.Code.UNSUPPORTED, "这一版 Microsoft Works 文件读不出来；请另存为 docx 后再报。");
    }
    var text = new StringBuilder();
    for (int at = 0x20; at + ENTRY <= stream.length && entry(stream, at); at += ENTRY) {
      if (tag(stream, at + 2).equals("TEXT")) {
        int offset = LittleEndian.getInt(stream, at + 16);
        int length = LittleEndian.getInt(stream, at + 20);
        if (offset < 0 || length < 0 || offset + (long) length > stream.length) {
          throw damaged();
        }
        text.append(new String(stream, offset, length, StandardCharsets.UTF_16LE));
      }
    }
    return text.toString();
  }

  private static boolean entry(byte[] stream, int at) {
    return stream[at] == ENTRY && stream[at + 1] == 0;
  }

  private static String tag(byte[] stream, int at) {
    return new String(stream, at, 4, StandardCharsets.US_ASCII);
  }

  private static String span(byte[] stream) {
    if (stream.length < OLD_END_AT + 4) {
      throw damaged();
    }
    int start = LittleEndian.getInt(stream, OLD_START_AT);
    int end = LittleEndian.getInt(stream, OLD_END_AT);
    if (start < 0 || end < start || end > stream.length) {
      throw damaged();
    }
    var bytes = Arrays.copyOfRange(stream, start, end);
    try {
      return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static RefusedPaper damaged() {
    return new RefusedPaper(Fault.Code.DAMAGED, "Works 文件内部结构有错误，读不出来；请重新保存后再报。");
  }
}
