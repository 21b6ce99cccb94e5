package io.huiji.document.docx;

/// Takes the XML of one part as it is written and deflates it. Used for one part after another, by
/// one thread at a time.
///
/// Every implementation gives a stream of RFC 1951 that inflates to exactly the same bytes; they
/// differ in time and size.
interface Encoder {

  /// @param code what is known of the part beforehand
  void begin(PartCode code);

  /// @param fragment one of the part's own
  void fixed(Fragment fragment);

  /// Text of a run from one index up to another, escaped, without what XML forbids; line feeds and
  /// tabs become elements.
  void text(String text, int from, int to);

  /// Text between double quotes, escaped.
  void quoted(String text);

  /// Ends the part and writes it, deflated, to the end of the given bytes.
  Sum end(Bytes deflated);

  /// What a zip says of a part.
  ///
  /// @param size before deflating
  /// @param checksum CRC-32
  record Sum(int size, int checksum) {}
}
