package io.huiji.document.docx;

import java.util.List;

/// What is known of a part before any document is made: how each of its fragments is written where
/// it stands for the first time.
///
/// @param parses by the fragments' numbers
record PartCode(List<List<Step>> parses) {

  static final PartCode NONE = new PartCode(List.of());

  /// Bytes of a fragment that are the same as earlier ones, or new.
  ///
  /// @param source number of the fragment that holds the same bytes; −1 for new ones
  /// @param offset of the same bytes in that fragment
  record Step(int source, int offset, int length) {}

  PartCode {
    parses = List.copyOf(parses);
  }

  static PartCode of(List<Fragment> fragments) {
    return new PartCode(FragmentParsing.of(fragments));
  }

  int fragments() {
    return parses.size();
  }

  List<Step> parse(Fragment fragment) {
    return parses.get(fragment.number());
  }
}
