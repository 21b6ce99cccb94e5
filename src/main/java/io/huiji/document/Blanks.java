package io.huiji.document;

import io.huiji.document.docx.BlankFilling;
import java.util.List;
import java.util.Map;

/// Blanks that a draft leaves visible (（编号待定）) and that are filled in when it is issued, also after
/// people have edited the draft in an office program.
public final class Blanks {
  private Blanks() {}

  /// Those of the blanks that the paper does not have any more.
  public static List<String> missing(byte[] docx, List<String> blanks) {
    return BlankFilling.missing(docx, blanks);
  }

  /// The paper with each blank replaced wherever it stands; everything else stays as it is. The
  /// same input gives the same bytes.
  ///
  /// @throws IllegalArgumentException when it is not a docx
  public static byte[] fill(byte[] docx, Map<String, String> values) {
    return BlankFilling.fill(docx, values);
  }
}
