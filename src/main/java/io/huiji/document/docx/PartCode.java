package io.huiji.document.docx;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is known of a part beforehand: how each of its fragments is written where it stands for the
/// first time. That depends on which others went before, which values and repetitions decide; so a
/// parse is made when it is first wanted and kept. The same ones before, the same parse.
final class PartCode {

  static final PartCode NONE = new PartCode(List.of());

  /// A template has few dozens. Beyond this, parses are made and forgotten.
  private static final int MOST_KEPT = 1 << 10;

  private final int fragments;
  private final FragmentParsing parsing;
  private final Map<Case, List<Step>> parses = new ConcurrentHashMap<>();

  /// Bytes of a fragment that are the same as earlier ones, or new.
  ///
  /// @param source number of the fragment that holds the same bytes; −1 for new ones
  /// @param offset of the same bytes in that fragment
  record Step(int source, int offset, int length) {}

  /// @param before never changed once it is a key
  private record Case(int fragment, BitSet before) {}

  private PartCode(List<Fragment> fragments) {
    this.fragments = fragments.size();
    this.parsing = new FragmentParsing(fragments);
  }

  static PartCode of(List<Fragment> fragments) {
    return new PartCode(fragments);
  }

  int fragments() {
    return fragments;
  }

  /// @param before numbers of the fragments that may be pointed at, besides this one itself
  List<Step> parse(Fragment fragment, BitSet before) {
    var known = parses.get(new Case(fragment.number(), before));
    if (known != null) {
      return known;
    }
    var made = parsing.parse(fragment.number(), before);
    if (parses.size() < MOST_KEPT) {
      parses.put(new Case(fragment.number(), (BitSet) before.clone()), made);
    }
    return made;
  }
}
