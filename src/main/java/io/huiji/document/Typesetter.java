package io.huiji.document;

import io.huiji.document.typesetting.DocxTypesetter;
import io.huiji.document.typesetting.OfdTypesetter;
import io.huiji.document.typesetting.OldWordTypesetter;
import io.huiji.document.typesetting.PptxTypesetter;
import io.huiji.document.typesetting.XlsxTypesetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Makes a file of some format from a {@link Manuscript}, laid out as offices lay out their papers.
public final class Typesetter {

  private Typesetter() {}

  public static byte[] docx(Manuscript manuscript) {
    return DocxTypesetter.set(manuscript);
  }

  /// The same paper under a password.
  public static byte[] encrypted(byte[] docx, String password) {
    return DocxTypesetter.encrypted(docx, password);
  }

  /// Its tables, one below the other, on one sheet.
  public static byte[] xlsx(Manuscript manuscript) {
    return XlsxTypesetter.set(manuscript);
  }

  /// A slide for its title and one for each heading.
  public static byte[] pptx(Manuscript manuscript) {
    return PptxTypesetter.set(manuscript);
  }

  public static byte[] ofd(Manuscript manuscript) {
    return OfdTypesetter.set(manuscript);
  }

  public static byte[] text(Manuscript manuscript) {
    return PlainText.of(manuscript).getBytes(StandardCharsets.UTF_8);
  }

  /// Word's old binary format, which Kingsoft's {@code .wps} shares; empty where no office program
  /// is there to make it.
  ///
  /// @return one for each docx, in the same order
  public static Optional<List<byte[]>> oldWord(List<byte[]> docx) {
    return OldWordTypesetter.convert(docx);
  }
}
