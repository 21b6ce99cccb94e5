package io.huiji.document.reader;

import io.huiji.document.Format;
import java.nio.charset.StandardCharsets;

/// What a zip seems to be by the names in it, for saying what a broken or refused one was.
final class ZipGlance {

  private static final int ENDS = 64 * 1024;

  private ZipGlance() {}

  static Format format(byte[] content) {
    int tail = Math.max(0, content.length - ENDS);
    var names =
        latin(content, 0, Math.min(ENDS, content.length)) + latin(content, tail, content.length);
    if (names.contains("word/vbaProject")) {
      return Format.DOCM;
    }
    if (names.contains("word/")) {
      return Format.DOCX;
    }
    if (names.contains("xl/")) {
      return Format.XLSX;
    }
    if (names.contains("ppt/")) {
      return Format.PPTX;
    }
    return names.contains("OFD.xml") ? Format.OFD : Format.ZIP;
  }

  private static String latin(byte[] content, int from, int to) {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
