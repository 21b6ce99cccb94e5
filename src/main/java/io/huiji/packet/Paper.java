package io.huiji.packet;

import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;

/// A paper of a topic, as it goes into the packet.
record Paper(String name, MaterialKind kind, Marking marking, Digest content, long size) {

  /// As contents and bookmarks print it: its kind, and its name where that says more.
  String title() {
    var dot = name.lastIndexOf('.');
    var base = dot > 0 ? name.substring(0, dot) : name;
    return base.contains(kind.chinese()) ? base : kind.chinese() + "：" + base;
  }
}
