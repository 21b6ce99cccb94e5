package io.huiji.document.reader.guard;

/// One entry of a guarded zip, as its central directory and its local header agree on it.
///
/// @param name decoded name, with forward slashes
/// @param doctype what an XML part declares before its root
public record ZipPart(
    String name, int method, int dataStart, int packed, long size, long crc, Doctype doctype) {

  /// What kind of document type an XML part declares.
  public enum Doctype {
    NONE,
    /// Declares entities or anything else of its own.
    INTERNAL,
    /// Points to something outside.
    EXTERNAL
  }

  public boolean directory() {
    return name.endsWith("/");
  }

  ZipPart doctype(Doctype found) {
    return new ZipPart(name, method, dataStart, packed, size, crc, found);
  }
}
