package io.huiji.document.docx;

/// Deflates, once, the parts that are the same in all documents.
interface Packing {

  /// @param length how many of the bytes count
  Packed pack(byte[] content, int length);

  /// A part as a zip holds it.
  ///
  /// @param deflated its bytes, of which so many count
  record Packed(byte[] deflated, int length, int size, int checksum) {}
}
