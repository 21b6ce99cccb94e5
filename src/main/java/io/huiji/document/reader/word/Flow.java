package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;

/// A run of blocks that are laid out one below the other: a body, a cell, a box, a note, a header.
final class Flow {
  final List<Block> blocks = new ArrayList<>();

  /// Words drawn as a picture (WordArt): seen on the page, but no text that counts.
  boolean picture;
}
