package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.docx.Node.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.zip.ZipInputStream;

/// The parts of a docx by name, in order, the list of types first.
record DocxParts(Map<String, byte[]> parts) {

  private static final String TYPES = "[Content_Types].xml";
  private static final byte[] NOTHING = {};
  private static final long LARGEST = 64L << 20;
  private static final int MOST_PARTS = 2000;

  /// @throws IOException when it is no docx, holds a name twice, or unpacks to far too much
  static DocxParts read(byte[] docx) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(TYPES, NOTHING);
    var left = LARGEST;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        var content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        left -= content.length;
        var before = parts.put(entry.getName(), content);
        if (left < 0 || parts.size() > MOST_PARTS) {
          throw new IOException("解压后过大");
        }
        if (before != null && before.length > 0) {
          throw new IOException("文件内有重名的部件 " + entry.getName());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("文件内的部件名不是 UTF-8", e);
    }
    if (parts.getOrDefault(TYPES, NOTHING).length == 0) {
      throw new IOException("不是 Word 的 docx 文件");
    }
    return new DocxParts(parts);
  }

  /// Page and sizes of the main part, for values that are to take one line.
  PageMeasures measures() throws IOException {
    return new PageMeasures(
        LineWidths.ofPage(root("document.main+xml")), new TypeSizes(root(".styles+xml")));
  }

  /// The root of the first part of this type; an element without children where there is none.
  private Element root(String type) throws IOException {
    for (var entry : PartReader.read(parts.getOrDefault(TYPES, NOTHING)).elements()) {
      var name = entry.attributes().getOrDefault("PartName", "/").substring(1);
      if (entry.attributes().getOrDefault("ContentType", "").endsWith(type)
          && parts.containsKey(name)) {
        return PartReader.read(parts.getOrDefault(name, NOTHING));
      }
    }
    return Element.named("");
  }

  /// Names of the parts that a reader sees as text: body, headers, footers, notes.
  SequencedSet<String> written() throws IOException {
    var written = new LinkedHashSet<String>();
    for (var type : PartReader.read(parts.getOrDefault(TYPES, NOTHING)).elements()) {
      var name = type.attributes().getOrDefault("PartName", "");
      if (written(type) && parts.containsKey(name.substring(1))) {
        written.add(name.substring(1));
      }
    }
    return written;
  }

  private static boolean written(Element type) {
    var content = type.attributes().getOrDefault("ContentType", "");
    return type.is("Override")
        && (content.endsWith("document.main+xml")
            || content.endsWith("wordprocessingml.header+xml")
            || content.endsWith("wordprocessingml.footer+xml")
            || content.endsWith("wordprocessingml.footnotes+xml")
            || content.endsWith("wordprocessingml.endnotes+xml"));
  }
}
