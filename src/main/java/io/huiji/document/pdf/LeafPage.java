package io.huiji.document.pdf;

/// A page of a leaf: what its page object says, inherited values resolved.
///
/// @param rotation 0, 90, 180 or 270, clockwise
/// @param userUnit points in one unit of the page's own measure (ISO 32000-1, 14.11.1)
/// @param number of the page object among the leaf's objects; the binder writes it
/// @param form the object that paints the page; 0: an empty page
/// @param group of transparency; 0: none
/// @param annotations 0: none
record LeafPage(
    Box media,
    Box crop,
    int rotation,
    float userUnit,
    int number,
    int form,
    int group,
    int annotations) {

  /// A blank A4 page, of no leaf.
  static LeafPage blank() {
    return new LeafPage(Box.A4, Box.A4, 0, 1, 0, 0, 0, 0);
  }
}
