package io.huiji.archive.packages.bag;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files in a bag.
final class BagPaths {

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
  private static final int LONGEST = 1000;

  private BagPaths() {}

  /// Whether a path stays in the bag's folder, on every system and in every reader.
  static boolean fit(String path) {
    return !path.isEmpty()
        && path.length() <= LONGEST
        && !path.startsWith("/")
        && path.indexOf('\\') < 0
        && !DRIVE.matcher(path).matches()
        && path.chars().noneMatch(each -> each < 0x20 || each == 0x7f)
        && List.of(path.split("/", -1)).stream().allMatch(BagPaths::fitName);
  }

  private static boolean fitName(String name) {
    return !name.isEmpty() && !name.equals(".") && !name.equals("..") && !name.startsWith("~");
  }

  /// Names that some file system takes for one.
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// Whether all readers agree on how it is written in a manifest: RFC 8493 escapes the percent
  /// sign, the library of the Library of Congress does not.
  static boolean plain(String path) {
    return fit(path) && path.indexOf('%') < 0;
  }

  /// RFC 8493, 2.1.3.
  static String unescaped(String path) {
    return path.replace("%0A", "\n")
        .replace("%0a", "\n")
        .replace("%0D", "\r")
        .replace("%0d", "\r")
        .replace("%25", "%");
  }
}
