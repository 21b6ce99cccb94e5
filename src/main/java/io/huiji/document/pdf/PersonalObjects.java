package io.huiji.document.pdf;

import java.util.Arrays;

/// The last objects of a copy, behind the bytes that all copies share.
final class PersonalObjects {

  private final long begin;
  private final int shared;
  private final StringBuilder written = new StringBuilder(1 << 14);
  private long[] offsets = new long[64];
  private int own;

  /// @param begin length of what is shared
  /// @param shared how many objects are shared
  PersonalObjects(long begin, int shared) {
    this.begin = begin;
    this.shared = shared;
  }

  int object(String value) {
    own++;
    if (own > offsets.length) {
      offsets = Arrays.copyOf(offsets, own * 2);
    }
    offsets[own - 1] = position();
    object(shared + own, value);
    return shared + own;
  }

  /// Writes an object whose number was reserved among the shared ones.
  ///
  /// @return where it begins
  long object(int number, String value) {
    var at = position();
    written.append(number).append(" 0 obj\n").append(value).append("\nendobj\n");
    return at;
  }

  /// @param dictionary without its brackets and without the length
  /// @param data in ASCII
  int stream(String dictionary, String data) {
    return object(streamed(dictionary, data));
  }

  static String streamed(String dictionary, String data) {
    return "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(dictionary, data.length(), data);
  }

  long position() {
    return begin + written.length();
  }

  int count() {
    return shared + own;
  }

  /// Entries of the table of objects.
  String entries() {
    var entries = new StringBuilder(own * CrossReferences.ENTRY);
    for (var index = 0; index < own; index++) {
      entries.append(CrossReferences.entry(offsets[index]));
    }
    return entries.toString();
  }

  StringBuilder written() {
    return written;
  }
}
