package io.huiji.document.reader.word;

/// Where a drawing stands; lengths in twips.
final class Anchor {

  boolean inline = true;
  String horizontalFrom = "";
  String verticalFrom = "";
  String horizontalAlign = "";
  String verticalAlign = "";
  int x;
  int y;
  int width;
  int height;

  /// Share of the base in thousandths of a percent, where the file gives no length; -1 without.
  int xShare = -1;

  int yShare = -1;
}
