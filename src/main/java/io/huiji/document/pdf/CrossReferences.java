package io.huiji.document.pdf;

/// The end of a PDF: the table of objects, each entry 20 bytes, and the trailer (ISO 32000-1, 7.5.4
/// and 7.5.5).
final class CrossReferences {

  static final int ENTRY = 20;

  private CrossReferences() {}

  /// @param objects how many, object 0 not counted
  static String head(int objects) {
    return "xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n";
  }

  /// @param offset of the object; 0 for a number that nothing has
  static String entry(long offset) {
    var digits = Long.toString(offset);
    return "0".repeat(10 - digits.length())
        + digits
        + (offset == 0 ? " 65535 f \n" : " 00000 n \n");
  }

  /// @param id two strings in angle brackets
  static String trailer(int objects, int catalog, int information, String id, long table) {
    return "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[%s]>>\nstartxref\n%d\n%%%%EOF\n"
        .formatted(objects + 1, catalog, information, id, table);
  }
}
