package io.huiji.packet;

import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;

/// A paper that the house may not store (R10.5): it is laid on the table as paper, and the packet
/// only says so. Its file name stays outside, for it may tell what the paper is about.
record PaperByHand(MaterialKind kind, Marking marking) {

  static final String NOTE = "书面另送";
}
