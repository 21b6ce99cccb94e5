package io.huiji.packet;

import java.util.regex.Pattern;

/// Names for files and folders that every system takes and people can still read.
final class SafeName {

  private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Zl}\\p{Zp}]");
  private static final int LONGEST = 60;
  private static final int LONGEST_EXTENSION = 6;

  private SafeName() {}

  static String of(String name) {
    var safe = UNSAFE.matcher(name).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "");
    return safe.isEmpty() ? "_" : shorten(safe);
  }

  /// The ending of a file name stays, for it says with what to open it.
  private static String shorten(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
  }
}
